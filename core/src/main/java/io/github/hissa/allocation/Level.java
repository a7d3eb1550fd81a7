package io.github.hissa.allocation;

import java.util.Objects;

/**
 * The one number that all claims share when the endowment does not suffice: the award that everyone reaches, the loss
 * that everyone bears, or the part of the claim that everyone gets. Exact, in minor units (a pure number for
 * {@link Kind#FACTOR}).
 *
 * <p>With weights, a claim's own award or loss is the level times its weight. A claim whose floor, cap or size keeps
 * it off the level stands at that bound ({@link Allocation#getGround(int)} says which).
 */
public final class Level {

    /** What the number is. */
    public enum Kind {
        /** Award = level × weight × claim. */
        FACTOR,
        /** Award = level × weight. */
        AWARD,
        /** Award = claim − level × weight. */
        LOSS,
        /** Award = half the claim + level × weight. */
        ABOVE_HALF,
        /** Award = half the claim − level × weight. */
        BELOW_HALF
    }

    private final Kind kind;
    private final Fraction value;

    Level(Kind kind, Fraction value) {
        this.kind = kind;
        this.value = value;
    }

    /** What the number is. */
    public Kind getKind() {
        return kind;
    }

    /** The number itself, not negative. */
    public Fraction getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Level level && kind == level.kind && value.equals(level.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }

    /** {@code "AWARD 100/3"}. */
    @Override
    public String toString() {
        return kind + " " + value;
    }
}
