package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.reason.DivisionArbitraries.AnyDivision;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** What a division is, worked out from the problem and from all of its awards: what sentences are held against. */
record DivisionFacts(AnyDivision division) {

    Allocation allocation() {
        return division.allocation();
    }

    ClaimsProblem problem() {
        return division.problem();
    }

    List<Integer> all() {
        return IntStream.range(0, problem().size()).boxed().toList();
    }

    List<Integer> ofClass(long number) {
        return all().stream().filter(claim -> problem().getPriorityClass(claim) == number).toList();
    }

    BigInteger unit() {
        return BigInteger.valueOf(problem().getRoundingUnit());
    }

    /** The endowment in whole units. */
    BigInteger divisible() {
        return down(BigInteger.valueOf(problem().getEndowment()));
    }

    BigInteger down(BigInteger amount) {
        return amount.subtract(amount.mod(unit()));
    }

    private BigInteger up(BigInteger amount) {
        return down(amount.add(unit()).subtract(BigInteger.ONE));
    }

    /** The smallest award in whole units. */
    BigInteger minimum() {
        return up(BigInteger.valueOf(problem().getSmallestAward()));
    }

    BigInteger request(int claim) {
        return BigInteger.valueOf(problem().getClaim(claim));
    }

    /** The request within its cap, before units. */
    BigInteger ceiling(int claim) {
        return request(claim).min(BigInteger.valueOf(problem().getCap(claim)));
    }

    BigInteger most(int claim) {
        BigInteger most = down(ceiling(claim));
        return most.compareTo(minimum()) < 0 ? BigInteger.ZERO : most;
    }

    BigInteger least(int claim) {
        BigInteger floor = BigInteger.valueOf(problem().getFloor(claim));
        return floor.signum() == 0 ? BigInteger.ZERO : up(floor.max(minimum()));
    }

    BigInteger award(int claim) {
        return BigInteger.valueOf(allocation().getAward(claim));
    }

    Fraction exact(int claim) {
        return allocation().getExactAward(claim);
    }

    /** What rounding down takes from a claim. */
    Fraction loss(int claim) {
        return exact(claim).minus(Fraction.of(down(exact(claim).floor()), BigInteger.ONE));
    }

    BigInteger left() {
        return BigInteger.valueOf(problem().getEndowment()).subtract(sum(all().stream().map(this::award).toList()));
    }

    /** What is there for a class beyond what those before it received and what is guaranteed to all others. */
    BigInteger availableTo(long number) {
        BigInteger taken = BigInteger.ZERO;
        for (int claim : all()) {
            int other = problem().getPriorityClass(claim);
            taken = taken.add(other < number ? award(claim) : other > number ? least(claim) : BigInteger.ZERO);
        }
        return divisible().subtract(taken);
    }

    boolean isGivenUp(int claim) {
        return own(claim).get(0).getCode().startsWith("given-up");
    }

    boolean has(int claim, String code) {
        return own(claim).stream().anyMatch(reason -> reason.getCode().equals(code));
    }

    List<Reason> own(int claim) {
        return division.reasons().of(claim);
    }

    Reason own(int claim, String code) {
        return own(claim).stream()
                .filter(reason -> reason.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those that lost by rounding, in the order in which they come for the last units. */
    List<Integer> candidates(List<Integer> claims) {
        return claims.stream()
                .filter(claim -> loss(claim).signum() > 0)
                .sorted(Comparator.comparing(this::loss)
                        .thenComparing(this::request)
                        .reversed()
                        .thenComparing(byTieBreak()))
                .toList();
    }

    Comparator<Integer> byTieBreak() {
        return (one, other) -> one.equals(other) ? 0 : problem().getTieBreak().isBefore(one, other) ? -1 : 1;
    }

    /** Whether the rule would award too little to any of a class, if those given up before had not applied. */
    boolean isAnyTooSmall(List<Integer> members, List<Integer> givenUp) {
        int[] rest = members.stream().filter(claim -> !givenUp.contains(claim)).mapToInt(claim -> claim).toArray();
        List<Integer> order = Arrays.stream(rest).boxed().sorted(byTieBreak()).toList();
        BigInteger amount = availableTo(problem().getPriorityClass(rest[0]));
        ClaimsProblem among = ClaimsProblem.of(amount.longValueExact(), of(rest, problem()::getClaim))
                .withCaps(of(rest, claim -> most(claim).longValueExact()))
                .withFloors(of(rest, claim -> least(claim).longValueExact()))
                .withRoundingUnit(problem().getRoundingUnit())
                .withTieBreak(TieBreak.order(Arrays.stream(rest).map(order::indexOf).toArray()));
        if (problem().hasWeights()) {
            among = among.withWeights(of(rest, problem()::getWeight));
        }
        if (problem().hasRanks()) {
            among = among.withRanks(Arrays.stream(rest).map(problem()::getRank).toArray());
        }
        return Arrays.stream(allocation().getRule().divide(among).toArray())
                .mapToObj(BigInteger::valueOf)
                .anyMatch(award -> award.signum() > 0 && award.compareTo(minimum()) < 0);
    }

    private static long[] of(int[] claims, IntToLongFunction amount) {
        return Arrays.stream(claims).mapToLong(amount).toArray();
    }

    static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    static Fraction exactSum(List<Fraction> amounts) {
        return amounts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
