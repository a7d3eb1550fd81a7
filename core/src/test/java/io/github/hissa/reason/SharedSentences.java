package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/** Holds what the shared reasons of a division say of its applications against all of its awards. */
final class SharedSentences {

    private final DivisionFacts facts;
    /** The applications that the section speaks of, and those of them that share. */
    private List<Integer> members;
    private List<Integer> sharing;
    private long counted;

    private SharedSentences(DivisionFacts facts) {
        this.facts = facts;
        members = facts.all();
        sharing = sharing(members);
    }

    static void assertTrueOf(DivisionFacts facts) {
        SharedSentences sentences = new SharedSentences(facts);
        List<Reason> shared = facts.division().reasons().getShared();
        shared.forEach(sentences::assertTrueOf);
        boolean isLeft = shared.stream().anyMatch(reason -> reason.getCode().startsWith("left-"));
        assertEquals(facts.left().signum() > 0, isLeft);
    }

    private List<Integer> sharing(List<Integer> claims) {
        return claims.stream()
                .filter(claim -> facts.most(claim).signum() > 0 && !facts.isGivenUp(claim))
                .toList();
    }

    private void assertTrueOf(Reason reason) {
        String code = reason.getCode();
        if (code.startsWith("left-")) {
            assertTrueOfWhatIsLeft(reason);
        } else if (code.startsWith("class-")) {
            assertTrueOfClass(reason);
        } else if (code.startsWith("last-units-")) {
            assertTrueOfLastUnits(reason);
        } else if (code.startsWith("rule-")) {
            ClaimsRule rule = facts.allocation().getRule();
            boolean isMixture = !rule.getComponents().equals(List.of(rule));
            assertEquals(isMixture ? "rule-mixture" : "rule-" + rule.getName(), code);
        } else if (code.startsWith("equals-by-")) {
            assertEquals(
                    switch (facts.problem().getTieBreak().getKind()) {
                        case DECLARED_ORDER -> "equals-by-order";
                        case GIVEN_ORDER -> "equals-by-given-order";
                        case LOTTERY -> "equals-by-lottery";
                    },
                    code);
        } else if (!code.startsWith("level-") && !code.equals("mixture-part")) {
            assertTrueOfFigures(reason);
        }
    }

    private void assertTrueOfFigures(Reason reason) {
        switch (reason.getCode()) {
            case "to-divide" -> {
                assertAmount(BigInteger.valueOf(facts.problem().getEndowment()), reason, "amount");
                assertCount(facts.problem().size(), reason, "applications");
                assertAmount(DivisionFacts.sum(facts.all().stream().map(facts::request).toList()), reason, "requested");
            }
            case "unit" -> {
                assertAmount(facts.unit(), reason, "unit");
                assertEach(facts.all(), claim -> facts.award(claim).mod(facts.unit()).signum() == 0);
            }
            case "divisible" -> assertAmount(facts.divisible(), reason, "divisible");
            case "smallest-award" -> {
                assertAmount(facts.minimum(), reason, "minimum");
                assertEach(facts.all(), claim -> facts.award(claim).signum() == 0
                        || facts.award(claim).compareTo(facts.minimum()) >= 0);
            }
            case "too-small-count" -> assertCount(
                    facts.all().stream()
                            .filter(claim -> facts.request(claim).signum() > 0
                                    && facts.down(facts.ceiling(claim)).compareTo(facts.minimum()) < 0)
                            .count(),
                    reason,
                    "count");
            case "given-up-count" -> assertTrueOfGivenUp(reason);
            case "enough" -> {
                assertEach(facts.all(), claim -> facts.award(claim).equals(facts.most(claim)));
                assertAmount(sumOfAwards(facts.all()), reason, "sum");
            }
            case "none-can-receive" -> assertNoneCanReceive(facts.all());
            case "serving" -> assertTrueOfServing(reason, facts.divisible());
            case "sharing" -> {
                assertFalse(sharing.isEmpty());
                assertCount(sharing.size(), reason, "count");
                assertAmount(sumOfAwards(sharing), reason, "amount");
            }
            case "at-most-count" -> assertStanding(reason, claim -> exactly(claim, facts.most(claim)));
            case "at-least-count" -> assertStanding(
                    reason, claim -> exactly(claim, facts.least(claim)) && facts.least(claim).signum() > 0);
            case "at-half-count" -> assertStanding(
                    reason, claim -> facts.exact(claim).equals(Fraction.of(facts.request(claim), BigInteger.TWO)));
            case "at-nothing-count" -> assertStanding(reason, claim -> facts.exact(claim).signum() == 0);
            case "on-level-count" -> assertStanding(reason, claim -> facts.has(claim, "on-level"));
            case "formula", "formula-above-least" -> assertTrueOfFormula(reason);
            case "set-aside" -> assertAmount(
                    DivisionFacts.sum(sharing.stream().map(facts::least).toList()), reason, "sum");
            default -> throw new AssertionError("nobody looks at " + reason);
        }
    }

    private boolean exactly(int claim, BigInteger amount) {
        return facts.exact(claim).equals(Fraction.of(amount, BigInteger.ONE));
    }

    /** So many as the sentence says, with that sum, are where it says, and stand nowhere else. */
    private void assertStanding(Reason reason, Predicate<Integer> stands) {
        List<Integer> standing = sharing.stream()
                .filter(stands)
                .filter(claim -> reason.getCode().equals("at-most-count") || !exactly(claim, facts.most(claim)))
                .filter(claim -> !reason.getCode().equals("at-half-count") || !exactly(claim, facts.least(claim)))
                .toList();
        assertCount(standing.size(), reason, "count");
        if (reason.getFigures().containsKey("sum")) {
            Fraction sum = DivisionFacts.exactSum(standing.stream().map(facts::exact).toList());
            assertEquals(new Figure.ExactAmount(facts.division().currency(), sum), reason.getFigures().get("sum"));
        }
        counted += standing.size();
        assertTrue(counted <= sharing.size(), () -> "more stand somewhere than share: " + reason);
    }

    private void assertTrueOfClass(Reason reason) {
        long number = ((Figure.Count) reason.getFigures().get("class")).value();
        members = facts.ofClass(number);
        sharing = sharing(members);
        counted = 0;
        assertFalse(members.isEmpty());
        switch (reason.getCode()) {
            case "class-met" -> {
                assertEach(members, claim -> facts.award(claim).equals(facts.most(claim)));
                assertCount(members.size(), reason, "count");
                assertAmount(sumOfAwards(members), reason, "sum");
            }
            case "class-not-reached" -> {
                assertEach(members, claim -> facts.award(claim).equals(facts.least(claim)));
                assertCount(members.size(), reason, "count");
                assertAmount(sumOfAwards(members), reason, "sum");
                assertEquals(sumOfAwards(members), facts.availableTo(number), "something is left beyond the least");
            }
            case "class-none-can-receive" -> assertNoneCanReceive(members);
            case "class-served" -> assertTrueOfServing(reason, facts.availableTo(number));
            default -> {
                assertFalse(sharing.isEmpty());
                assertCount(sharing.size(), reason, "count");
                assertAmount(sumOfAwards(members), reason, "amount");
            }
        }
    }

    private void assertNoneCanReceive(List<Integer> claims) {
        assertEach(claims, claim -> facts.most(claim).signum() == 0 || facts.isGivenUp(claim));
    }

    private void assertTrueOfServing(Reason reason, BigInteger amount) {
        assertAmount(amount, reason, "amount");
        assertCount(members.size(), reason, "count");
        assertEach(members, claim -> facts.has(claim, "served"));
    }

    /** Those given up are no larger than those that share, unless these are guaranteed something. */
    private void assertTrueOfGivenUp(Reason reason) {
        List<Integer> givenUp = members.stream().filter(facts::isGivenUp).toList();
        assertCount(givenUp.size(), reason, "count");
        for (int small : givenUp) {
            assertEach(sharing, claim -> facts.least(claim).signum() > 0
                    || facts.request(claim).compareTo(facts.request(small)) >= 0);
        }
    }

    private void assertTrueOfFormula(Reason reason) {
        List<Integer> listed = members.stream().filter(claim -> !facts.isGivenUp(claim)).toList();
        boolean isAboveLeast = listed.stream().anyMatch(claim -> facts.least(claim).signum() > 0);
        assertEquals(isAboveLeast, reason.getCode().equals("formula-above-least"));
        assertEquals(
                Figure.of(listed.stream()
                        .map(claim -> amount(facts.most(claim).subtract(facts.least(claim))))
                        .toList()),
                reason.getFigures().get("claims"));
        BigInteger least = DivisionFacts.sum(listed.stream().map(facts::least).toList());
        assertAmount(sumOfAwards(listed).subtract(least), reason, "amount");
    }

    private void assertTrueOfLastUnits(Reason reason) {
        List<Integer> candidates = facts.candidates(sharing);
        BigInteger down = DivisionFacts.sum(sharing.stream()
                .map(claim -> facts.down(facts.exact(claim).floor()))
                .toList());
        BigInteger left = sumOfAwards(sharing).subtract(down);
        assertCount(candidates.size(), reason, "candidates");
        assertAmount(left, reason, "left");
        assertAmount(facts.unit(), reason, "unit");
        assertCount(left.divide(facts.unit()).longValueExact(), reason, "units");
        assertTrue(left.divide(facts.unit()).longValueExact() <= candidates.size());
        boolean isAllEqual = candidates.stream().map(facts::loss).distinct().count() == 1;
        assertEquals(isAllEqual, reason.getCode().equals("last-units-all-equal"));
    }

    private void assertTrueOfWhatIsLeft(Reason reason) {
        assertAmount(facts.left(), reason, "left");
        List<Integer> without =
                facts.all().stream().filter(claim -> facts.award(claim).signum() == 0).toList();
        switch (reason.getCode()) {
            case "left-none-can-receive" -> assertNoneCanReceive(facts.all());
            case "left-nobody" -> assertTrue(facts.all().isEmpty());
            case "left-all-met" -> assertEach(facts.all(), claim -> facts.award(claim).equals(facts.most(claim)));
            case "left-below-unit" -> {
                assertAmount(facts.unit(), reason, "unit");
                assertTrue(facts.left().compareTo(facts.unit()) < 0);
            }
            case "left-smallest-award" -> {
                assertEach(sharing(facts.all()), claim -> facts.award(claim).equals(facts.most(claim)));
                assertEach(without, claim -> facts.most(claim).signum() == 0 || facts.isGivenUp(claim));
                assertAmount(facts.minimum(), reason, "minimum");
            }
            default -> {
                assertEquals("left-passed-over", reason.getCode());
                assertTrue(facts.left().compareTo(facts.minimum()) < 0);
                assertTrue(facts.all().stream().anyMatch(claim -> facts.has(claim, "passed-over")));
                assertAmount(facts.minimum(), reason, "minimum");
            }
        }
    }

    private BigInteger sumOfAwards(List<Integer> claims) {
        return DivisionFacts.sum(claims.stream().map(facts::award).toList());
    }

    private Figure amount(BigInteger minorUnits) {
        return new MoneyFigures(facts.division().currency()).amount(minorUnits);
    }

    private void assertAmount(BigInteger expected, Reason reason, String name) {
        assertEquals(amount(expected), reason.getFigures().get(name), () -> name + " of " + reason);
    }

    private static void assertCount(long expected, Reason reason, String name) {
        assertEquals(Figure.of(expected), reason.getFigures().get(name), () -> name + " of " + reason);
    }

    private static void assertEach(List<Integer> claims, Predicate<Integer> holds) {
        claims.forEach(claim -> assertTrue(holds.test(claim), () -> "does not hold of application " + claim));
    }
}
