package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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
        int[] classes = IntStream.range(0, problem.size()).map(problem::getPriorityClass).sorted().distinct().toArray();
        for (int priority : classes) {
            int[] members = IntStream.range(0, problem.size())
                    .filter(i -> problem.getPriorityClass(i) == priority).toArray();
            long floors = Arrays.stream(members).mapToLong(bounds::low).sum();
            long amount = floors + beyondFloors;
            long[] highs = Arrays.stream(members).mapToLong(bounds::high).toArray();
            if (suffices(amount, highs)) {
                for (int member : members) {
                    awards[member] = bounds.high(member);
                }
                beyondFloors = amount - Sums.upTo(amount, highs);
            } else if (beyondFloors == 0 && priority != classes[0]) {
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

    private static long[] scatter(Part part, long[] awards) {
        for (int i = 0; i < part.slice.size(); i++) {
            awards[part.slice.index(i)] = part.rounded.awards[i];
        }
        return awards;
    }

    /** Divides a slice; where a smallest award is set, gives up as few claims as it takes. */
    private Part divide(Slice slice) {
        Part whole = new Part(slice, rule.round(slice));
        if (isLargeEnough(whole)) {
            noteGivenUp(whole);
            return whole;
        }
        int[] order = orderOfGivingUp(slice);
        // All lower numbers that were tried leave an award too small; the higher one leaves none.
        int tooFew = 0;
        int enough = order.length;
        Part part = without(slice, order, enough);
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            Part tried = without(slice, order, middle);
            if (isLargeEnough(tried)) {
                enough = middle;
                part = tried;
            } else {
                tooFew = middle;
            }
        }
        for (int i = 0; i < enough; i++) {
            givenUp.set(order[i]);
        }
        return part;
    }

    private boolean isLargeEnough(Part part) {
        long smallest = Bounds.smallestAward(problem);
        if (smallest == 0) {
            return true;
        }
        for (long award : part.rounded.awards) {
            if (award > 0 && award < smallest) {
                return false;
            }
        }
        return true;
    }

    /** Indices of the claims without floors, the smallest first, of equal ones the last in the order of the tie-break. */
    private int[] orderOfGivingUp(Slice slice) {
        TieBreak tieBreak = problem.getTieBreak();
        return IntStream.range(0, slice.size()).filter(i -> slice.low(i) == 0 && slice.highs[i] > 0)
                .map(slice::index).boxed()
                .sorted((one, other) -> {
                    int byClaim = Long.compare(problem.getClaim(one), problem.getClaim(other));
                    return byClaim != 0 ? byClaim : tieBreak.isBefore(one, other) ? 1 : -1;
                })
                .mapToInt(Integer::intValue).toArray();
    }

    private Part without(Slice slice, int[] order, int count) {
        BitSet out = new BitSet();
        for (int i = 0; i < count; i++) {
            out.set(order[i]);
        }
        int[] members = IntStream.range(0, slice.size()).map(slice::index).filter(i -> !out.get(i)).toArray();
        long most = Sums.upTo(slice.amount, Arrays.stream(members).mapToLong(bounds::high).toArray());
        Slice kept = Slice.of(problem, bounds, members, most, lanes);
        if (most < slice.amount) {
            return new Part(kept, new Rounded(kept.highs.clone(), Exact.of(kept.highs), Rounded.NONE, null));
        }
        return new Part(kept, rule.round(kept));
    }

    private void noteGivenUp(Part part) {
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

    /** A slice and its awards. */
    static final class Part {
        final Slice slice;
        final Rounded rounded;

        Part(Slice slice, Rounded rounded) {
            this.slice = slice;
            this.rounded = rounded;
        }

        /** The position of a claim in the slice; negative if it is not in it. */
        int position(int index) {
            return slice.members == null ? index : Arrays.binarySearch(slice.members, index);
        }
    }
}
