package io.github.hissa.money;

/** How much a document says about an amount. */
public enum Precision {
    /** The amount is stated. */
    KNOWN,
    /** The amount is stated as about so much (حوالي, environ). */
    APPROXIMATE,
    /** There is an amount, but the document does not say which; it is never zero. */
    UNDISCLOSED
}
