package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.hissa.allocation.ClaimsArbitraries.AnyMixture;
import io.github.hissa.allocation.ClaimsArbitraries.AnyRule;
import io.github.hissa.allocation.ClaimsArbitraries.BoundedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** No change of any one part of any result passes the checker. */
@Domain(ClaimsArbitraries.class)
class TamperedPropertyTest {

    @Property(tries = 500)
    void aUnitInOtherHandsIsFoundOut(@ForAll AnyRule any, @ForAll BoundedProblem bounded, @ForAll Random random) {
        Allocation result = any.rule().divide(ProblemParts.suited(bounded.problem(), any.rule()).problem());
        Assume.that(result.size() > 1);
        Statement stated = Statement.of(result);
        int from = random.nextInt(result.size());
        int to = (from + 1 + random.nextInt(result.size() - 1)) % result.size();
        long unit = Math.min(result.getProblem().getRoundingUnit(), Long.MAX_VALUE - stated.awards()[to]);
        stated.awards()[from] -= unit;
        stated.awards()[to] += unit;
        assertNotEquals("none", check(result, stated));
    }

    @Property(tries = 500)
    void anotherExplanationIsFoundOut(@ForAll AnyRule any, @ForAll BoundedProblem bounded, @ForAll Random random) {
        assertTamperedExplanation(any.rule(), bounded.problem(), random);
    }

    @Property(tries = 200)
    void soItIsOfMixtures(@ForAll AnyMixture mixture, @ForAll BoundedProblem bounded, @ForAll Random random) {
        assertTamperedExplanation(mixture.rule(), bounded.problem(), random);
    }

    private static void assertTamperedExplanation(ClaimsRule rule, ClaimsProblem problem, Random random) {
        Allocation result = rule.divide(ProblemParts.suited(problem, rule).problem());
        Assume.that(result.size() > 0);
        Statement s = Statement.of(result);
        assertEquals("none", check(result, s));
        int index = random.nextInt(result.size());
        List<Fraction> exact = new ArrayList<>(s.exact());
        exact.set(index, exact.get(index).minus(Fraction.of(1, 1 + random.nextInt(1_000_000))));
        assertEquals("exact-award",
                check(result, new Statement(s.awards(), exact, s.level(), s.grounds(), s.remainder(), s.ties())));
        assertEquals("remainder", check(result, new Statement(s.awards(), s.exact(), s.level(), s.grounds(),
                s.remainder() ^ 1L << random.nextInt(63), s.ties())));
        List<Ground> grounds = new ArrayList<>(s.grounds());
        grounds.set(index, Ground.values()[(grounds.get(index).ordinal() + 1 + random.nextInt(8)) % 9]);
        assertEquals("ground",
                check(result, new Statement(s.awards(), s.exact(), s.level(), grounds, s.remainder(), s.ties())));
        List<Tie> ties = new ArrayList<>(s.ties());
        if (ties.isEmpty() || random.nextBoolean()) {
            ties.add(new Tie(Tie.Subject.UNIT, new int[] {0, index}, new int[] {index}, TieBreak.declaredOrder()));
        } else {
            ties.remove(random.nextInt(ties.size()));
        }
        assertEquals("ties",
                check(result, new Statement(s.awards(), s.exact(), s.level(), s.grounds(), s.remainder(), ties)));
        s.level().ifPresent(level -> {
            Level.Kind other = Level.Kind.values()[(level.getKind().ordinal() + 1 + random.nextInt(4)) % 5];
            // Half the claim more nothing is half the claim less nothing: both are true.
            boolean isSame = level.getValue().signum() == 0 && isOfHalf(level.getKind()) && isOfHalf(other);
            Level negative = new Level(level.getKind(), Fraction.ZERO.minus(Fraction.ONE));
            Level another = isSame ? negative : new Level(other, level.getValue());
            for (Optional<Level> wrong : List.of(Optional.of(another), Optional.of(negative))) {
                assertEquals("level",
                        check(result, new Statement(s.awards(), s.exact(), wrong, s.grounds(), s.remainder(), s.ties())));
            }
        });
    }

    private static boolean isOfHalf(Level.Kind kind) {
        return kind == Level.Kind.ABOVE_HALF || kind == Level.Kind.BELOW_HALF;
    }

    private static String check(Allocation result, Statement stated) {
        return new AllocationChecker(result.getProblem(), result.getRule()).check(stated)
                .map(Violation::property).orElse("none");
    }
}
