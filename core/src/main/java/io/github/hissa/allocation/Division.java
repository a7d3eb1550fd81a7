package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One division of one problem by one rule: serves the priority classes in their order, and within a class gives up the
 * claims for which there is less than the smallest award.
 */
final class Division {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final Lanes lanes;
    private final Bounds bounds;
    private final BitSet givenUp = new BitSet();
    private final List<Part> parts = new ArrayList<>();

    Division(ClaimsProblem problem, ClaimsRule rule, Lanes lanes) {
        this.problem = problem;
        this.rule = rule;
        this.lanes = lanes;
        this.bounds = problem.bounds();
    }

    Allocation run() {
        long available = problem.getEndowment() - problem.getEndowment() % problem.getRoundingUnit();
        long[] awards;
        if (problem.hasPriorityClasses()) {
            awards = new long[problem.size()];
            serveInTurn(awards, available);
        } else {
            awards = serveAll(available);
        }
        noteTooSmall();
        return new Allocation(problem, rule, awards, bounds, givenUp, parts);
    }

    /** Whether the amount is enough for all highs. */
    private static boolean suffices(long amount, long[] highs) {
        long sum = Sums.below(Slice.ROOM, highs);
        if (sum >= 0) {
            return sum <= amount;
        }
        return amount < Long.MAX_VALUE ? Sums.upTo(amount + 1, highs) <= amount : Sums.upTo(amount, highs) < amount;
    }

    private long[] serveAll(long available) {
        Slice slice = Slice.of(problem, bounds, null, available, lanes);
        long highs = bounds.sumOfHighs();
        if (highs == Slice.TOO_LARGE ? suffices(available, bounds.highs()) : highs <= available) {
            return bounds.highs().clone();
        }
        Part part = divide(slice);
        parts.add(part);
        return part.slice.members == null ? part.rounded.awards : scatter(part, new long[problem.size()]);
    }

    private void serveInTurn(long[] awards, long available) {
        long[] lows = bounds.lows();
        long beyondFloors = available - (lows == null ? 0 : Sums.of(lows).longValueExact());
        int[] byClass = byClass();
        for (int from = 0, to; from < byClass.length; from = to) {
            to = endOfClass(byClass, from);
            int[] members = Arrays.copyOfRange(byClass, from, to);
            long floors = Arrays.stream(members).mapToLong(bounds::low).sum();
            long amount = floors + beyondFloors;
            long[] highs = Arrays.stream(members).mapToLong(bounds::high).toArray();
            if (suffices(amount, highs)) {
                for (int member : members) {
                    awards[member] = bounds.high(member);
                }
                beyondFloors = amount - Sums.upTo(amount, highs);
            } else if (beyondFloors == 0 && from > 0) {
                for (int member : members) {
                    awards[member] = bounds.low(member);
                }
            } else {
                Part part = divide(Slice.of(problem, bounds, members, amount, lanes));
                parts.add(part);
                scatter(part, awards);
                beyondFloors = amount - Arrays.stream(members).mapToLong(i -> awards[i]).sum();
            }
        }
    }

    /** The indices of all claims, class by class, ascending within a class. */
    private int[] byClass() {
        return IntStream.range(0, problem.size()).mapToLong(i -> (long) problem.getPriorityClass(i) << Integer.SIZE | i)
                .sorted().mapToInt(key -> (int) key).toArray();
    }

    private int endOfClass(int[] byClass, int from) {
        int priority = problem.getPriorityClass(byClass[from]);
        int to = from + 1;
        while (to < byClass.length && problem.getPriorityClass(byClass[to]) == priority) {
            to++;
        }
        return to;
    }

    private static long[] scatter(Part part, long[] awards) {
        for (int i = 0; i < part.slice.size(); i++) {
            awards[part.slice.index(i)] = part.rounded.awards[i];
        }
        return awards;
    }

    /** Divides a slice; where a smallest award is set, gives up as few claims as it takes. */
    private Part divide(Slice slice) {
        Part part = problem.getSmallestAward() == 0 ? new Part(slice, rule.round(slice)) : GivingUp.divide(slice, rule);
        noteGivenUp(part);
        return part;
    }

    private void noteGivenUp(Part part) {
        Arrays.stream(part.givenUp).forEach(givenUp::set);
        BitSet passedOver = part.rounded.passedOver;
        if (passedOver != null) {
            passedOver.stream().map(part.slice::index).forEach(givenUp::set);
        }
    }

    /** Claims and caps that do not reach the smallest award at all. */
    private void noteTooSmall() {
        if (problem.getSmallestAward() > 0) {
            for (int i = 0; i < problem.size(); i++) {
                if (bounds.high(i) == 0 && Math.min(problem.getClaim(i), problem.getCap(i)) > 0) {
                    givenUp.set(i);
                }
            }
        }
    }

    /** A slice and its awards, and the indices of those who were given up for it. */
    static final class Part {
        final Slice slice;
        final Rounded rounded;
        final int[] givenUp;
        /** The tie between the last of those and an equal one that stayed; null where there is none. */
        final @Nullable Tie tie;

        Part(Slice slice, Rounded rounded) {
            this(slice, rounded, new int[0], null);
        }

        Part(Slice slice, Rounded rounded, int[] givenUp, @Nullable Tie tie) {
            this.slice = slice;
            this.rounded = rounded;
            this.givenUp = givenUp;
            this.tie = tie;
        }

        /** Of all that take part, also where nobody stayed. */
        int priorityClass() {
            return slice.problem.getPriorityClass(slice.size() == 0 ? givenUp[0] : slice.index(0));
        }

        /** The position of a claim in the slice; negative if it is not in it. */
        int position(int index) {
            return slice.members == null ? index : Arrays.binarySearch(slice.members, index);
        }
    }
}
