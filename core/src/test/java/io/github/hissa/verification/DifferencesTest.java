package io.github.hissa.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.funding.BudgetLine;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.funding.PartyFunding;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoreOutcome;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final FundingPlan PLAN = plan(List.of(
            part(SampleCouncil.COUNCIL, "100.00"),
            part(SamplePortfolio.REGION, "200.00"),
            part(SamplePortfolio.CLUB, "300.00"),
            part(SamplePortfolio.WOMEN, "400.00")));

    private static final Score SCORE = Score.builder()
            .subject("A1")
            .outcome(ScoreOutcome.PASSED)
            .total(Share.of(1, 2))
            .putMean("impact", Share.of(7, 1))
            .putMean("reach", Share.of(8, 1))
            .addFailed("a", "b")
            .build();

    private static PartyFunding part(Party party, String amount) {
        return PartyFunding.builder()
                .party(party)
                .share(Share.of(1, 4))
                .amount(Money.parse("MAD " + amount))
                .build();
    }

    private static FundingTerms.Builder terms(String envelope) {
        FundingTerms.Builder terms = FundingTerms.builder();
        terms.envelope(Money.parse(envelope));
        return terms;
    }

    private static FundingPlan plan(List<PartyFunding> parties) {
        return FundingPlan.builder().terms(terms("MAD 1000.00").build()).parties(parties).build();
    }

    private static List<String> between(FundingPlan recorded, FundingPlan expected) {
        return read(Differences.between(FundingPlan.class, recorded, expected));
    }

    private static List<String> between(Score.Builder recorded) {
        return read(Differences.between(Score.class, recorded.build(), SCORE));
    }

    private static Score.Builder score() {
        return Score.builder().from(SCORE);
    }

    private static List<String> read(List<Discrepancy> found) {
        return found.stream()
                .map(one -> one.getPath() + " " + one.getCode() + " " + read(one.getRecorded()) + " / "
                        + read(one.getExpected()))
                .toList();
    }

    private static String read(Optional<Figure> figure) {
        return figure.map(one -> plain(one.in(Language.ENGLISH))).orElse("-");
    }

    /** Without what only guides the eye: no-break spaces and the marks around a text of another direction. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replaceAll("[\u2066-\u2069]", "");
    }

    private static List<String> placesOf(List<?> recorded, List<?> expected) {
        return Differences.between("", recorded, expected).stream()
                .map(one -> one.getPath() + " " + one.getCode())
                .toList();
    }

    @Test
    void equalValuesHaveNoDifference() {
        assertEquals(List.of(), between(PLAN, FundingPlan.builder().from(PLAN).build()));
        assertEquals(List.of(), between(score()));
    }

    @Test
    void aCentimeIsFoundUnderItsPathWithBothValues() {
        List<PartyFunding> parties = new ArrayList<>(PLAN.getParties());
        parties.set(1, part(SamplePortfolio.REGION, "200.01"));

        assertEquals(
                List.of("parties[1].amount different MAD 200.01 / MAD 200.00"), between(plan(parties), PLAN));
    }

    @Test
    void everyDifferenceIsReportedInTheOrderOfTheProperties() {
        List<PartyFunding> parties = new ArrayList<>(PLAN.getParties());
        parties.set(0, part(SampleCouncil.COUNCIL, "99.00"));
        parties.set(3, part(SamplePortfolio.WOMEN, "401.00"));
        FundingPlan recorded = FundingPlan.builder()
                .from(plan(parties))
                .terms(terms("EUR 1000.00").addBudgetLines(BudgetLine.of("works", Money.parse("EUR 1.00"))).build())
                .build();

        assertEquals(
                List.of(
                        "terms.envelope different EUR 1,000.00 / MAD 1,000.00",
                        "terms.budgetLines[0] unexpected {code: works, amount: EUR 1.00} / -",
                        "parties[0].amount different MAD 99.00 / MAD 100.00",
                        "parties[3].amount different MAD 401.00 / MAD 400.00"),
                between(recorded, PLAN));
    }

    @Test
    void aDroppedElementIsMissingAtItsOwnPlaceAndTheOthersAreFoundAgain() {
        List<PartyFunding> parties = new ArrayList<>(PLAN.getParties());
        parties.remove(1);
        parties.set(2, part(SamplePortfolio.WOMEN, "400.01"));

        List<Discrepancy> found = Differences.between(FundingPlan.class, plan(parties), PLAN);

        assertEquals(
                List.of("parties[1] missing", "parties[2].amount different"),
                found.stream().map(one -> one.getPath() + " " + one.getCode()).toList());
    }

    @Test
    void aDoubledElementIsUnexpected() {
        assertEquals(List.of("[1] unexpected"), placesOf(List.of("a", "a", "b"), List.of("a", "b")));
        assertEquals(List.of("[2] unexpected"), placesOf(List.of("a", "b", "a"), List.of("a", "b")));
    }

    @Test
    void anElementAtAnotherPlaceHasMoved() {
        List<PartyFunding> parties = new ArrayList<>(PLAN.getParties());
        Collections.swap(parties, 1, 2);

        assertEquals(List.of("parties[1] moved 2 / 3"), between(plan(parties), PLAN));
        assertEquals(
                List.of("[0] moved"),
                placesOf(List.of("e", "a", "b", "c", "d"), List.of("a", "b", "c", "d", "e")));
        assertEquals(
                List.of("[0] moved", "[1] moved"), placesOf(List.of("c", "b", "a"), List.of("a", "b", "c")));
    }

    @Test
    void elementsWithoutAnEqualArePairedBetweenThoseThatHaveOne() {
        assertEquals(
                List.of("[0] different", "[1] unexpected", "[3] different", "[3] missing"),
                placesOf(List.of("x", "y", "b", "z"), List.of("a", "b", "c", "d")));
        assertEquals(List.of("[0] missing", "[1] missing"), placesOf(List.of(), List.of("a", "b")));
        assertEquals(List.of("[0] unexpected"), placesOf(List.of("a"), List.of()));
    }

    @Test
    void aMapIsComparedKeyByKey() {
        assertEquals(
                List.of("means.impact different 6 / 7", "means.other unexpected 9 / -", "means.reach missing - / 8"),
                between(score().means(Map.of("impact", Share.of(6, 1), "other", Share.of(9, 1)))).stream()
                        .map(line -> line.replace("00 %", ""))
                        .toList());
    }

    @Test
    void aSetLacksSomeElementsAndHasOthers() {
        assertEquals(
                List.of("failed[1] unexpected c / -", "failed[0] missing - / a"),
                between(score().failed(List.of("b", "c"))));
    }

    @Test
    void whatIsAbsentIsMissingAndWhatShouldBeAbsentUnexpected() {
        Score none = score().outcome(ScoreOutcome.UNDETERMINED).total(Optional.empty()).build();
        assertEquals(
                List.of("outcome different UNDETERMINED / PASSED", "total missing - / 50 %"),
                read(Differences.between(Score.class, none, SCORE)));
        assertEquals(
                List.of("outcome different PASSED / UNDETERMINED", "total unexpected 50 % / -"),
                read(Differences.between(Score.class, SCORE, none)));
    }

    @Test
    void aConstantIsDifferentByItsName() {
        assertEquals(List.of("outcome different FAILED / PASSED"), between(score().outcome(ScoreOutcome.FAILED)));
    }

    @Test
    void aPartOfAResultHasItsPathInFront() {
        List<Discrepancy> found = Differences.between("scores.A1", score().subject("A2").build(), SCORE);

        assertEquals(List.of("scores.A1.subject different A2 / A1"), read(found));
    }

    @Test
    void aValueWithManyPartsIsShownByAShortText() {
        FundingPlan large = plan(LongStream.range(0, 1000)
                .mapToObj(i -> part(SampleCouncil.COUNCIL, "1.00"))
                .toList());

        Figure shown = Differences.between("", Optional.of(large), Optional.empty())
                .get(0)
                .getRecorded()
                .orElseThrow();

        String text = plain(shown.in(Language.FRENCH));
        assertEquals(200, text.length());
        assertEquals("{terms: {envelope: MAD 1000.00}, parties: [{party: {code: ", text.substring(0, 58));
        assertEquals("...", text.substring(197));
    }

    @Test
    void theWholeResultHasAnEmptyPathAndIsNamedInTheSentence() {
        Discrepancy found = Differences.between("", "a", "b").get(0);

        assertEquals("", found.getPath());
        assertEquals("the whole result: recorded is a, it should be b.", plain(found.toText().get(Language.ENGLISH)));
    }

    @Test
    void aPartThatIsAResultOfItsOwnBringsItsPathsAlong() {
        List<Discrepancy> found = Differences.between(Score.class, score().subject("A2").build(), SCORE);

        assertEquals("scores[3].subject", found.get(0).within("scores[3]").getPath());
        assertEquals("scores", Differences.between("", "a", "b").get(0).within("scores").getPath());
        assertEquals("scores[1]", Differences.between("[1]", "a", "b").get(0).within("scores").getPath());
        assertEquals("subject", found.get(0).within("").getPath());
    }

    @Test
    void whatCannotBeComputedAgainShowsWhy() {
        Discrepancy bare = Discrepancy.refused("terms", Figure.ofCode("TWO_RESTS"));

        assertEquals(
                "terms: the result cannot be computed again from what is recorded here: TWO_RESTS.",
                plain(bare.toText().get(Language.ENGLISH)));
        assertEquals(Optional.of(Figure.ofCode("TWO_RESTS")), bare.getRecorded());
    }

    @Test
    void everyCodeHasASentenceInThreeLanguagesAlsoWithoutFigures() {
        for (String code : List.of("different", "missing", "unexpected", "moved", "refused", "conservation", "")) {
            Discrepancy bare = Discrepancy.builder().path("parties[1]").code(code).build();
            LocalizedText text = bare.toText();
            Stream.of(Language.values()).forEach(language ->
                    assertEquals(true, text.in(language).orElse("").contains("parties[1]"), code));
        }
    }

    @Test
    void whatTheEnginesCheckerNamesReadsAsASentence() {
        Discrepancy broken = Discrepancy.builder().path("divisions.main").code("conservation").build();

        assertEquals(
                "divisions.main: the parts do not add up to what was divided.",
                plain(broken.toText().get(Language.ENGLISH)));
        assertEquals(
                "divisions.main : les parts ne totalisent pas ce qui a été réparti.",
                plain(broken.toText().get(Language.FRENCH)));
        Discrepancy other = Discrepancy.builder().path("").code("turn").build();
        assertEquals("the whole result: the property turn does not hold.", plain(other.toText().get(Language.ENGLISH)));
    }

    @Test
    void aListOfTenThousandOnceReversedIsComparedInLittleTime() {
        List<Long> expected = LongStream.range(0, 10_000).boxed().toList();
        List<Long> recorded = new ArrayList<>(expected);
        Collections.reverse(recorded);

        assertEquals(9_999, Differences.between("", recorded, expected).size());
    }
}
