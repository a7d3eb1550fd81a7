package io.github.hissa.allocation;

import java.util.Arrays;

/**
 * Claims that were equal in every way the rule looks at, where there was not enough for all of them: which they were,
 * which of them were preferred, and by what.
 */
public final class Tie {

    /** What the tied claims competed for. */
    public enum Subject {
        /** One more rounding unit (or one seat). */
        UNIT,
        /** To be served before the others of the same rank. */
        RANK,
        /**
         * Not to be given up, where there was less than the {@linkplain ClaimsProblem#getSmallestAward() smallest award} for
         * all. Who is given up goes by the size of the claims alone, so these are the claims of one size.
         */
        SMALLEST_AWARD
    }

    private final Subject subject;
    private final int[] claims;
    private final int[] preferred;
    private final TieBreak tieBreak;

    /** Takes ownership of the arrays. */
    Tie(Subject subject, int[] claims, int[] preferred, TieBreak tieBreak) {
        this.subject = subject;
        this.claims = claims;
        this.preferred = preferred;
        this.tieBreak = tieBreak;
    }

    /**
     * The tie among {@code claims} (indices, ascending), of which {@code preferred} (a part of them, ascending) were
     * preferred by the tie-break.
     */
    public static Tie of(Subject subject, int[] claims, int[] preferred, TieBreak tieBreak) {
        return new Tie(subject, claims.clone(), preferred.clone(), tieBreak);
    }

    /** What the tied claims competed for. */
    public Subject getSubject() {
        return subject;
    }

    /** The indices of all tied claims, ascending. */
    public int[] getClaims() {
        return claims.clone();
    }

    /** The indices of those that were preferred, ascending. */
    public int[] getPreferred() {
        return preferred.clone();
    }

    /** What settled it. */
    public TieBreak getTieBreak() {
        return tieBreak;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tie tie && subject == tie.subject && Arrays.equals(claims, tie.claims)
                && Arrays.equals(preferred, tie.preferred) && tieBreak.equals(tie.tieBreak);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(claims) * 31 + Arrays.hashCode(preferred)) * 31 + subject.hashCode();
    }

    /** {@code "claims [0, 1, 2] tied for one more unit; [0] preferred by declared order"}. */
    @Override
    public String toString() {
        return "claims " + Arrays.toString(claims) + " tied for "
                + switch (subject) {
                    case UNIT -> "one more unit";
                    case RANK -> "their place in the order";
                    case SMALLEST_AWARD -> "an award that is not too small";
                } + "; "
                + Arrays.toString(preferred) + " preferred by " + tieBreak;
    }
}
