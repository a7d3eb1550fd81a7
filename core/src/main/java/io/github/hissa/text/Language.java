package io.github.hissa.text;

import java.util.List;
import java.util.Locale;

/** One of the three languages in which a council's decisions are explained. */
public enum Language {
    /** Arabic, written from right to left. */
    ARABIC("ar"),
    /** French. */
    FRENCH("fr"),
    /** English. */
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * Finds a language by its code.
     *
     * @param code an ISO 639-1 code in lower case: {@code ar}, {@code fr} or {@code en}
     * @throws IllegalArgumentException if no language of the three has this code
     */
    public static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("language is none of ar, fr, en: '" + code + "'");
    }

    /** Returns the ISO 639-1 code in lower case. */
    public String getCode() {
        return code;
    }

    /**
     * Returns the other two languages, in the order in which they stand in for this one: whoever reads one in Latin
     * letters reads the other before Arabic, and whoever reads Arabic reads French before English.
     */
    public List<Language> getSubstitutes() {
        return switch (this) {
            case ARABIC -> List.of(FRENCH, ENGLISH);
            case FRENCH -> List.of(ENGLISH, ARABIC);
            case ENGLISH -> List.of(FRENCH, ARABIC);
        };
    }

    /** Returns the locale of this language without a country. */
    public Locale toLocale() {
        return Locale.forLanguageTag(code);
    }
}
