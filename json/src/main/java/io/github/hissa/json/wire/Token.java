package io.github.hissa.json.wire;

/** What a {@link DocumentReader} stands at. */
public enum Token {
    /** The beginning of an object. */
    OBJECT_START,
    /** The end of an object. */
    OBJECT_END,
    /** The beginning of a list. */
    LIST_START,
    /** The end of a list. */
    LIST_END,
    /** The name of a property. */
    NAME,
    /** A text. */
    TEXT,
    /** A number without a fraction or an exponent. */
    WHOLE_NUMBER,
    /** A number with a fraction or an exponent. */
    OTHER_NUMBER,
    /** The word true. */
    TRUE,
    /** The word false. */
    FALSE,
    /** The word null. */
    NULL,
    /** Something that no JSON document holds (a binary format may), or the end of the input. */
    OTHER
}
