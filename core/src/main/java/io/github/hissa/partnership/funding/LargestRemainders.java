package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Rounds fractions that add up to a whole number so that they still do: down, and up by one for the largest remainders;
 * of equal remainders the one that a tie-break puts first.
 *
 * <p>Parts may have bounds. A part that its bounds keep from being rounded leaves its unit to the next largest
 * remainder, and may have to be a unit away from what it would be without them: of all whole parts within the bounds
 * those are taken whose differences from the exact ones have the smallest squares together. O(parts × log parts).
 *
 * <p>The engine's own largest remainder divides in proportion to whole numbers of 64 bits; shares with denominators of
 * their own have no such common measure.
 */
final class LargestRemainders {

    private final Fraction[] exact;
    private final long[] least;
    private final long[] most;
    private final TieBreak tieBreak;
    private final long[] rounded;

    private LargestRemainders(Fraction[] exact, long[] least, long[] most, TieBreak tieBreak) {
        this.exact = exact;
        this.least = least;
        this.most = most;
        this.tieBreak = tieBreak;
        this.rounded = new long[exact.length];
    }

    /**
     * The parts and, where parts stood equal and some of them got a unit more than others, the tie.
     *
     * @param parts in the order of the fractions
     */
    record Rounded(long[] parts, Optional<Tie> tie) {}

    /** Rounds without bounds. */
    static Rounded round(long total, Fraction[] exact, TieBreak tieBreak) {
        long[] least = new long[exact.length];
        long[] most = IntStream.range(0, exact.length).mapToLong(i -> total).toArray();
        return round(total, exact, least, most, tieBreak);
    }

    /** Rounds within bounds that some whole parts keep. */
    static Rounded round(long total, Fraction[] exact, long[] least, long[] most, TieBreak tieBreak) {
        return new LargestRemainders(exact, least, most, tieBreak).run(total);
    }

    private Rounded run(long total) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.max(least[i], Math.min(most[i], exact[i].floor().longValueExact()));
            sum = sum.add(BigInteger.valueOf(rounded[i]));
        }
        long left = BigInteger.valueOf(total).subtract(sum).longValueExact();
        return new Rounded(rounded, left == 0 ? Optional.empty() : move(Math.abs(left), Long.signum(left)));
    }

    /** A part that can move by one unit, and by how much it falls short of its exact value, in that direction. */
    private record Move(int part, Fraction shortfall) {}

    private Optional<Tie> move(long units, int direction) {
        Comparator<Move> order = Comparator.comparing(Move::shortfall).reversed()
                .thenComparing(Move::part, (one, other) -> direction * tieBreak.compare(one, other));
        PriorityQueue<Move> open = new PriorityQueue<>(order);
        for (int i = 0; i < rounded.length; i++) {
            offer(open, i, direction);
        }
        Move[] made = new Move[Math.toIntExact(units)];
        for (int k = 0; k < made.length; k++) {
            made[k] = open.remove();
            rounded[made[k].part()] += direction;
            offer(open, made[k].part(), direction);
        }
        Fraction last = made[made.length - 1].shortfall();
        int[] moved = parts(made, last);
        int[] stayed = parts(open.toArray(Move[]::new), last);
        if (stayed.length == 0) {
            return Optional.empty();
        }
        int[] tied = IntStream.concat(IntStream.of(moved), IntStream.of(stayed)).sorted().toArray();
        return Optional.of(Tie.of(Tie.Subject.UNIT, tied, direction > 0 ? moved : stayed, tieBreak));
    }

    private void offer(PriorityQueue<Move> open, int part, int direction) {
        if (direction > 0 ? rounded[part] < most[part] : rounded[part] > least[part]) {
            Fraction shortfall = exact[part].minus(Fraction.of(rounded[part])).times(Fraction.of(direction));
            open.add(new Move(part, shortfall));
        }
    }

    private static int[] parts(Move[] moves, Fraction shortfall) {
        return IntStream.range(0, moves.length)
                .filter(k -> moves[k].shortfall().equals(shortfall))
                .map(k -> moves[k].part())
                .sorted()
                .toArray();
    }
}
