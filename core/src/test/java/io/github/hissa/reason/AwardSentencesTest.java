package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.text.Language;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of divisions that councils asked about, word for word in English. */
class AwardSentencesTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    private static final CurrencyUnit MAD = CurrencyUnit.of("MAD");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talmud | 150 | receives the same amount, EUR 80.00, but no more than half of its request",
                "talmud | 260 | goes without the same amount, EUR 110.00, but receives at least half of its request",
                "talmud | 350 | goes without the same amount, EUR 35.00, but receives at least half of its request",
                "piniles | 150 | receives the same amount, EUR 80.00, but no more than half of its request",
                "piniles | 260 | receives half of its request and EUR 13.33 (exactly 40/3) more",
                "piniles | 350 | receives half of its request and EUR 60.00 more",
                "constrained-egalitarian | 150 | receives the same amount, EUR 80.00, but no more than half of its"
                        + " request",
                "constrained-egalitarian | 260 | receives the same amount, EUR 70.00, but at least half of its request",
                "constrained-egalitarian | 350 | receives the same amount, EUR 210.00, but at least half of its request"
            })
    void rulesThatTurnAtHalfTheRequestsSaySo(String rule, long amount, String level) {
        AllocationReasons reasons = halves(rule, amount * 100);

        String bounds = "; in no case less than its least or more than its most.";
        assertEquals(
                List.of("Each application that shares " + level + bounds),
                sentences(reasons.getShared()).stream()
                        .filter(sentence -> sentence.startsWith("Each application that shares"))
                        .toList());
    }

    @Test
    void whoStandsAtHalfOfItsRequestIsToldSo() {
        AllocationReasons reasons = halves("talmud", 15_000);

        assertEquals(
                List.of(
                        "The request is met in part: EUR 20.00.",
                        "Request: EUR 40.00. Least that it can receive: EUR 0.00. Most that it can receive: EUR 40.00.",
                        "Half of its request sets its part: EUR 20.00 before rounding."),
                sentences(reasons.of(0)));
        assertEquals(
                List.of(
                        "There is EUR 150.00 to divide. Applications that take part: 3; they request EUR 440.00 in"
                                + " all.",
                        "Awards are multiples of EUR 0.01.",
                        "Rule: Talmud. Equal awards up to half of each request; once the halves are met, equal"
                                + " losses; both as"
                                + " far as weights and limits allow.",
                        "Applications that share: 3. Divided among them: EUR 150.00.",
                        "Of these, given half of their request: 2; together EUR 70.00.",
                        "Of these, on the common level: 1; together EUR 80.00 before rounding.",
                        "Each application that shares receives the same amount, EUR 80.00, but no more than half of its"
                                + " request; in no case less than its least or more than its most."),
                sentences(reasons.getShared()));
    }

    @ParameterizedTest
    @CsvSource({"proportional", "ranked"})
    void whatIsMetInFullIsMetInWholeUnits(String rule) {
        AllocationReasons reasons =
                reasons(ClaimsRule.of(rule), ClaimsProblem.of(2_000_000, 999_999, 13_000).withRoundingUnit(5_000), EUR);

        assertEquals(
                "The request of EUR 9,999.99 is met in full, rounded down to a multiple of EUR 50.00: EUR 9,950.00.",
                headline(reasons, 0));
        assertEquals(
                "The request of EUR 130.00 is met in full, rounded down to a multiple of EUR 50.00: EUR 100.00.",
                headline(reasons, 1));
    }

    @Test
    void theMaximumIsMetInWholeUnits() {
        ClaimsProblem problem = ClaimsProblem.of(2_000_000, 999_999).withCaps(699_999).withRoundingUnit(5_000);

        assertEquals(
                "The award is the most that the rules allow this application, EUR 6,999.99, rounded down to a"
                        + " multiple of"
                        + " EUR 50.00: EUR 6,950.00.",
                headline(reasons(ClaimsRule.proportional(), problem, EUR), 0));
    }

    @Test
    void ofThirtyEqualFractionsTheFirstTwentyFiveReceiveAUnit() {
        long[] requests = new long[30];
        Arrays.setAll(requests, i -> i < 10 ? 6_000_000 : 5_000_000);
        ClaimsProblem problem = ClaimsProblem.of(134_050_000, requests).withRoundingUnit(10_000);

        AllocationReasons reasons = reasons(ClaimsRule.constrainedEqualAwards(), problem, MAD);

        assertEquals(
                List.of(
                        "Each application that shares receives the same amount, MAD 44,683.33 (exactly 134,050/3),"
                                + " but no less"
                                + " than its least and no more than its most.",
                        "Rounding down left MAD 2,500.00. Units of MAD 100.00 in it: 25. Applications that lost by"
                                + " rounding:"
                                + " 30; all lost the same. One unit each goes first to the larger request.",
                        "Of equal applications the one that stands first in the list comes first."),
                sentences(reasons.getShared()).subList(5, 8));
        assertEquals(
                List.of(
                        "It stands on the common level: MAD 44,683.33 (exactly 134,050/3) before rounding.",
                        "Rounded down to a multiple of MAD 100.00, that is MAD 44,600.00.",
                        "In the order for the last units its place is 1 of 30. Units there are: 25. So it receives"
                                + " one more:"
                                + " MAD 100.00."),
                sentences(reasons.of(0)).subList(2, 5));
        assertEquals(
                List.of(
                        "In the order for the last units its place is 26 of 30. Units there are: 25. So it receives"
                                + " none.",
                        "It stood equal with others (20 in all, 15 of them preferred). The order of the"
                                + " applications decided"
                                + " against it."),
                sentences(reasons.of(25)).subList(4, 6));
    }

    @Test
    void whereTheSmallestAwardExceedsTheAmountNothingGoesToOthers() {
        ClaimsProblem problem = ClaimsProblem.of(10_000, 60_000).withSmallestAward(50_000);

        AllocationReasons reasons = reasons(ClaimsRule.proportional(), problem, EUR);

        assertEquals(
                "The smallest award is EUR 500.00, and only EUR 100.00 can be awarded in all: no application can be"
                        + " met.",
                headline(reasons, 0));
        assertEquals("No application can receive anything: EUR 100.00 is not awarded.", last(reasons.getShared()));
        assertFalse(sentences(reasons.getShared()).toString().contains("that shares"));
    }

    @Test
    void aRequestBelowTheSmallestAwardCannotBeMet() {
        ClaimsProblem problem = ClaimsProblem.of(10_000, 40_000).withSmallestAward(50_000);

        AllocationReasons reasons = reasons(ClaimsRule.proportional(), problem, EUR);

        assertEquals(
                "The request and its limits allow EUR 400.00. No award is smaller than EUR 500.00, so the"
                        + " request cannot be"
                        + " met.",
                headline(reasons, 0));
        assertEquals("No application can receive anything: EUR 100.00 is not awarded.", last(reasons.getShared()));
    }

    @Test
    void theSamePartIsOneOfTheRequestAndHeldWithinTheBounds() {
        ClaimsProblem problem =
                ClaimsProblem.of(1_500_000, 800_000, 1_000_000).withCaps(630_000, Long.MAX_VALUE);

        AllocationReasons reasons = reasons(ClaimsRule.proportional(), problem, EUR);

        assertEquals(
                "The award is the most that the rules allow this application: EUR 6,300.00.", headline(reasons, 0));
        assertEquals(
                "Each application that shares receives the same part of its request, 87 %, but no less than its"
                        + " least and no"
                        + " more than its most.",
                last(reasons.getShared()));
    }

    @Test
    void whatNobodyAsksForIsNotAwarded() {
        AllocationReasons reasons = reasons(ClaimsRule.proportional(), ClaimsProblem.of(10_000), EUR);

        assertEquals("No application takes part: EUR 100.00 is not awarded.", last(reasons.getShared()));
    }

    /** The second's own part would be large enough, 297; but the other awards would not. */
    @Test
    void whoIsGivenUpIsNotToldThatItsOwnPartIsTooSmall() {
        ClaimsProblem problem =
                ClaimsProblem.of(891, 530, 373, 648, 648, 579).withWeights(2, 4, 1, 3, 2).withSmallestAward(108);

        AllocationReasons reasons = reasons(ClaimsRule.constrainedEqualAwards(), problem, EUR);

        assertEquals(
                "It is given up for the smallest award of EUR 1.08. As long as any award would be smaller,"
                        + " applications without a"
                        + " guarantee are given up one by one, the smallest request first. Given up in all: 1; this"
                        + " one is"
                        + " number 1. What they leave goes to the others, whose number is 4, as far as they can"
                        + " receive it.",
                headline(reasons, 1));
    }

    /** The other receives 9 of the 10 and can receive no more, so that not all of what is left goes to it. */
    @Test
    void whoIsGivenUpForOneThatIsMetIsNotToldThatItReceivesTheRest() {
        ClaimsProblem problem = ClaimsProblem.of(1_000, 900, 600).withSmallestAward(500);

        AllocationReasons reasons = reasons(ClaimsRule.proportional(), problem, EUR);

        assertTrue(headline(reasons, 1).endsWith("the others, whose number is 1, as far as they can receive it."));
        assertTrue(last(reasons.getShared()).startsWith("EUR 1.00 is not awarded: "));
    }

    /** The first class is served; the second has 7 of the 15, not all of them. */
    @Test
    void aClassThatIsGivenUpIsToldWhatThereWasForIt() {
        ClaimsProblem problem = ClaimsProblem.of(15, 8, 9).withPriorityClasses(1, 2).withSmallestAward(8);

        AllocationReasons reasons = reasons(ClaimsRule.proportional(), problem, EUR);

        assertEquals(
                "The smallest award is EUR 0.08, and only EUR 0.07 is there for its priority class: no application"
                        + " of the class"
                        + " can be met.",
                headline(reasons, 1));
    }

    @Test
    void thePartOfAMixtureThatServesByRankTellsThePlace() {
        ClaimsRule mixture = ClaimsRule.mixture(1, ClaimsRule.ranked(), 1, ClaimsRule.proportional());

        AllocationReasons reasons = reasons(mixture, ClaimsProblem.of(10_000, 8_000, 12_000), EUR);

        assertEquals(
                List.of(
                        "By rank its place would be 2 of 2. When its turn came, EUR 20.00 would be left.",
                        "The rule “by rank” would give it EUR 20.00.",
                        "The rule “proportional division” would give it EUR 60.00.",
                        "The mean of these parts is EUR 40.00 before rounding."),
                sentences(reasons.of(1)).subList(2, 6));
    }

    /** A mixture gives up what is too small, even where it is one of a single rule, which would pass it over. */
    @Test
    void aMixtureOfTheRankedRuleAlonePassesNobodyOver() {
        ClaimsRule mixture = ClaimsRule.mixture(1, ClaimsRule.ranked(), 0, ClaimsRule.proportional());
        ClaimsProblem problem = ClaimsProblem.of(12, 10, 10).withSmallestAward(5);

        AllocationReasons reasons = reasons(mixture, problem, EUR);

        assertEquals(
                "Rule: a weighted mean of other rules, taken before rounding.", sentences(reasons.getShared()).get(3));
        assertEquals(
                "EUR 0.02 is not awarded: every application that shares received the most that it can, and those"
                        + " without an"
                        + " award cannot receive EUR 0.05 or were given up for it.",
                last(reasons.getShared()));
    }

    private static AllocationReasons halves(String rule, long amount) {
        return reasons(ClaimsRule.of(rule), ClaimsProblem.of(amount, 4_000, 30_000, 10_000), EUR);
    }

    private static AllocationReasons reasons(ClaimsRule rule, ClaimsProblem problem, CurrencyUnit currency) {
        return AllocationReasons.of(rule.divide(problem), currency);
    }

    private static String headline(AllocationReasons reasons, int claim) {
        return sentences(reasons.of(claim)).get(0);
    }

    private static String last(List<Reason> reasons) {
        return sentences(reasons).get(reasons.size() - 1);
    }

    private static List<String> sentences(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.in(Language.ENGLISH).replace('\u00a0', ' '))
                .toList();
    }
}
