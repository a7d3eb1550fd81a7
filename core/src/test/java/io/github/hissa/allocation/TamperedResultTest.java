package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whatever part of a valid result is changed, the checker names the first property that no longer holds. */
class TamperedResultTest {

    private static final ClaimsProblem PLAIN = ClaimsProblem.of(200, 100, 200, 300);
    private static final ClaimsProblem BOUNDED = ClaimsProblem.of(1_000, 90, 400, 400, 250, 30, 500)
            .withFloors(0, 150, 0, 0, 0, 0).withCaps(90, 400, 60, 250, 30, 500).withPriorityClasses(1, 2, 2, 2, 2, 3)
            .withRoundingUnit(10).withSmallestAward(40);
    private static final ClaimsProblem TIED = ClaimsProblem.of(101, 50, 50, 50, 80).withTieBreak(TieBreak.lottery(4));
    private static final ClaimsProblem RANKED = ClaimsProblem.of(250, 100, 100, 100, 0, 100)
            .withRanks(1, 2, 2, 2, 3);

    /** Results that between them have every ground, kind of level and subject of a tie. */
    private static List<Allocation> results() {
        List<Allocation> results = new ArrayList<>();
        for (String name : ClaimsRule.getNames()) {
            for (ClaimsProblem problem : List.of(PLAIN, ClaimsProblem.of(450, 100, 200, 300), BOUNDED, TIED, RANKED)) {
                results.add(ClaimsRule.of(name).divide(problem));
            }
        }
        results.add(ClaimsRule.talmud().divide(PLAIN.withWeights(1, 2, 5)));
        results.add(ClaimsRule.constrainedEqualAwards().divide(
                ClaimsProblem.of(50, 30, 30, 30, 30).withSmallestAward(15)));
        results.add(ClaimsRule.mixture(1, ClaimsRule.ranked(), 2, ClaimsRule.piniles()).divide(RANKED));
        return results;
    }

    @Test
    void whatIsNotTamperedWithHolds() {
        for (Allocation result : results()) {
            assertEquals(Optional.empty(), result.verify(), result.toString());
        }
    }

    @Test
    void oneUnitMoreOrLessIsNotConserved() {
        for (Allocation result : results()) {
            long unit = result.getProblem().getRoundingUnit();
            for (int i = 0; i < result.size(); i++) {
                int index = i;
                if (result.getAward(i) + unit <= Math.min(result.getProblem().getClaim(i), result.getProblem().getCap(i))
                        && result.getAward(i) > 0) {
                    assertBroken("conservation", result, s -> awards(s, index, unit, index, 0));
                }
            }
        }
    }

    @Test
    void aUnitMovedToAnotherClaimIsFoundOut() {
        List<String> found = List.of("rule", "largest-remainder", "tie-break", "priority", "smallest-award", "given-up",
                "claim", "cap", "floor", "non-negativity");
        for (Allocation result : results()) {
            long unit = result.getProblem().getRoundingUnit();
            for (int i = 0; i < result.size(); i++) {
                for (int j = 0; j < result.size(); j++) {
                    if (i != j) {
                        Statement moved = awards(Statement.of(result), i, unit, j, -unit);
                        String property = check(result, moved);
                        assertEquals(true, found.contains(property), result + ": " + property);
                    }
                }
            }
        }
    }

    @Test
    void aWrongRemainderIsFoundOut() {
        for (Allocation result : results()) {
            for (long by : new long[] {-1, 1}) {
                assertBroken("remainder", result, s -> new Statement(s.awards(), s.exact(), s.level(), s.grounds(),
                        s.remainder() + by, s.ties()));
            }
        }
    }

    @Test
    void aWrongExactAwardIsFoundOut() {
        for (Allocation result : results()) {
            for (int i = 0; i < result.size(); i++) {
                List<Fraction> exact = new ArrayList<>(Statement.of(result).exact());
                exact.set(i, exact.get(i).plus(Fraction.of(1, 1_000_000)));
                assertBroken("exact-award", result, s -> new Statement(s.awards(), exact, s.level(), s.grounds(),
                        s.remainder(), s.ties()));
            }
        }
    }

    @Test
    void anyOtherLevelIsFoundOut() {
        for (Allocation result : results()) {
            assertEquals(Optional.empty(), result.verify());
            Optional<Level> level = result.getLevel();
            if (level.isPresent()) {
                assertLevel(result, Optional.empty());
                assertLevel(result, Optional.of(new Level(level.get().getKind(),
                        level.get().getValue().plus(Fraction.of(1, 1_000)))));
            }
            for (Level.Kind kind : Level.Kind.values()) {
                if (level.isEmpty() || level.get().getKind() != kind) {
                    assertLevel(result, Optional.of(new Level(kind, level.map(Level::getValue).orElse(Fraction.ONE))));
                }
            }
        }
    }

    private static void assertLevel(Allocation result, Optional<Level> level) {
        assertBroken("level", result, s -> new Statement(s.awards(), s.exact(), level, s.grounds(), s.remainder(),
                s.ties()));
    }

    @Test
    void anyOtherGroundIsFoundOut() {
        for (Allocation result : results()) {
            for (int i = 0; i < result.size(); i++) {
                for (Ground ground : Ground.values()) {
                    if (ground != result.getGround(i)) {
                        List<Ground> grounds = new ArrayList<>(Statement.of(result).grounds());
                        grounds.set(i, ground);
                        assertBroken("ground", result, s -> new Statement(s.awards(), s.exact(), s.level(), grounds,
                                s.remainder(), s.ties()));
                    }
                }
            }
        }
    }

    @Test
    void anyOtherTieIsFoundOut() {
        Tie invented = Tie.of(Tie.Subject.UNIT, new int[] {0, 1}, new int[] {0}, TieBreak.declaredOrder());
        for (Allocation result : results()) {
            List<Tie> ties = result.getTies();
            List<Tie> more = new ArrayList<>(ties);
            more.add(invented);
            assertTies(result, more);
            for (int k = 0; k < ties.size(); k++) {
                Tie tie = ties.get(k);
                int[] claims = tie.getClaims();
                int[] others = Arrays.stream(claims)
                        .filter(i -> Arrays.stream(tie.getPreferred()).noneMatch(p -> p == i)).toArray();
                Tie.Subject other = tie.getSubject() == Tie.Subject.UNIT ? Tie.Subject.RANK : Tie.Subject.UNIT;
                for (Optional<Tie> wrong : List.<Optional<Tie>>of(Optional.empty(),
                        Optional.of(Tie.of(tie.getSubject(), claims, others, tie.getTieBreak())),
                        Optional.of(new Tie(tie.getSubject(), others, tie.getPreferred(), tie.getTieBreak())),
                        Optional.of(Tie.of(other, claims, tie.getPreferred(), tie.getTieBreak())),
                        Optional.of(Tie.of(tie.getSubject(), claims, tie.getPreferred(), TieBreak.lottery(5))))) {
                    List<Tie> changed = new ArrayList<>(ties);
                    changed.remove(k);
                    wrong.ifPresent(changed::add);
                    assertTies(result, changed);
                }
            }
        }
    }

    private static void assertTies(Allocation result, List<Tie> ties) {
        assertBroken("ties", result, s -> new Statement(s.awards(), s.exact(), s.level(), s.grounds(), s.remainder(),
                ties));
    }

    @Test
    void aTamperedAllocationSaysSoItself() {
        Allocation tampered = TamperedAllocations.of(PLAIN, ClaimsRule.proportional(), 33, 66, 100);
        assertEquals("conservation", tampered.verify().map(Violation::property).orElse("none"));
    }

    @Test
    void anExplanationForAnotherNumberOfClaimsIsFoundOut() {
        Allocation result = ClaimsRule.proportional().divide(PLAIN);
        assertBroken("size", result, s -> new Statement(s.awards(), s.exact().subList(1, 3), s.level(), s.grounds(),
                s.remainder(), s.ties()));
        assertBroken("size", result, s -> new Statement(s.awards(), s.exact(), s.level(), s.grounds().subList(1, 3),
                s.remainder(), s.ties()));
    }

    @Test
    void theMessageSaysWhatIsStatedAndWhatHolds() {
        Allocation result = ClaimsRule.constrainedEqualAwards().divide(ClaimsProblem.of(10, 2, 9, 9));
        Statement s = Statement.of(result);
        AllocationChecker checker = new AllocationChecker(result.getProblem(), result.getRule());
        assertEquals("level is said to be none and is AWARD 4", checker.check(new Statement(s.awards(), s.exact(),
                Optional.empty(), s.grounds(), s.remainder(), s.ties())).orElseThrow().message());
        assertEquals("remainder is said to be 7 and is 0", checker.check(new Statement(s.awards(), s.exact(),
                s.level(), s.grounds(), 7, s.ties())).orElseThrow().message());
        assertEquals("ground of award 1 is said to be CLAIM and is LEVEL", checker.check(new Statement(s.awards(),
                s.exact(), s.level(), List.of(Ground.CLAIM, Ground.CLAIM, Ground.LEVEL), s.remainder(), s.ties()))
                .orElseThrow().message());
        assertEquals("3 exact awards and 2 grounds for 3 claims", checker.check(new Statement(s.awards(), s.exact(),
                s.level(), s.grounds().subList(0, 2), s.remainder(), s.ties())).orElseThrow().message());
    }

    @Test
    void theLevelThatShouldBeStatedIsTheLowest() {
        ClaimsRule rule = ClaimsRule.constrainedEqualAwards();
        Optional<Level> wrong = Optional.of(new Level(Level.Kind.LOSS, Fraction.ONE));
        // The first stands at a floor above the level, the second at the level, the third below it at the claim.
        assertLevelMessage("LOSS 1 and is AWARD 10", rule.divide(
                ClaimsProblem.of(65, 90, 90, 5).withFloors(50, 0, 0)), wrong);
        assertLevelMessage("LOSS 1 and is none", rule.divide(ClaimsProblem.of(9, 4, 5)), wrong);
        assertLevelMessage("LOSS 1 and is none", ClaimsRule.ranked().divide(ClaimsProblem.of(8, 4, 5)), wrong);
        assertLevelMessage("none and is AWARD 2", rule.divide(
                ClaimsProblem.of(13, 4, 5, 9, 9).withPriorityClasses(1, 1, 2, 2)), Optional.empty());
    }

    private static void assertLevelMessage(String message, Allocation result, Optional<Level> level) {
        Statement s = Statement.of(result);
        assertEquals("level is said to be " + message, new AllocationChecker(result.getProblem(), result.getRule())
                .check(new Statement(s.awards(), s.exact(), level, s.grounds(), s.remainder(), s.ties()))
                .orElseThrow().message());
    }

    private static Statement awards(Statement stated, int index, long by, int other, long byOther) {
        long[] awards = stated.awards().clone();
        awards[index] += by;
        awards[other] += byOther;
        return new Statement(awards, stated.exact(), stated.level(), stated.grounds(), stated.remainder(), stated.ties());
    }

    private static String check(Allocation result, Statement stated) {
        return new AllocationChecker(result.getProblem(), result.getRule()).check(stated)
                .map(Violation::property).orElse("none");
    }

    private static void assertBroken(String property, Allocation result, UnaryOperator<Statement> tampering) {
        assertEquals(property, check(result, tampering.apply(Statement.of(result))), result.toString());
    }
}
