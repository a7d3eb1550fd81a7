package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Some hundred problems with every feature, always the same ones, divided by every rule and held against the definitions:
 * a quick and steady stand-in for the properties, which mutation testing can afford to repeat for every mutant.
 */
class SampledDivisionsTest {

    private static final int PROBLEMS = 100;
    private static final int FEATURES = 512;

    @Test
    void everyRuleKeepsToItsDefinitionOnTheSample() {
        for (int seed = 0; seed < PROBLEMS; seed++) {
            ClaimsProblem problem = problem(new Random(seed));
            for (String name : ClaimsRule.getNames()) {
                ClaimsRule rule = ClaimsRule.of(name);
                if (problem.hasWeights() && !rule.takesWeights()) {
                    continue;
                }
                int sample = seed;
                assertEquals(Optional.empty(), rule.divide(problem).verify(), () -> name + " on problem " + sample);
            }
        }
    }

    @Test
    void manyClaimsAreDividedByDefinitionToo() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            long[] claims = random.longs(300, 0, seed % 3 == 0 ? 40 : 1_000_000_000_000L).toArray();
            long endowment = Arrays.stream(claims).sum() / 13 * (1 + seed);
            ClaimsProblem plain = ClaimsProblem.of(endowment, claims);
            ClaimsProblem bounded = plain.withCaps(Arrays.stream(claims).map(claim -> claim / 2 + 1).toArray())
                    .withWeights(random.longs(claims.length, 1, 9).toArray());
            for (ClaimsRule rule : new ClaimsRule[] {
                ClaimsRule.proportional(), ClaimsRule.constrainedEqualAwards(), ClaimsRule.constrainedEqualLosses(),
                ClaimsRule.talmud()
            }) {
                assertEquals(Optional.empty(), rule.divide(plain).verify(), rule + " on sample " + seed);
                assertEquals(Optional.empty(), rule.divide(bounded).verify(), rule + " with bounds on sample " + seed);
            }
        }
    }

    private static ClaimsProblem problem(Random random) {
        int size = random.nextInt(8);
        long[] claims = new long[size];
        int kind = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            claims[i] = switch (kind) {
                case 0 -> random.nextInt(13);
                case 1 -> random.nextInt(100_000_000);
                case 2 -> random.nextLong() >>> 1;
                default -> 1_000_003;
            };
        }
        BigInteger endowment = Sums.of(claims)
                .multiply(BigInteger.valueOf(random.nextInt(1_000)))
                .divide(BigInteger.valueOf(970))
                .min(BigInteger.valueOf(Long.MAX_VALUE));
        return ClaimsArbitraries.bounded(
                ClaimsProblem.of(endowment.longValueExact(), claims), random.nextInt(FEATURES), random);
    }
}
