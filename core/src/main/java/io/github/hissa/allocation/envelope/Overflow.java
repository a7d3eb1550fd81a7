package io.github.hissa.allocation.envelope;

/** Where the money goes that a child of a branch received and cannot use. */
public enum Overflow {
    /** To the other children, by the branch's rule; what none of them can use, upwards. */
    SIBLINGS,
    /** Back to the branch above, past the other children. */
    UPWARDS,
    /** Nowhere: it stays with the child, unused. */
    NOWHERE
}
