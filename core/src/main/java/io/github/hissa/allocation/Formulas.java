package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/** The definitions of the rules without a level, in fractions, for the checker. */
final class Formulas {

    private static final int PLACES = 400;
    private static final int GIVEN_PLACES = 128;
    private static final int MOST_EXACT = 1_000;

    private final Fraction endowment;
    private final Fraction[] claims;
    private final int size;
    private final SubsetFormulas subsets;

    Formulas(Fraction endowment, Fraction[] claims) {
        this.endowment = endowment;
        this.claims = claims;
        this.size = claims.length;
        this.subsets = new SubsetFormulas(endowment, claims);
    }

    /** Whether the definitions that go over all sets of claims can be followed. */
    boolean isFeasible() {
        return subsets.isFeasible();
    }

    Fraction[] randomArrival() {
        return spread(subsets.randomArrival());
    }

    Fraction[] averageOfAwards() {
        return spread(subsets.averageOfAwards());
    }

    private Fraction[] spread(Map<BigInteger, Fraction> awards) {
        return Arrays.stream(claims).map(claim -> awards.getOrDefault(claim.floor(), Fraction.ZERO))
                .toArray(Fraction[]::new);
    }

    Fraction[] adjustedProportional() {
        Fraction total = Definitions.sum(claims);
        Fraction[] rights = new Fraction[size];
        Arrays.setAll(rights, i -> endowment.minus(total.minus(claims[i])).max(Fraction.ZERO));
        Fraction rest = endowment.minus(Definitions.sum(rights));
        Fraction[] cut = new Fraction[size];
        Arrays.setAll(cut, i -> claims[i].minus(rights[i]).min(rest));
        Fraction sum = Definitions.sum(cut);
        Fraction[] awards = new Fraction[size];
        Arrays.setAll(awards, i -> sum.signum() == 0 ? rights[i]
                : rights[i].plus(cut[i].times(rest).dividedBy(sum)));
        return awards;
    }

    /** The width t of the common part has Σ max(0, claim − t) = endowment − t, or is all of the endowment. */
    Fraction[] minimalOverlap() {
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(i -> claims[i]));
        Fraction[] awards = new Fraction[size];
        boolean isCut = claims[order[size - 1]].compareTo(endowment) >= 0;
        Fraction width = isCut ? endowment : commonWidth();
        Fraction reached = Fraction.ZERO;
        Fraction share = Fraction.ZERO;
        for (int k = 0; k < size; k++) {
            Fraction claim = claims[order[k]];
            Fraction until = claim.min(width);
            share = place(share.plus(until.minus(reached).dividedBy(Fraction.of(size - (long) k))), PLACES);
            reached = until;
            awards[order[k]] = isCut ? share : share.plus(claim.minus(until));
        }
        if (size > MOST_EXACT) {
            Arrays.setAll(awards, i -> given(awards[i]));
        }
        return awards;
    }

    private Fraction commonWidth() {
        Fraction[] knots = Arrays.stream(claims).sorted().distinct().toArray(Fraction[]::new);
        Fraction below = Fraction.ZERO;
        for (Fraction knot : knots) {
            Fraction over = overlap(knot).minus(endowment);
            if (over.signum() <= 0) {
                // The function is straight between two knots.
                Fraction before = overlap(below).minus(endowment);
                return before.signum() == 0 ? below
                        : below.plus(knot.minus(below).times(before).dividedBy(before.minus(over)));
            }
            below = knot;
        }
        throw new IllegalStateException("no common width for endowment " + endowment);
    }

    private Fraction overlap(Fraction width) {
        Fraction sum = width;
        for (Fraction claim : claims) {
            sum = sum.plus(claim.minus(width).max(Fraction.ZERO));
        }
        return sum;
    }

    /**
     * Step by step, each claim by itself, until all that is left of anyone's claim is at least what is left to deal: from
     * there on all get the same without end, so together the rest. To stop before the end instead would leave awards that
     * lie just at the middle of two places a trace below it.
     */
    Fraction[] dominguezThomson() {
        BigInteger left = endowment.times(Fraction.of(BigInteger.ONE.shiftLeft(PLACES), BigInteger.ONE)).floor();
        BigInteger[] rest = new BigInteger[size];
        Arrays.setAll(rest, i -> claims[i].floor().shiftLeft(PLACES));
        BigInteger number = BigInteger.valueOf(Math.max(1, size));
        while (left.bitLength() > PLACES - GIVEN_PLACES - 60 && !areAllLarge(rest, left)) {
            BigInteger dealt = BigInteger.ZERO;
            for (int i = 0; i < size; i++) {
                BigInteger part = rest[i].min(left).divide(number);
                rest[i] = rest[i].subtract(part);
                dealt = dealt.add(part);
            }
            left = left.subtract(dealt);
        }
        long large = Arrays.stream(rest).filter(one -> one.signum() > 0).count();
        Fraction share = large > 0 && areAllLarge(rest, left) ? scaled(left).dividedBy(Fraction.of(large)) : Fraction.ZERO;
        Fraction[] awards = new Fraction[size];
        Arrays.setAll(awards, i -> given(claims[i].minus(scaled(rest[i]))
                .plus(rest[i].signum() > 0 ? share : Fraction.ZERO)));
        return awards;
    }

    private static boolean areAllLarge(BigInteger[] rest, BigInteger left) {
        return Arrays.stream(rest).allMatch(one -> one.signum() == 0 || one.compareTo(left) >= 0);
    }

    private static Fraction scaled(BigInteger places) {
        return Fraction.of(places, BigInteger.ONE.shiftLeft(PLACES));
    }

    /** The fraction itself for a problem of bearable size, otherwise cut to binary places. */
    private Fraction place(Fraction fraction, int places) {
        return size <= MOST_EXACT ? fraction
                : Fraction.of(fraction.times(Fraction.of(BigInteger.ONE.shiftLeft(places), BigInteger.ONE)).floor(),
                        BigInteger.ONE.shiftLeft(places));
    }

    /** To the nearest 2⁻¹²⁸. */
    private static Fraction given(Fraction fraction) {
        Fraction scaled = fraction.times(Fraction.of(BigInteger.ONE.shiftLeft(GIVEN_PLACES), BigInteger.ONE));
        return Fraction.of(scaled.plus(Fraction.of(1, 2)).floor(), BigInteger.ONE.shiftLeft(GIVEN_PLACES));
    }
}
