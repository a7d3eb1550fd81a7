package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims of a slice are given up for the smallest award: one after the other, the smallest first, as few as
 * suffice for all other awards to be nothing or large enough.
 *
 * <p>That so many do not suffice does not mean that fewer do not: an award of nothing is fine, an award of little is not.
 * So the numbers are tried one by one. Only where whoever stays never gets less when others leave
 * ({@link ClaimsRule#isPopulationMonotonic()}) do the awards at both ends of a stretch say of each number between that it
 * cannot suffice, and the stretch is passed over: a few divisions as a rule, and at most two for each claim given up.
 */
final class GivingUp {

    private final Slice slice;
    private final ClaimsRule rule;
    private final Bounds bounds;
    private final long smallest;
    private final long unit;
    /** Indices of the claims that can be given up, in the order in which they are. */
    private final int[] order;
    /** For each position of the slice its place in that order; beyond all of them for those that always stay. */
    private final int[] places;

    private GivingUp(Slice slice, ClaimsRule rule) {
        this.slice = slice;
        this.rule = rule;
        this.bounds = slice.problem.bounds();
        this.smallest = Bounds.smallestAward(slice.problem);
        this.unit = slice.unit();
        int[] positions = order(slice);
        places = new int[slice.size()];
        Arrays.fill(places, Integer.MAX_VALUE);
        for (int k = 0; k < positions.length; k++) {
            places[positions[k]] = k;
        }
        order = Arrays.stream(positions).map(slice::index).toArray();
    }

    /** Divides the slice without those that are given up. */
    static Division.Part divide(Slice slice, ClaimsRule rule) {
        Division.Part whole = new Division.Part(slice, rule.round(slice));
        return isLargeEnough(whole, Bounds.smallestAward(slice.problem)) ? whole : new GivingUp(slice, rule).from(whole);
    }

    /** Positions of the claims without floors, the smallest first, of equal ones the last in the order of the tie-break. */
    private static int[] order(Slice slice) {
        TieBreak tieBreak = slice.problem.getTieBreak();
        return IntStream.range(0, slice.size()).filter(i -> slice.low(i) == 0 && slice.highs[i] > 0).boxed()
                .sorted((one, other) -> {
                    int byClaim = Long.compare(slice.claims[one], slice.claims[other]);
                    return byClaim != 0 ? byClaim : tieBreak.compare(slice.index(other), slice.index(one));
                })
                .mapToInt(Integer::intValue).toArray();
    }

    private Division.Part from(Division.Part whole) {
        Division.Part tooMany = whole;
        int count = 0;
        int stride = 1;
        while (true) {
            stride = Math.min(stride, order.length - count);
            Division.Part ahead = without(count + stride);
            if (stride == 1 ? !isLargeEnough(ahead, smallest) : isRuledOut(tooMany, ahead)) {
                tooMany = ahead;
                count += stride;
                stride = rule.isPopulationMonotonic() ? 2 * stride : 1;
            } else if (stride == 1) {
                int[] givenUp = Arrays.copyOf(order, count + 1);
                return new Division.Part(ahead.slice, ahead.rounded, givenUp, tie(count + 1));
            } else {
                stride /= 2;
            }
        }
    }

    /** Among those that are as large as the last one given up; null where all of them are given up. */
    private @Nullable Tie tie(int count) {
        ClaimsProblem problem = slice.problem;
        long last = problem.getClaim(order[count - 1]);
        if (count == order.length || problem.getClaim(order[count]) != last) {
            return null;
        }
        int[] tied = Arrays.stream(order).filter(i -> problem.getClaim(i) == last).sorted().toArray();
        int[] kept = Arrays.stream(order).skip(count).filter(i -> problem.getClaim(i) == last).sorted().toArray();
        return new Tie(Tie.Subject.SMALLEST_AWARD, tied, kept, problem.getTieBreak());
    }

    private static boolean isLargeEnough(Division.Part part, long smallest) {
        for (long award : part.rounded.awards) {
            if (award > 0 && award < smallest) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no number of claims from the one that leaves many to the one that leaves few suffices, however the awards
     * are rounded: someone gets more than a unit and more than a unit less than the smallest award; or more claims get a
     * unit than the amount holds smallest awards; or nobody comes near the smallest award, though someone gets something.
     */
    private boolean isRuledOut(Division.Part many, Division.Part few) {
        int served = 0;
        boolean isNobodyNear = true;
        int from = 0;
        for (int i = 0; i < few.slice.size(); i++) {
            while (many.slice.index(from) != few.slice.index(i)) {
                from++;
            }
            boolean isServed = compare(many, from, unit) > 0;
            boolean isFar = compare(few, i, smallest - unit) < 0;
            if (isServed && isFar) {
                return true;
            }
            served += isServed ? 1 : 0;
            isNobodyNear &= isFar;
        }
        return served > slice.amount / smallest
                || isNobodyNear && few.slice.amount > 0 && isOrderOfClaimsKept();
    }

    /** Whether those who are given up before someone get no more than that one. */
    private boolean isOrderOfClaimsKept() {
        return slice.weights == null && slice.problem.caps() == null;
    }

    /** Compares the award before rounding with this many units. */
    private int compare(Division.Part part, int position, long amount) {
        long award = part.rounded.awards[position];
        if (award != amount) {
            // Rounding moves an award by less than a unit, and both are whole units.
            return Long.compare(award, amount);
        }
        Exact exact = part.rounded.exact;
        return exact.numerator(position).compareTo(exact.denominator().multiply(BigInteger.valueOf(amount)));
    }

    private Division.Part without(int count) {
        int[] members = IntStream.range(0, slice.size()).filter(i -> places[i] >= count).map(slice::index).toArray();
        long most = Sums.upTo(slice.amount, Arrays.stream(members).mapToLong(bounds::high).toArray());
        Slice kept = Slice.of(slice.problem, bounds, members, most, slice.lanes());
        Rounded rounded = most < slice.amount
                ? new Rounded(kept.highs.clone(), Exact.of(kept.highs), Rounded.NONE, null) : rule.round(kept);
        return new Division.Part(kept, rounded);
    }
}
