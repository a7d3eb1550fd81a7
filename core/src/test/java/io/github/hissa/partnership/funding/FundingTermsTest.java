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
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        refused("no funding plan of MAD 100.00: the parties promise MAD 90.00, MAD 10.00 less than the envelope of MAD "
                        + "100.00",
                () -> terms("MAD 100.00")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 2)), FundingTerm.share(REGION, Share.of(2, 5)))
                        .build()
                        .plan());
        refused("no funding plan of MAD 100.00: the parties promise MAD 110.00, MAD 10.00 more than the envelope of "
                        + "MAD 100.00",
                () -> terms("MAD 100.00")
                        .addTerms(FundingTerm.amount(COUNCIL, Money.parse("MAD 110")), FundingTerm.rest(REGION))
                        .build()
                        .plan());
    }

    @Test
    void aGapIsToldInMoney() {
        FundingTerms terms = terms("RON 1000.00")
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(1, 2)),
                        FundingTerm.share(REGION, Share.of(249, 500)),
                        FundingTerm.amount(CLUB, Money.parse("RON 1.00")))
                .build();
        assertEquals(
                List.of("the parties promise RON 999.00, RON 1.00 less than the envelope of RON 1,000.00"),
                terms.problems().stream().map(FundingProblem::getDetail).toList());
        assertEquals(
                Map.of("promised", "RON 999.00", "gap", "RON 1.00", "envelope", "RON 1,000.00"),
                terms.problems().get(0).getFigures());
    }

    @Test
    void aGapThatIsNoWholeAmountIsToldAsNearThat() {
        assertEquals(
                List.of("the parties promise ≈ MAD 0.67, ≈ MAD 0.33 less than the envelope of MAD 1.00"),
                terms("MAD 1.00")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(2, 3)))
                        .build()
                        .problems()
                        .stream()
                        .map(FundingProblem::getDetail)
                        .toList());
        assertEquals(
                List.of("the parties promise ≈ MAD 1.00, ≈ MAD 0.01 more than the envelope of MAD 1.00"),
                terms("MAD 1.00")
                        .addTerms(
                                FundingTerm.share(COUNCIL, Share.WHOLE),
                                FundingTerm.share(CLUB, Share.of(1, 100_000)))
                        .build()
                        .problems()
                        .stream()
                        .map(FundingProblem::getDetail)
                        .toList());
    }

    private static void divides(String envelope, String council, String region) {
        FundingTerms.Builder terms = terms(envelope);
        terms.addTerms(FundingTerm.share(COUNCIL, Share.of(4, 5)), FundingTerm.rest(REGION))
                .addLimits(ShareLimit.builder().party("COUNCIL").maximum(Share.of(4, 5)).build());
        FundingPlan plan = terms.build().plan();
        assertEquals(Money.parse(council), amount(plan, COUNCIL));
        assertEquals(Money.parse(region), amount(plan, REGION));
        assertEquals(List.of(), plan.verify());
    }

    @Test
    void aLimitHoldsForTheRoundedAmounts() {
        divides("EUR 100.01", "EUR 80.00", "EUR 20.01");
        divides("XOF 1000001", "XOF 800000", "XOF 200001");
        divides("MAD 1234567.81", "MAD 987654.24", "MAD 246913.57");
    }

    @Test
    void aUnitThatLimitsKeepFromAllOthersGoesToTheRest() {
        FundingPlan plan = terms("MAD 0.09")
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(2, 5)),
                        FundingTerm.share(CLUB, Share.of(2, 5)),
                        FundingTerm.rest(REGION))
                .addLimits(
                        ShareLimit.builder().party("COUNCIL").maximum(Share.of(2, 5)).build(),
                        ShareLimit.builder().party("CLUB").maximum(Share.of(2, 5)).build())
                .build()
                .plan();
        assertEquals(Money.parse("MAD 0.03"), amount(plan, COUNCIL));
        assertEquals(Money.parse("MAD 0.03"), amount(plan, CLUB));
        assertEquals(Money.parse("MAD 0.03"), amount(plan, REGION));
        assertEquals(List.of(), plan.getTies());
    }

    @Test
    void limitsThatNoWholeAmountsKeepAreAProblem() {
        ShareLimit exactly = ShareLimit.builder()
                .party("COUNCIL").minimum(Share.of(4, 5)).maximum(Share.of(4, 5)).build();
        refused("no funding plan of EUR 100.01: no whole amount of COUNCIL keeps its limits: EUR 80.01 at least, EUR "
                        + "80.00 at most",
                () -> terms("EUR 100.01")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(4, 5)), FundingTerm.rest(REGION))
                        .addLimits(exactly)
                        .build()
                        .plan());
        refused("no funding plan of MAD 0.01: no whole amounts within the limits make up the envelope: MAD 0.00 at "
                        + "least, MAD 0.00 at most",
                () -> terms("MAD 0.01")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 2)), FundingTerm.rest(REGION))
                        .addLimits(
                                ShareLimit.builder().party("COUNCIL").maximum(Share.of(1, 2)).build(),
                                ShareLimit.builder().party("REGION").maximum(Share.of(1, 2)).build())
                        .build()
                        .plan());
    }

    private static FundingTerms.Builder tied(FundingTerm... terms) {
        FundingTerms.Builder builder = terms("EUR 182.25");
        builder.addTerms(terms);
        return builder;
    }

    @Test
    void aTieIsSettledAsDeclaredAndReported() {
        FundingTerm large = FundingTerm.share(COUNCIL, Share.parse("98%"));
        FundingTerm small = FundingTerm.share(REGION, Share.parse("2%"));

        FundingPlan largeFirst = tied(large, small).build().plan();
        assertEquals(Money.parse("EUR 178.61"), amount(largeFirst, COUNCIL));
        assertEquals(
                List.of(FundingTie.builder().addEqual("COUNCIL", "REGION").addFavoured("COUNCIL").build()),
                largeFirst.getTies());

        FundingPlan smallFirst = tied(small, large).build().plan();
        assertEquals(Money.parse("EUR 3.65"), amount(smallFirst, REGION));
        assertEquals(
                List.of(FundingTie.builder().addEqual("REGION", "COUNCIL").addFavoured("REGION").build()),
                smallFirst.getTies());
        assertEquals(List.of(), terms("EUR 182.26").addTerms(large, small).build().plan().getTies());
    }

    @Test
    void aLotteryWithARecordedSeedSettlesATie() {
        FundingTerm large = FundingTerm.share(COUNCIL, Share.parse("98%"));
        FundingTerm small = FundingTerm.share(REGION, Share.parse("2%"));
        Set<Money> seen = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            FundingPlan plan = tied(large, small).lotterySeed(seed).build().plan();
            String favoured = plan.getTies().get(0).getFavoured().get(0);
            assertEquals(Optional.of(seed), plan.getTies().get(0).getLotterySeed());
            assertEquals(favoured.equals("COUNCIL"), amount(plan, COUNCIL).equals(Money.parse("EUR 178.61")));
            assertEquals(List.of(), plan.verify());
            seen.add(amount(plan, COUNCIL));
        }
        assertEquals(Set.of(Money.parse("EUR 178.60"), Money.parse("EUR 178.61")), seen);
    }

    @Test
    void tiesOfYearsAndOfAdjustmentsAreReportedToo() {
        FundingPlan plan = terms("MAD 100.00")
                .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 2)), FundingTerm.rest(REGION))
                .build()
                .plan();
        Share third = Share.of(1, 3);
        assertEquals(
                List.of(FundingTie.builder().addEqual("2012", "2013", "2014").addFavoured("2012").build()),
                plan.tiesByYear(Map.of(2014, third, 2012, third, 2013, third)));
        assertEquals(List.of(), plan.tiesByYear(Map.of(2012, Share.WHOLE)));
        CostClause clause = CostClause.builder()
                .overruns(CostSharing.IN_PROPORTION).savings(CostSharing.IN_PROPORTION).build();
        for (String cost : List.of("MAD 100.01", "MAD 99.99")) {
            assertEquals(
                    List.of(FundingTie.builder().addEqual("COUNCIL", "REGION").addFavoured("COUNCIL").build()),
                    clause.adjust(plan, Money.parse(cost)).getTies());
        }
    }

    @Test
    void amountsAreRightWhereAShareFitsNoTwoLongs() {
        FundingTerms terms = terms("EUR 12345678.91")
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.parse("10.00007%")),
                        FundingTerm.share(party("B"), Share.of(1, 17)),
                        FundingTerm.share(party("C"), Share.of(1, 19)),
                        FundingTerm.share(party("D"), Share.of(1, 23)),
                        FundingTerm.amount(CLUB, Money.parse("EUR 1000.01")),
                        FundingTerm.rest(REGION))
                .build();
        assertEquals(List.of(), terms.problems());
        FundingPlan plan = terms.plan();
        assertEquals(
                List.of("EUR 1234576.53", "EUR 726216.41", "EUR 649772.57", "EUR 536768.65", "EUR 1000.01",
                        "EUR 9197344.74"),
                plan.getParties().stream().map(one -> one.getAmount().toString()).toList());
        assertEquals(
                List.of(false, false, false, false, false, true),
                plan.getParties().stream().map(PartyFunding::isShareRounded).toList());
        assertEquals(
                new BigDecimal("74.498493"), plan.find(REGION).orElseThrow().getShare().toPercent(6));
        assertEquals(List.of(), plan.verify());
    }

    @Test
    void yearsInUnlikePartsAreDividedOrRefusedWithTheirSum() {
        FundingPlan plan = terms("MAD 100.00").addTerms(FundingTerm.rest(REGION)).build().plan();
        refused("the shares of the years [2012, 2013] add up to "
                        + "18446744073709551613/85070591730234615838173535747377725442, not to the whole",
                () -> plan.byYear(Map.of(2012, Share.of(1, Long.MAX_VALUE), 2013, Share.of(1, Long.MAX_VALUE - 1))));
    }

    private static Party party(String code) {
        return Party.builder().from(CLUB).code(code).build();
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
