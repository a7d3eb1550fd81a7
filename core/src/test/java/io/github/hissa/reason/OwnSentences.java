package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Tie;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Holds what the reasons of one award say, of it and of its place among others, against all awards of the division. */
final class OwnSentences {

    private final DivisionFacts facts;
    private final int claim;
    private final List<Integer> members;
    private final List<Integer> sharing;

    private OwnSentences(DivisionFacts facts, int claim) {
        this.facts = facts;
        this.claim = claim;
        members = facts.ofClass(facts.problem().getPriorityClass(claim));
        sharing = members.stream()
                .filter(other -> facts.most(other).signum() > 0 && !facts.isGivenUp(other))
                .toList();
    }

    static void assertTrueOf(DivisionFacts facts) {
        for (int claim : facts.all()) {
            OwnSentences sentences = new OwnSentences(facts, claim);
            facts.own(claim).forEach(sentences::assertTrueOf);
            sentences.assertTies();
        }
    }

    private void assertTrueOf(Reason reason) {
        BigInteger award = facts.award(claim);
        BigInteger request = facts.request(claim);
        BigInteger ceiling = facts.ceiling(claim);
        BigInteger most = facts.most(claim);
        if (reason.getFigures().containsKey("award")) {
            assertAmount(award, reason, "award");
        }
        switch (reason.getCode()) {
            case "met-in-full" -> assertEquals(request, award);
            case "met-in-units" -> {
                assertAmount(request, reason, "requested");
                assertAmount(facts.unit(), reason, "unit");
                assertEquals(facts.down(request), award);
                assertTrue(award.compareTo(request) < 0);
            }
            case "at-maximum" -> {
                assertEquals(ceiling, award);
                assertTrue(award.compareTo(request) < 0);
            }
            case "at-maximum-in-units" -> {
                assertAmount(ceiling, reason, "maximum");
                assertAmount(facts.unit(), reason, "unit");
                assertEquals(facts.down(ceiling), award);
                assertTrue(ceiling.compareTo(request) < 0 && award.compareTo(ceiling) < 0);
            }
            case "at-guarantee" -> {
                assertEquals(facts.least(claim), award);
                assertTrue(award.signum() > 0 && award.compareTo(most) < 0);
            }
            case "met-in-part" -> assertTrue(award.signum() > 0 && award.compareTo(most) < 0);
            case "takes-what-is-left" -> {
                assertTrue(award.signum() > 0 && award.compareTo(most) < 0);
                assertEquals(award, leftAtItsTurn());
                assertTrue(members.stream()
                        .filter(other -> place(other) > place(claim))
                        .allMatch(other -> facts.award(other).equals(facts.least(other))));
            }
            case "no-part" -> {
                assertAmount(request, reason, "requested");
                assertTrue(facts.exact(claim).signum() == 0 && award.signum() == 0);
            }
            case "less-than-a-unit" -> assertTrue(award.signum() == 0
                    && facts.exact(claim).signum() > 0
                    && facts.exact(claim).compareTo(Fraction.of(facts.unit(), BigInteger.ONE)) < 0);
            case "below-one-unit" -> {
                assertAmount(ceiling, reason, "ceiling");
                assertTrue(award.signum() == 0 && ceiling.compareTo(facts.unit()) < 0);
            }
            case "below-smallest-award" -> {
                assertAmount(ceiling, reason, "ceiling");
                assertAmount(facts.minimum(), reason, "minimum");
                assertTrue(award.signum() == 0 && facts.down(ceiling).compareTo(facts.minimum()) < 0);
            }
            case "nothing-to-award" -> {
                assertAmount(BigInteger.valueOf(facts.problem().getEndowment()), reason, "amount");
                assertEquals(BigInteger.ZERO, facts.divisible());
            }
            case "exhausted" -> assertTrue(award.signum() == 0 && nothingIsLeftForIt());
            case "passed-over" -> {
                assertAmount(leftAtItsTurn(), reason, "left");
                assertTrue(award.signum() == 0 && leftAtItsTurn().compareTo(facts.minimum()) < 0);
                assertTrue(leftAtItsTurn().signum() > 0);
            }
            case "given-up" -> assertTrueOfGivenUp(reason);
            case "given-up-with-all", "given-up-with-class" -> assertTrueOfGivenUpWithAll(reason);
            case "in-class" -> assertCount(facts.problem().getPriorityClass(claim), reason, "class");
            case "weight" -> assertCount(facts.problem().getWeight(claim), reason, "weight");
            case "bounds" -> {
                assertAmount(request, reason, "requested");
                assertAmount(facts.least(claim), reason, "least");
                assertAmount(most, reason, "most");
            }
            case "served", "served-by-part" -> {
                List<Integer> order = order();
                assertCount(order.size(), reason, "applications");
                assertCount(order.indexOf(claim) + 1, reason, "place");
                if (reason.getCode().equals("served")) {
                    assertAmount(leftAtItsTurn(), reason, "left");
                }
            }
            case "last-unit-won", "last-unit-lost" -> {
                List<Integer> candidates = facts.candidates(sharing);
                assertCount(candidates.size(), reason, "candidates");
                assertCount(candidates.indexOf(claim) + 1, reason, "place");
                BigInteger down = facts.down(facts.exact(claim).floor());
                boolean isWon = reason.getCode().equals("last-unit-won");
                assertEquals(isWon ? down.add(facts.unit()) : down, award);
            }
            default -> assertTrue(
                    List.of("on-level", "at-its-half", "by-formula", "part-by", "mean-of-parts", "rounded-down")
                                    .contains(reason.getCode())
                            || reason.getCode().startsWith("tie-"),
                    () -> "nobody looks at " + reason);
        }
    }

    /** In the order of the requests, and of equal ones the last of the tie-break first. */
    private void assertTrueOfGivenUp(Reason reason) {
        List<Integer> givenUp = givenUp();
        assertAmount(facts.minimum(), reason, "minimum");
        assertCount(givenUp.size(), reason, "given-up");
        assertCount(givenUp.indexOf(claim) + 1, reason, "place");
        assertCount(sharing.size(), reason, "others");
        assertTrue(!sharing.isEmpty() && facts.award(claim).signum() == 0);
        List<Integer> before = givenUp.subList(0, givenUp.indexOf(claim));
        assertTrue(facts.isAnyTooSmall(members, before), "it was given up for no award that is too small");
    }

    private List<Integer> givenUp() {
        return members.stream()
                .filter(facts::isGivenUp)
                .sorted(Comparator.comparing(facts::request).thenComparing(facts.byTieBreak().reversed()))
                .toList();
    }

    private void assertTrueOfGivenUpWithAll(Reason reason) {
        BigInteger available = facts.availableTo(facts.problem().getPriorityClass(claim));
        assertAmount(facts.minimum(), reason, "minimum");
        assertTrue(sharing.isEmpty());
        assertTrue(available.compareTo(facts.minimum()) < 0);
        assertAmount(available, reason, "available");
    }

    private boolean nothingIsLeftForIt() {
        int own = facts.problem().getPriorityClass(claim);
        BigInteger taken = DivisionFacts.sum(members.stream().map(facts::award).toList());
        return facts.availableTo(own).equals(taken);
    }

    /** By rank, and of equal ranks by the tie-break. */
    private List<Integer> order() {
        return members.stream()
                .filter(other -> !facts.isGivenUp(other))
                .sorted(Comparator.<Integer>comparingInt(facts.problem()::getRank).thenComparing(facts.byTieBreak()))
                .toList();
    }

    private int place(int other) {
        return order().indexOf(other);
    }

    private BigInteger leftAtItsTurn() {
        BigInteger amount = DivisionFacts.sum(members.stream().map(facts::award).toList());
        BigInteger left = facts.availableTo(facts.problem().getPriorityClass(claim));
        BigInteger setAside = DivisionFacts.sum(members.stream().map(facts::least).toList());
        assertTrue(amount.compareTo(left) <= 0);
        BigInteger taken = DivisionFacts.sum(order().subList(0, place(claim)).stream()
                .map(other -> facts.award(other).subtract(facts.least(other)))
                .toList());
        return left.subtract(setAside).subtract(taken);
    }

    /** A tie is told to each of those that stood equal, and says who was preferred. */
    private void assertTies() {
        List<Tie> ties = facts.allocation().getTies().stream()
                .filter(tie -> Arrays.stream(tie.getClaims()).anyMatch(one -> one == claim))
                .toList();
        List<Reason> told = facts.own(claim).stream()
                .filter(reason -> reason.getCode().startsWith("tie-"))
                .toList();
        assertEquals(ties.size(), told.size());
        for (int i = 0; i < ties.size(); i++) {
            boolean isPreferred = Arrays.stream(ties.get(i).getPreferred()).anyMatch(one -> one == claim);
            assertEquals(isPreferred, told.get(i).getCode().startsWith("tie-won-"));
            assertCount(ties.get(i).getClaims().length, told.get(i), "equal");
            assertCount(ties.get(i).getPreferred().length, told.get(i), "favoured");
            Tie.Subject subject = ties.get(i).getSubject();
            assertTrue(Arrays.stream(ties.get(i).getClaims()).allMatch(other -> isEqual(subject, other)));
        }
    }

    private boolean isEqual(Tie.Subject subject, int other) {
        boolean isSameRequest = facts.request(other).equals(facts.request(claim));
        return switch (subject) {
            case UNIT -> isSameRequest && facts.loss(other).equals(facts.loss(claim));
            case RANK -> facts.problem().getRank(other) == facts.problem().getRank(claim);
            case SMALLEST_AWARD -> isSameRequest;
            case SEAT -> false;
        };
    }

    private void assertAmount(BigInteger expected, Reason reason, String name) {
        Figure figure = new MoneyFigures(facts.division().currency()).amount(expected);
        assertEquals(figure, reason.getFigures().get(name), () -> name + " of " + reason);
    }

    private static void assertCount(long expected, Reason reason, String name) {
        assertEquals(Figure.of(expected), reason.getFigures().get(name), () -> name + " of " + reason);
    }
}
