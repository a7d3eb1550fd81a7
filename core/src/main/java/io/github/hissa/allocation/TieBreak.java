package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Objects;

/**
 * Who comes first among claims that are equal in every way the rule looks at: the declared order of the claims, an
 * order given for them, or a lottery whose seed is part of the record. Every use of it is reported
 * ({@link Allocation#getTies()}).
 */
public final class TieBreak {

    /** How the order comes about. */
    public enum Kind {
        /** The claim that was declared first. */
        DECLARED_ORDER,
        /** The claim with the lowest given position. */
        GIVEN_ORDER,
        /** The claim that a lottery with a recorded seed puts first. */
        LOTTERY
    }

    private static final TieBreak DECLARED = new TieBreak(Kind.DECLARED_ORDER, 0, new int[0]);
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final Kind kind;
    private final long seed;
    private final int[] positions;

    private TieBreak(Kind kind, long seed, int[] positions) {
        this.kind = kind;
        this.seed = seed;
        this.positions = positions;
    }

    /** The claim with the lowest index comes first. */
    public static TieBreak declaredOrder() {
        return DECLARED;
    }

    /**
     * The claim with the lowest position comes first; of two with one position, the one declared first.
     *
     * @param positions one for each claim
     */
    public static TieBreak order(int... positions) {
        Objects.requireNonNull(positions, "positions of a tie-break order");
        return new TieBreak(Kind.GIVEN_ORDER, 0, positions.clone());
    }

    /**
     * A lottery: the order is a fixed function of the seed and the claim's index (the finalizer of SplitMix64), the
     * same on every machine, so that anyone who knows the seed can draw it again.
     */
    public static TieBreak lottery(long seed) {
        return new TieBreak(Kind.LOTTERY, seed, new int[0]);
    }

    /** How the order comes about. */
    public Kind getKind() {
        return kind;
    }

    /** The seed of the lottery; zero for an order. */
    public long getSeed() {
        return seed;
    }

    /** The positions of a given order, a copy; none of another kind. */
    public int[] getPositions() {
        return positions.clone();
    }

    /** Whether the first of two claims comes before the second. */
    public boolean isBefore(int first, int second) {
        return compare(first, second) < 0;
    }

    /** Compares two claims: negative if the first comes before the second, 0 if they are the same claim. */
    public int compare(int first, int second) {
        int byPrecedence = Long.compare(precedence(first), precedence(second));
        return byPrecedence != 0 ? byPrecedence : Integer.compare(first, second);
    }

    /** The lower comes first; equal ones in the order of their indices. */
    long precedence(int index) {
        if (kind == Kind.DECLARED_ORDER) {
            return index;
        }
        return kind == Kind.GIVEN_ORDER ? positions[index] : draw(seed + GOLDEN_GAMMA * (index + 1L));
    }

    void requireSize(int size) {
        if (kind == Kind.GIVEN_ORDER && positions.length != size) {
            throw new IllegalArgumentException(
                    "tie-break order has " + positions.length + " positions for " + size + " claims");
        }
    }

    private static long draw(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TieBreak tieBreak && kind == tieBreak.kind && seed == tieBreak.seed
                && Arrays.equals(positions, tieBreak.positions);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() * 31 + Long.hashCode(seed) + Arrays.hashCode(positions);
    }

    /** {@code "declared order"}, {@code "given order"} or {@code "lottery with seed 7"}. */
    @Override
    public String toString() {
        return switch (kind) {
            case DECLARED_ORDER -> "declared order";
            case GIVEN_ORDER -> "given order";
            case LOTTERY -> "lottery with seed " + seed;
        };
    }
}
