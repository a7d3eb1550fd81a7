package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of claims: the units left go to whom a plain sort of all that was lost gives them. */
class LargeRoundingTest {

    private static final List<ClaimsRule> RULES = List.of(ClaimsRule.proportional(),
            ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses(), ClaimsRule.talmud());

    @Test
    void claimsOfAllSizes() {
        SplittableRandom random = new SplittableRandom(20261124);
        for (int size : new int[] {700, 5_000}) {
            long[] claims = random.longs(size, 0, 1_000_000).toArray();
            for (long permille : new long[] {3, 420, 980}) {
                ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() / 1_000 * permille + 1, claims);
                assertRounded(problem.withTieBreak(TieBreak.lottery(permille)));
            }
        }
    }

    @Test
    void weightsFloorsCapsAndUnits() {
        SplittableRandom random = new SplittableRandom(20261125);
        int size = 5_000;
        long[] claims = random.longs(size, 1_000, 1_000_000).toArray();
        ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() / 3, claims)
                .withWeights(random.longs(size, 1, 50).toArray())
                .withFloors(random.longs(size, 0, 900).toArray())
                .withCaps(Arrays.stream(claims).map(claim -> claim - claim % 7 * 100).toArray());
        assertRounded(problem);
        assertRounded(problem.withRoundingUnit(10));
    }

    @Test
    void fewDifferentClaimsSoThatTheTieBreakDecides() {
        SplittableRandom random = new SplittableRandom(20261126);
        long[] claims = random.longs(5_000, 1, 4).map(claim -> claim * 1_001).toArray();
        ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() / 3 + 777, claims);
        assertRounded(problem);
        assertRounded(problem.withTieBreak(TieBreak.lottery(3)));
        assertRounded(problem.withTieBreak(TieBreak.order(random.ints(5_000, 0, 9).toArray())));
        assertRounded(problem.withWeights(random.longs(5_000, 1, 3).toArray()));
    }

    /** Where the claims that are looked at first lose far more or far less than all others, looking at those alone misleads. */
    @Test
    void claimsOfWhichASampleMisleads() {
        for (boolean inRuns : new boolean[] {false, true}) {
            for (boolean sampledLoseMost : new boolean[] {true, false}) {
                SplittableRandom random = new SplittableRandom(20261127);
                boolean[] sampled = sampled(inRuns);
                int size = sampled.length;
                long[] claims = new long[size];
                Arrays.setAll(claims, i -> 1_000L * (5 + i % 7)
                        + (sampled[i] == sampledLoseMost ? 800 + random.nextInt(190) : 50 + random.nextInt(100)));
                claims[size - 1] += 1_000 - Arrays.stream(claims).sum() % 1_000;
                long[] caps = new long[size];
                Arrays.fill(caps, 1_000_000);
                ClaimsProblem problem = ClaimsProblem.of(Arrays.stream(claims).sum() / 1_000, claims);
                for (ClaimsProblem same : List.of(problem, problem.withCaps(caps))) {
                    Allocation shared = ClaimsRule.proportional().divide(same);
                    assertEquals(Fraction.of(claims[0], 1_000), shared.getExactAward(0));
                    assertArrayEquals(rounded(shared), shared.toArray());
                }
                // The same in units of ten, where the units left are handed out from what all lost.
                ClaimsProblem tens = ClaimsProblem.of(problem.getEndowment() * 10,
                        Arrays.stream(claims).map(claim -> claim * 10).toArray()).withRoundingUnit(10);
                Allocation shared = ClaimsRule.proportional().divide(tens);
                assertEquals(Fraction.of(claims[0], 100), shared.getExactAward(0));
                assertArrayEquals(rounded(shared), shared.toArray());
                assertArrayEquals(Arrays.stream(ClaimsRule.proportional().divide(problem).toArray())
                        .map(award -> award * 10).toArray(), shared.toArray());
            }
        }
    }

    /** Where the claims that are looked at first are far smaller or larger than all others, so is the level they would have. */
    @Test
    void levelsThatASampleMisses() {
        SplittableRandom random = new SplittableRandom(20261128);
        for (boolean inRuns : new boolean[] {false, true}) {
            for (boolean sampledAreLarge : new boolean[] {true, false}) {
                boolean[] sampled = sampled(inRuns);
                long[] claims = new long[sampled.length];
                Arrays.setAll(claims, i -> sampled[i] == sampledAreLarge ? random.nextLong(1_000_000, 2_000_000)
                        : random.nextLong(400_000, 500_000));
                long[] caps = new long[claims.length];
                Arrays.fill(caps, 2_000_000);
                long sum = Arrays.stream(claims).sum();
                for (ClaimsRule rule : List.of(ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses())) {
                    for (long tenths : new long[] {2, 5, 8}) {
                        ClaimsProblem problem = ClaimsProblem.of(sum / 10 * tenths, claims);
                        Allocation shared = rule.divide(inRuns ? problem.withCaps(caps) : problem);
                        assertEquals(level(claims, rule == ClaimsRule.constrainedEqualAwards() ? sum / 10 * tenths
                                : sum - sum / 10 * tenths), shared.getLevel().orElseThrow().getValue());
                        assertArrayEquals(rounded(shared), shared.toArray());
                    }
                }
            }
        }
    }

    /** Which of 8,192 claims are looked at first: every fourth, or the first eight of every 32. */
    private static boolean[] sampled(boolean inRuns) {
        boolean[] sampled = new boolean[8_192];
        if (inRuns) {
            Arrays.stream(Selection.samplePositions(sampled.length)).forEach(i -> sampled[i] = true);
        } else {
            IntStream.iterate(0, i -> i < sampled.length, i -> i + Selection.stride(sampled.length))
                    .forEach(i -> sampled[i] = true);
        }
        return sampled;
    }

    /**
     * Every other exact award is whole, where a reciprocal that is cut somewhere falls short of it, and some of these lie at
     * a floor or a cap that stops nobody. The others lose between a tenth of a unit and nine.
     */
    @Test
    void wholeAwardsAtTheirBounds() {
        SplittableRandom random = new SplittableRandom(20261129);
        int size = 6_000;
        long[] claims = new long[size];
        long[] weights = new long[size];
        Arrays.setAll(claims, i -> 10 * random.nextLong(50_000, 90_000) + i % 2 * random.nextInt(10));
        Arrays.setAll(weights, i -> 10 * random.nextLong(1, 9) + i % 2 * random.nextInt(10));
        claims[1] += 10 - Arrays.stream(claims).sum() % 10;
        weights[1] += 10 - Arrays.stream(weights).sum() % 10;
        for (ClaimsRule rule : List.of(ClaimsRule.proportional(), ClaimsRule.constrainedEqualAwards(),
                ClaimsRule.constrainedEqualLosses())) {
            boolean isProportional = rule == ClaimsRule.proportional();
            Fraction[] exact = new Fraction[size];
            for (int i = 0; i < size; i++) {
                Fraction distance = Fraction.of((isProportional ? claims[i] * 7 : weights[i] * 12_347), 10);
                exact[i] = rule == ClaimsRule.constrainedEqualLosses() ? Fraction.of(claims[i]).minus(distance) : distance;
            }
            long[] floors = new long[size];
            long[] caps = new long[size];
            for (int i = 0; i < size; i++) {
                long whole = exact[i].floor().longValueExact();
                floors[i] = i % 6 == 0 ? whole : whole / 2;
                caps[i] = i % 6 == 2 ? whole : whole + 2 + i % 5;
            }
            long endowment = Arrays.stream(exact).reduce(Fraction.ZERO, Fraction::plus).floor().longValueExact();
            ClaimsProblem plain = ClaimsProblem.of(endowment, claims);
            ClaimsProblem problem = (isProportional ? plain : plain.withWeights(weights)).withFloors(floors).withCaps(caps);
            Allocation shared = rule.divide(problem);
            assertEquals(Arrays.asList(exact), IntStream.range(0, size).mapToObj(shared::getExactAward).toList());
            assertArrayEquals(rounded(shared), shared.toArray(), rule.getName());
            assertTies(shared);
        }
    }

    /** A few weights are so large that a cut reciprocal falls short by half a unit and more, too few to be noticed by it. */
    @Test
    void reciprocalsThatFallFarShort() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (int bits : new int[] {31, 32}) {
            long[] weights = random.longs(5_000, 1, 1 << 20).toArray();
            for (int i = 7; i < weights.length; i += 60) {
                weights[i] = (1L << bits) - 1 - random.nextInt(1 << 20);
            }
            long[] claims = random.longs(5_000, 1L << 32, 1L << 33).toArray();
            long sum = Arrays.stream(weights).sum();
            for (int times = 0; times < 3; times++) {
                long total = random.nextLong(sum);
                while (BigInteger.valueOf(total).shiftLeft(32).mod(BigInteger.valueOf(sum))
                        .compareTo(BigInteger.valueOf(sum - sum / 300)) < 0) {
                    total--;
                }
                Allocation awards = ClaimsRule.constrainedEqualAwards().divide(
                        ClaimsProblem.of(total, claims).withWeights(weights));
                assertArrayEquals(rounded(awards), awards.toArray());
                Allocation losses = ClaimsRule.constrainedEqualLosses().divide(
                        ClaimsProblem.of(Arrays.stream(claims).sum() - total, claims).withWeights(weights));
                assertArrayEquals(rounded(losses), losses.toArray());
            }
        }
    }

    /** Up to which all claims together reach the total. */
    private static Fraction level(long[] claims, long total) {
        long[] sorted = claims.clone();
        Arrays.sort(sorted);
        long left = total;
        int met = 0;
        while (sorted[met] <= left / (sorted.length - met)) {
            left -= sorted[met++];
        }
        return Fraction.of(left, sorted.length - met);
    }

    private static void assertRounded(ClaimsProblem problem) {
        for (ClaimsRule rule : RULES) {
            Allocation shared = rule.divide(problem);
            assertArrayEquals(rounded(shared), shared.toArray(), rule.getName());
            assertTies(shared);
        }
    }

    private static long[] rounded(Allocation shared) {
        ClaimsProblem problem = shared.getProblem();
        Fraction unit = Fraction.of(problem.getRoundingUnit());
        long left = problem.getEndowment() - problem.getEndowment() % problem.getRoundingUnit();
        long[] awards = new long[shared.size()];
        Fraction[] lost = new Fraction[shared.size()];
        for (int i = 0; i < awards.length; i++) {
            Fraction exact = shared.getExactAward(i);
            awards[i] = exact.dividedBy(unit).floor().longValueExact() * problem.getRoundingUnit();
            lost[i] = exact.minus(Fraction.of(awards[i]));
            left -= awards[i];
        }
        int[] order = IntStream.range(0, awards.length).boxed().sorted((one, other) -> {
            int byLoss = lost[other].compareTo(lost[one]);
            int byClaim = Long.compare(problem.getClaim(other), problem.getClaim(one));
            return byLoss != 0 ? byLoss : byClaim != 0 ? byClaim : one.equals(other) ? 0
                    : problem.getTieBreak().isBefore(one, other) ? -1 : 1;
        }).mapToInt(Integer::intValue).toArray();
        for (int k = 0; left > 0; left -= problem.getRoundingUnit(), k++) {
            awards[order[k]] += problem.getRoundingUnit();
        }
        return awards;
    }

    /** Of the tied, exactly the preferred are rounded up, and no one else is as large and lost as much. */
    private static void assertTies(Allocation shared) {
        for (Tie tie : shared.getTies()) {
            assertArrayEquals(Arrays.stream(tie.getClaims()).filter(shared::isRoundedUp).toArray(), tie.getPreferred());
            int first = tie.getClaims()[0];
            assertEquals(IntStream.range(0, shared.size()).filter(i -> shared.getProblem().getClaim(i)
                            == shared.getProblem().getClaim(first) && lost(shared, i).equals(lost(shared, first))).boxed()
                    .toList(), Arrays.stream(tie.getClaims()).boxed().toList());
        }
    }

    private static Fraction lost(Allocation shared, int index) {
        Fraction unit = Fraction.of(shared.getProblem().getRoundingUnit());
        Fraction units = shared.getExactAward(index).dividedBy(unit);
        return units.minus(Fraction.of(units.floor(), BigInteger.ONE));
    }
}
