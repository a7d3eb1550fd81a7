package io.github.hissa.territory;

/** The level of a {@link Territory}, from the largest to the smallest. */
public enum TerritoryKind {
    /** The whole country. */
    COUNTRY,
    /** A region (جهة). */
    REGION,
    /** A province (إقليم). */
    PROVINCE,
    /** A prefecture (عمالة), the urban counterpart of a province. */
    PREFECTURE,
    /** A commune (جماعة). */
    COMMUNE,
    /** A hamlet (دوار), part of a commune. */
    DOUAR
}
