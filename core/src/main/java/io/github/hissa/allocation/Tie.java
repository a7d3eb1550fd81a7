package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Objects;

/**
 * Claims (or parties of an apportionment) that were equal in every way the rule looks at, where there was not enough for
 * all of them: which they were, which of them were preferred, and by what.
 */
public final class Tie {

    /** What the tied competed for. */
    public enum Subject {
        /** One more rounding unit. */
        UNIT,
        /** To be served before the others of the same rank. */
        RANK,
        /**
         * Not to be given up, where there was less than the {@linkplain ClaimsProblem#getSmallestAward() smallest award} for
         * all. Who is given up goes by the size of the claims alone, so these are the claims of one size.
         */
        SMALLEST_AWARD,
        /** One more seat; the tied are parties of an apportionment. */
        SEAT
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
     *
     * @throws IllegalArgumentException if indices are negative or not ascending, or one is preferred that is not tied
     */
    public static Tie of(Subject subject, int[] claims, int[] preferred, TieBreak tieBreak) {
        requireAscending("tied", claims);
        requireAscending("preferred", preferred);
        for (int index : preferred) {
            if (Arrays.binarySearch(claims, index) < 0) {
                throw new IllegalArgumentException(
                        "preferred in a tie is " + index + ", which is not among the tied " + Arrays.toString(claims));
            }
        }
        return new Tie(Objects.requireNonNull(subject, "subject of a tie"), claims.clone(), preferred.clone(),
                Objects.requireNonNull(tieBreak, "tie-break of a tie"));
    }

    private static void requireAscending(String what, int[] indices) {
        Objects.requireNonNull(indices, what + " of a tie");
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || i > 0 && indices[i] <= indices[i - 1]) {
                throw new IllegalArgumentException("the " + what + " of a tie are not indices from 0 on in ascending order: "
                        + Arrays.toString(indices));
            }
        }
    }

    /** What the tied competed for. */
    public Subject getSubject() {
        return subject;
    }

    /** The indices of all that were tied, ascending. */
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

    /**
     * {@code "claims [0, 1, 2] tied for one more unit; [0] preferred by declared order"}, or {@code "parties [0, 1] tied
     * for one more seat; [0] preferred by declared order"}.
     */
    @Override
    public String toString() {
        String what = switch (subject) {
            case UNIT -> "one more unit";
            case RANK -> "their place in the order";
            case SMALLEST_AWARD -> "an award that is not too small";
            case SEAT -> "one more seat";
        };
        return (subject == Subject.SEAT ? "parties " : "claims ") + Arrays.toString(claims) + " tied for " + what + "; "
                + Arrays.toString(preferred) + " preferred by " + tieBreak;
    }
}
