package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private final long[] claims;
    private final long[] values;
    private final BigInteger number;
    private final List<Block> blocks = new ArrayList<>();
    private final long[] wholes;
    private final long[] firsts;
    private final long[] seconds;
    private boolean isSure = true;

    private DealingInLeaps(long[] claims) {
        this.claims = claims;
        values = Ascending.of(claims).values;
        number = BigInteger.valueOf(values.length);
        wholes = new long[values.length];
        firsts = new long[values.length];
        seconds = new long[values.length];
    }

    /** Null where the places do not tell the awards for sure. */
    static @Nullable Exact divide(long endowment, long[] claims) {
        if (claims.length < 2) {
            return null;
        }
        DealingInLeaps dealing = new DealingInLeaps(claims);
        dealing.deal(endowment);
        return dealing.isSure ? new BinaryParts(dealing.wholes, dealing.firsts, dealing.seconds) : null;
    }

    private void deal(long endowment) {
        BigInteger sum = Sums.of(values);
        int small = values.length;
        State state = new State(ONE, BigInteger.valueOf(endowment).shiftLeft(PLACES), BigInteger.ZERO);
        while (!state.isOver()) {
            int before = small;
            small = numberUpTo(state.largestSmall(), small);
            if (small < before) {
                blocks.add(new Block(values[small], state.factor, state.shares));
                sum = sum.subtract(Sums.of(Arrays.copyOfRange(values, small, before)));
            }
            if (small == 0 || values[small - 1] == 0) {
                break;
            }
            state = leap(state, sum, values.length - small, values[small - 1]);
        }
        BigInteger shares = small == values.length ? state.shares
                : state.shares.add(state.left.divide(BigInteger.valueOf((long) values.length - small)));
        blocks.add(new Block(0, state.factor, shares));
        Collections.reverse(blocks);
        award(shares);
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
    private void award(BigInteger sharesInAll) {
        long[] leasts = blocks.stream().mapToLong(Block::least).toArray();
        long[][] parts = blocks.stream().map(block -> words(ONE.subtract(block.factor))).toArray(long[][]::new);
        long[][] shares = blocks.stream().map(block -> words(sharesInAll.subtract(block.shares)))
                .toArray(long[][]::new);
        for (int i = 0; i < claims.length; i++) {
            int block = block(leasts, claims[i]);
            award(i, parts[block], shares[block]);
        }
    }

    /** The last block of which the least claim is not larger than this one; without a branch, for claims have no order. */
    private static int block(long[] leasts, long claim) {
        int block = 0;
        int length = leasts.length;
        while (length > 1) {
            int half = length >>> 1;
            block += half & (int) (leasts[block + half] - claim - 1 >> 63);
            length -= half;
        }
        return block;
    }

    /** The claim times its part and the share, to the nearest 128th place. */
    private void award(int position, long[] part, long[] share) {
        long claim = claims[position];
        // From the last word to the first. A claim has 63 bits, so what is carried has room for two carries more.
        long product = claim * part[4];
        long sum = product + share[4];
        long carried = multiplyHigh(claim, part[4]) + carry(product, share[4], sum);
        product = claim * part[3];
        sum = product + share[3];
        long third = sum + carried;
        carried = multiplyHigh(claim, part[3]) + carry(product, share[3], sum) + carry(sum, carried, third);
        product = claim * part[2];
        sum = product + share[2];
        long second = sum + carried;
        carried = multiplyHigh(claim, part[2]) + carry(product, share[2], sum) + carry(sum, carried, second);
        product = claim * part[1];
        sum = product + share[1];
        long first = sum + carried;
        carried = multiplyHigh(claim, part[1]) + carry(product, share[1], sum) + carry(sum, carried, first);
        long half = third >>> 63;
        long nearest = second + half;
        half = carry(second, half, nearest);
        seconds[position] = nearest;
        firsts[position] = first + half;
        wholes[position] = share[0] + carried + carry(first, half, first + half);
        // What is cut off and what a step by itself would cut off could reach the middle between two places.
        isSure &= third != Long.MIN_VALUE && third != Long.MAX_VALUE;
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

    /** What two words without a sign carry on, of which the sum is cut to a word; without a branch. */
    private static long carry(long one, long other, long sum) {
        return (one & other | (one | other) & ~sum) >>> 63;
    }

    /** What is left of a small claim is the claim times the factor; what a large one got is the sum of equal shares. */
    private record State(BigInteger factor, BigInteger left, BigInteger shares) {

        /** Whether what is left of the endowment no longer shows in an award. */
        boolean isOver() {
            return left.bitLength() <= PLACES - PLACES_OF_AWARD;
        }

        /** The largest claim of which less is left than of the endowment; below the endowment, which shrinks no slower. */
        long largestSmall() {
            return left.subtract(BigInteger.ONE).divide(factor).longValueExact();
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

    /** The claims from the least of them up to the next block: they became large at one step, or stayed small. */
    private record Block(long least, BigInteger factor, BigInteger shares) {
    }
}
