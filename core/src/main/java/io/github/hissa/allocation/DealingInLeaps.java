package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dominguez-Thomson in leaps. As long as no small claim becomes large, a step is one linear map of what is left of the small
 * claims and of the endowment, and so are two steps, and four: the step at which the next claim becomes large is found by
 * doubling. The claims that become large at one step form a block, and an award takes a multiplication and an addition.
 *
 * <p>Leaps have so many places that awards come out within a small part of 2⁻¹⁹² of a minor unit, by whichever way.
 */
final class DealingInLeaps {

    private static final int PLACES = 512;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(PLACES);
    /** Binary places of an award before it is given to 128 of them. */
    private static final int PLACES_OF_AWARD = 256;
    private static final int WORDS = 1 + PLACES_OF_AWARD / Long.SIZE;

    private final long[] values;
    private final int[] positions;
    private final BigInteger number;
    private final List<Block> blocks = new ArrayList<>();
    private final long[] wholes;
    private final long[] highs;
    private final long[] lows;
    private boolean isSure = true;

    private DealingInLeaps(long[] claims) {
        Ascending ascending = Ascending.of(claims);
        values = ascending.values;
        positions = ascending.positions;
        number = BigInteger.valueOf(values.length);
        wholes = new long[values.length];
        highs = new long[values.length];
        lows = new long[values.length];
    }

    /** Null where the places do not tell the awards for sure. */
    static @Nullable Exact divide(long endowment, long[] claims) {
        if (claims.length < 2) {
            return null;
        }
        DealingInLeaps dealing = new DealingInLeaps(claims);
        dealing.deal(endowment);
        return dealing.isSure ? new BinaryParts(dealing.wholes, dealing.highs, dealing.lows) : null;
    }

    private void deal(long endowment) {
        BigInteger sum = Sums.of(values);
        int small = values.length;
        State state = new State(ONE, BigInteger.valueOf(endowment).shiftLeft(PLACES), BigInteger.ZERO);
        while (!state.isOver()) {
            int before = small;
            small = numberUpTo(state.largestSmall(), small);
            if (small < before) {
                blocks.add(new Block(small, before, state.factor, state.shares));
                sum = sum.subtract(Sums.of(Arrays.copyOfRange(values, small, before)));
            }
            if (small == 0 || values[small - 1] == 0) {
                break;
            }
            state = leap(state, sum, values.length - small, values[small - 1]);
        }
        BigInteger shares = small == values.length ? state.shares
                : state.shares.add(state.left.divide(BigInteger.valueOf((long) values.length - small)));
        award(new Block(0, small, state.factor, shares), shares);
        for (Block block : blocks) {
            award(block, shares);
        }
    }

    /** How many of the first claims are not above this. */
    private int numberUpTo(long claim, int size) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values[middle] <= claim) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** To the step at which this small claim becomes large, or all is dealt. */
    private State leap(State from, BigInteger sumOfSmall, int large, long claim) {
        Leap step = new Leap(part(number.subtract(BigInteger.ONE)), part(number.subtract(BigInteger.valueOf(large))),
                part(sumOfSmall), part(BigInteger.ONE), BigInteger.ZERO);
        List<Leap> leaps = new ArrayList<>();
        State state = from;
        Leap longest = step;
        State next = longest.of(state);
        while (next.goesOn(claim)) {
            state = next;
            leaps.add(longest);
            longest = longest.twice();
            next = longest.of(state);
        }
        for (int i = leaps.size() - 1; i >= 0; i--) {
            next = leaps.get(i).of(state);
            if (next.goesOn(claim)) {
                state = next;
            }
        }
        return step.of(state);
    }

    private BigInteger part(BigInteger whole) {
        return whole.shiftLeft(PLACES).divide(number);
    }

    private static BigInteger times(BigInteger one, BigInteger other) {
        return one.multiply(other).shiftRight(PLACES);
    }

    /** Claim × (1 − factor) and the equal shares since then. */
    private void award(Block block, BigInteger shares) {
        long[] parts = words(ONE.subtract(block.factor));
        long[] given = words(shares.subtract(block.shares));
        long[] award = new long[WORDS];
        for (int k = block.from; k < block.to; k++) {
            long claim = values[k];
            long carried = 0;
            for (int i = WORDS - 1; i > 0; i--) {
                long product = claim * parts[i];
                long sum = product + given[i];
                award[i] = sum + carried;
                // A claim has 63 bits, so there is room for both carries.
                carried = multiplyHigh(claim, parts[i]) + carry(sum, product) + carry(award[i], carried);
            }
            award[0] = given[0] + carried;
            give(positions[k], award);
        }
    }

    /** To the nearest 128th place. */
    private void give(int position, long[] award) {
        long low = award[2];
        long high = award[1];
        long whole = award[0];
        if (award[3] < 0) {
            low++;
            high += low == 0 ? 1 : 0;
            whole += (low | high) == 0 ? 1 : 0;
        }
        wholes[position] = whole;
        highs[position] = high;
        lows[position] = low;
        // What is cut off and what a step by itself would cut off could reach the middle between two places.
        isSure &= award[3] != Long.MIN_VALUE && award[3] != Long.MAX_VALUE;
    }

    /** A number cut to words of 64 bits, the whole minor units first. */
    private static long[] words(BigInteger value) {
        long[] words = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = value.shiftRight(PLACES - Long.SIZE * i).longValue();
        }
        return words;
    }

    /** The upper 64 bits of a product of a number that is not negative and one of 64 bits without a sign. */
    private static long multiplyHigh(long one, long word) {
        return Math.multiplyHigh(one, word) + (one & word >> 63);
    }

    private static long carry(long sum, long added) {
        return Long.compareUnsigned(sum, added) < 0 ? 1 : 0;
    }

    /** What is left of a small claim is the claim times the factor; what a large one got is the sum of equal shares. */
    private record State(BigInteger factor, BigInteger left, BigInteger shares) {

        /** Whether what is left of the endowment no longer shows in an award. */
        boolean isOver() {
            return left.bitLength() <= PLACES - PLACES_OF_AWARD;
        }

        /** The largest claim of which less is left than of the endowment. */
        long largestSmall() {
            BigInteger claim = left.subtract(BigInteger.ONE).divide(factor);
            return claim.bitLength() < Long.SIZE ? claim.longValue() : Long.MAX_VALUE;
        }

        /** Whether a claim stays small and there is more to deal. */
        boolean goesOn(long claim) {
            return BigInteger.valueOf(claim).multiply(factor).compareTo(left) < 0 && !isOver();
        }
    }

    /** So many steps: what becomes of a state is a sum of these multiples of it. */
    private record Leap(BigInteger factorOfFactor, BigInteger leftOfLeft, BigInteger lessLeftOfFactor,
            BigInteger sharesOfLeft, BigInteger lessSharesOfFactor) {

        State of(State state) {
            return new State(times(factorOfFactor, state.factor),
                    times(leftOfLeft, state.left).subtract(times(lessLeftOfFactor, state.factor)),
                    state.shares.add(times(sharesOfLeft, state.left))
                            .subtract(times(lessSharesOfFactor, state.factor)));
        }

        Leap twice() {
            return new Leap(times(factorOfFactor, factorOfFactor), times(leftOfLeft, leftOfLeft),
                    times(lessLeftOfFactor, leftOfLeft.add(factorOfFactor)),
                    sharesOfLeft.add(times(sharesOfLeft, leftOfLeft)),
                    lessSharesOfFactor.add(times(sharesOfLeft, lessLeftOfFactor))
                            .add(times(lessSharesOfFactor, factorOfFactor)));
        }
    }

    /** Claims, in their order, that became large at one step, or stayed small. */
    private record Block(int from, int to, BigInteger factor, BigInteger shares) {
    }
}
