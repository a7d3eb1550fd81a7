package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.funding.FundingProblem.Kind;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FundingTermsTest {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party REGION = SamplePortfolio.REGION;
    private static final Party CLUB = SamplePortfolio.CLUB;

    private static FundingTerms.Builder terms(String envelope) {
        FundingTerms.Builder terms = FundingTerms.builder();
        terms.envelope(Money.parse(envelope));
        return terms;
    }

    private static Money amount(FundingPlan plan, Party party) {
        return plan.find(party).orElseThrow().getAmount();
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void sharesAmountsAndTheRestMakeUpTheEnvelope() {
        FundingPlan plan = terms("MAD 1000000.00")
                .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 3)))
                .addTerms(FundingTerm.amount(CLUB, Money.parse("MAD 50000.00")))
                .addTerms(FundingTerm.rest(REGION))
                .build()
                .plan();

        assertEquals(Money.parse("MAD 333333.33"), amount(plan, COUNCIL));
        assertEquals(Money.parse("MAD 50000.00"), amount(plan, CLUB));
        assertEquals(Money.parse("MAD 616666.67"), amount(plan, REGION));
        assertEquals(Share.of(1, 20), plan.find(CLUB).orElseThrow().getShare());
        assertEquals(Share.of(37, 60), plan.find(REGION).orElseThrow().getShare());
    }

    @Test
    void ofEqualRemaindersThePartyNamedFirstIsRoundedUp() {
        FundingPlan plan = terms("MAD 0.01")
                .addTerms(FundingTerm.share(REGION, Share.of(1, 2)), FundingTerm.share(COUNCIL, Share.of(1, 2)))
                .build()
                .plan();
        assertEquals(Money.parse("MAD 0.01"), amount(plan, REGION));
        assertEquals(Money.parse("MAD 0.00"), amount(plan, COUNCIL));
    }

    @Test
    void everyRowAndEveryColumnOfTheTableIsKept() {
        FundingPlan plan = terms("MAD 150.00")
                .addTerms(FundingTerm.share(COUNCIL, Share.of(2, 3)), FundingTerm.rest(REGION))
                .addBudgetLines(
                        BudgetLine.of("works", Money.parse("MAD 50.00")),
                        BudgetLine.of("studies", Money.parse("MAD 50.00")),
                        BudgetLine.of("follow-up", Money.parse("MAD 50.00")))
                .build()
                .plan();

        for (String line : List.of("works", "studies", "follow-up")) {
            assertEquals(Money.parse("MAD 50.00"), plan.amountOf(COUNCIL, line).plus(plan.amountOf(REGION, line)));
        }
        Money councils = plan.amountOf(COUNCIL, "works")
                .plus(plan.amountOf(COUNCIL, "studies"))
                .plus(plan.amountOf(COUNCIL, "follow-up"));
        assertEquals(Money.parse("MAD 100.00"), councils);
    }

    @Test
    void theYearsOfEveryPartyAddUpToItsPart() {
        FundingPlan plan = terms("MAD 100.00")
                .addTerms(FundingTerm.share(COUNCIL, Share.of(24, 100)), FundingTerm.rest(REGION))
                .build()
                .plan();
        List<FundingCell> cells =
                plan.byYear(Map.of(2012, Share.of(1, 3), 2013, Share.of(1, 3), 2014, Share.of(1, 3)));

        assertEquals(6, cells.size());
        assertEquals(Money.parse("MAD 24.00"), Money.total(cells.stream()
                .filter(cell -> cell.getParty().equals("COUNCIL")).map(FundingCell::getAmount).toList()));
        assertEquals(Money.parse("MAD 33.34"), Money.total(cells.stream()
                .filter(cell -> cell.getColumn().equals("2012")).map(FundingCell::getAmount).toList()));
        refused("the shares of the years [2012, 2013] add up to 3/4, not to the whole",
                () -> plan.byYear(Map.of(2012, Share.of(1, 2), 2013, Share.of(1, 4))));
    }

    @Test
    void aPlanBecomesTheContributionsOfAnAgreement() {
        FundingPlan plan = terms("MAD 100.00")
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(6, 25)),
                        FundingTerm.rest(REGION),
                        FundingTerm.share(CLUB, Share.ZERO))
                .build()
                .plan();
        Agreement agreement = Agreement.builder()
                .reference("1")
                .title(LocalizedText.of("en", "Road"))
                .contributions(plan.toContributions())
                .build();
        assertEquals(Share.of(6, 25), agreement.shareOf(COUNCIL));
        assertEquals(List.of(COUNCIL, REGION), agreement.parties());
    }

    @Test
    void aPlanByLineBecomesContributionsByLine() {
        FundingPlan plan = terms("MAD 100.00")
                .addTerms(FundingTerm.share(COUNCIL, Share.of(6, 25)), FundingTerm.rest(REGION))
                .addBudgetLines(
                        BudgetLine.of("works", Money.parse("MAD 90.00")), BudgetLine.of("studies", Money.parse("MAD 10.00")))
                .build()
                .plan();
        Agreement agreement = Agreement.builder()
                .reference("1")
                .title(LocalizedText.of("en", "Road"))
                .contributions(plan.toContributions())
                .build();
        assertEquals(4, agreement.getContributions().size());
        assertEquals(Optional.of(Money.parse("MAD 90.00")), agreement.contributedTo("works").getStated());
        assertEquals(Optional.of(Money.parse("MAD 10.00")), agreement.contributedTo("studies").getStated());
        assertEquals(Share.of(6, 25), agreement.shareOf(COUNCIL));
    }

    @Test
    void sharesThatDoNotMakeUpTheWholeAreRefusedWithTheGap() {
        refused("no funding plan of MAD 100.00: the parties promise 9/10 of it, 1/10 less than the whole",
                () -> terms("MAD 100.00")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 2)), FundingTerm.share(REGION, Share.of(2, 5)))
                        .build()
                        .plan());
        refused("no funding plan of MAD 100.00: the parties promise 11/10 of it, 1/10 more than the whole",
                () -> terms("MAD 100.00")
                        .addTerms(FundingTerm.amount(COUNCIL, Money.parse("MAD 110")), FundingTerm.rest(REGION))
                        .build()
                        .plan());
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        FundingTerms terms = terms("MAD 100.00")
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(1, 2)),
                        FundingTerm.share(COUNCIL, Share.of(1, 2)),
                        FundingTerm.rest(REGION),
                        FundingTerm.rest(CLUB))
                .addBudgetLines(
                        BudgetLine.of("works", Money.parse("MAD 60")), BudgetLine.of("works", Money.parse("MAD 30")))
                .addLimits(ShareLimit.builder().party("NOBODY").minimum(Share.of(1, 5)).build())
                .build();
        assertEquals(
                List.of(Kind.TWO_SHARES, Kind.TWO_RESTS, Kind.LIMIT_OF_NO_PARTY, Kind.TWO_LINES, Kind.LINES_DIFFER),
                terms.problems().stream().map(FundingProblem::getKind).toList());
        refused("no funding plan of MAD 100.00: COUNCIL has two shares; the rest is paid by 2 parties: REGION, CLUB; "
                        + "a limit is set to the share of NOBODY, which promises nothing; two budget lines have the code "
                        + "works; the budget lines add up to MAD 90.00, which differs from the envelope by MAD 10.00",
                terms::plan);
    }

    @Test
    void aShareOutsideOfItsLimitIsAProblemAndTheLimitItselfIsNot() {
        FundingTerms.Builder builder = terms("MAD 100.00");
        builder.addTerms(FundingTerm.share(COUNCIL, Share.of(7, 10)), FundingTerm.rest(CLUB));
        ShareLimit own = ShareLimit.builder().party("CLUB").minimum(Share.of(3, 10)).build();
        assertEquals(List.of(), builder.addLimits(own).build().problems());
        ShareLimit most = ShareLimit.builder().party("COUNCIL").maximum(Share.of(69, 100)).build();
        refused("no funding plan of MAD 100.00: the share of COUNCIL is 7/10, above the most of 69/100",
                builder.addLimits(most).build()::plan);
    }

    @Test
    void whatCanNeverBeTrueIsRefused() {
        refused("envelope is negative: MAD -1.00", () -> terms("MAD -1.00").build());
        refused("envelope of MAD 1.00 has an amount in another currency: EUR 1.00",
                () -> terms("MAD 1.00").addTerms(FundingTerm.amount(CLUB, Money.parse("EUR 1"))).build());
        refused("CLUB promises both a share, 1/2, and an amount, MAD 1.00", () -> FundingTerm.builder()
                .party(CLUB).share(Share.of(1, 2)).amount(Money.parse("MAD 1")).build());
        refused("least share of CLUB, 1/2, is above its largest, 1/3", () -> ShareLimit.builder()
                .party("CLUB").minimum(Share.of(1, 2)).maximum(Share.of(1, 3)).build());
        refused("budget line works is negative: MAD -1.00", () -> BudgetLine.of("works", Money.parse("MAD -1")));
    }
}
