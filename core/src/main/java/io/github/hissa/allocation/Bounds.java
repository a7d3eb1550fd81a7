package io.github.hissa.allocation;

import org.jspecify.annotations.Nullable;

/**
 * The least and the most that each award can be, as multiples of the rounding unit: claims and caps rounded down,
 * floors rounded up and raised to the smallest award, and nothing where not even the smallest award fits.
 */
final class Bounds {

    /** Null where no claim has a floor. */
    private final long @Nullable [] lows;
    /** The problem's own claims where nothing narrows them. */
    private final long[] highs;
    private final long sumOfHighs;

    private Bounds(ClaimsProblem problem, long @Nullable [] lows, long[] highs) {
        this.lows = lows;
        this.highs = highs;
        this.sumOfHighs = highs == problem.claims() ? problem.extentOfClaims().sum() : Sums.below(Slice.ROOM, highs);
    }

    static Bounds of(ClaimsProblem problem) {
        if (problem.getRoundingUnit() == 1 && problem.getSmallestAward() == 0) {
            long[] claims = problem.claims();
            long[] caps = problem.caps();
            return new Bounds(problem, problem.floors(), caps == null ? claims : lesser(claims, caps));
        }
        int size = problem.size();
        long[] highs = new long[size];
        long smallest = smallestAward(problem);
        for (int i = 0; i < size; i++) {
            long high = high(problem, i);
            highs[i] = high < smallest ? 0 : high;
        }
        long[] lows = null;
        if (problem.floors() != null) {
            lows = new long[size];
            for (int i = 0; i < size; i++) {
                lows[i] = low(problem, i);
            }
        }
        return new Bounds(problem, lows, highs);
    }

    private static long[] lesser(long[] claims, long[] caps) {
        long[] lesser = new long[claims.length];
        for (int i = 0; i < lesser.length; i++) {
            // Math.min, in such operations as the compiler makes vectors of.
            long isLess = -((claims[i] - caps[i]) >>> 63);
            lesser[i] = claims[i] & isLess | caps[i] & ~isLess;
        }
        return lesser;
    }

    /** Refuses floors that contradict the claim, the cap, the unit or the endowment. */
    static void require(ClaimsProblem problem) {
        if (problem.floors() == null) {
            return;
        }
        long sum = 0;
        for (int i = 0; i < problem.size(); i++) {
            long floor = problem.getFloor(i);
            requireAtMost(i, floor, "claim", problem.getClaim(i));
            requireAtMost(i, floor, "cap", problem.getCap(i));
            long low = low(problem, i);
            if (low < 0 || low > high(problem, i)) {
                throw new IllegalArgumentException("floor of claim " + i + " is " + floor + ", but no multiple of the "
                        + "rounding unit " + problem.getRoundingUnit()
                        + (problem.getSmallestAward() == 0 ? "" : " from the smallest award "
                        + problem.getSmallestAward() + " on") + " lies between it and "
                        + Math.min(problem.getClaim(i), problem.getCap(i)));
            }
            sum += low;
            if (sum < 0 || sum > problem.getEndowment()) {
                throw new IllegalArgumentException("floors up to that of claim " + i + " (" + floor + ") add up to "
                        + (sum < 0 ? "more than " + Long.MAX_VALUE : sum) + " in whole units, above the endowment of "
                        + problem.getEndowment());
            }
        }
    }

    private static void requireAtMost(int index, long floor, String what, long bound) {
        if (floor > bound) {
            throw new IllegalArgumentException(
                    "floor of claim " + index + " is " + floor + ", above its " + what + " of " + bound);
        }
    }

    /** The smallest award in whole units; negative, as in overflow, where no award can reach it. */
    static long smallestAward(ClaimsProblem problem) {
        long rounded = ceiling(problem.getSmallestAward(), problem.getRoundingUnit());
        return rounded < 0 ? Long.MAX_VALUE : rounded;
    }

    private static long high(ClaimsProblem problem, int index) {
        long top = Math.min(problem.getClaim(index), problem.getCap(index));
        return problem.getRoundingUnit() == 1 ? top : top - top % problem.getRoundingUnit();
    }

    private static long low(ClaimsProblem problem, int index) {
        long floor = problem.getFloor(index);
        return floor == 0 ? 0
                : ceiling(Math.max(floor, problem.getSmallestAward()), problem.getRoundingUnit());
    }

    /** Negative on overflow. */
    private static long ceiling(long amount, long unit) {
        long beyond = unit == 1 ? 0 : amount % unit;
        return beyond == 0 ? amount : amount - beyond + unit;
    }

    /** The least that claim {@code index} gets. */
    long low(int index) {
        return lows == null ? 0 : lows[index];
    }

    /** The most that claim {@code index} gets. */
    long high(int index) {
        return highs[index];
    }

    /** If it is below {@link Slice#ROOM}, otherwise {@link Slice#TOO_LARGE}. */
    long sumOfHighs() {
        return sumOfHighs;
    }

    long @Nullable [] lows() {
        return lows;
    }

    long[] highs() {
        return highs;
    }
}
