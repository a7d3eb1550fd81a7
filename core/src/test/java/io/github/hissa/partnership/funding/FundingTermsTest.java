package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.text.Language;
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
        assertEquals(message, assertThrows(HissaException.class, call).getMessage());
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
        refused("shares: The shares add up to 75\u00A0%, not to the whole. Years: 2012, 2013.",
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
        refused("terms: The parties promise MAD\u00A090.00, MAD\u00A010.00 less than the envelope of MAD\u00A0100.00.",
                () -> terms("MAD 100.00")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(1, 2)), FundingTerm.share(REGION, Share.of(2, 5)))
                        .build()
                        .plan());
        refused("terms: The parties promise MAD\u00A0110.00, MAD\u00A010.00 more than the envelope of "
                + "MAD\u00A0100.00.",
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
                List.of("The parties promise RON\u00A0999.00, RON\u00A01.00 less than the envelope of "
                        + "RON\u00A01,000.00."),
                terms.problems().stream().map(one -> one.in(Language.ENGLISH)).toList());
        assertEquals(Figure.of(Money.parse("RON 1000.00")), terms.problems().get(0).getFigures().get("envelope"));
    }

    @Test
    void aGapThatIsNoWholeAmountIsToldAsNearThat() {
        assertEquals(
                List.of("The parties promise MAD\u00A00.67 (exactly\u00A02/3), MAD\u00A00.33 (exactly\u00A01/3) less "
                        + "than the envelope of MAD\u00A01.00."),
                terms("MAD 1.00")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(2, 3)))
                        .build()
                        .problems()
                        .stream()
                        .map(one -> one.in(Language.ENGLISH))
                        .toList());
        assertEquals(
                List.of("The parties promise MAD\u00A01.00 (exactly\u00A0100,001/100,000), MAD\u00A00.00 "
                        + "(exactly\u00A01/100,000) more than the envelope of MAD\u00A01.00."),
                terms("MAD 1.00")
                        .addTerms(
                                FundingTerm.share(COUNCIL, Share.WHOLE),
                                FundingTerm.share(CLUB, Share.of(1, 100_000)))
                        .build()
                        .problems()
                        .stream()
                        .map(one -> one.in(Language.ENGLISH))
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
        refused("terms[0]: No whole amount of COUNCIL keeps its limits: EUR\u00A080.01 at least, EUR\u00A080.00 at "
                + "most.",
                () -> terms("EUR 100.01")
                        .addTerms(FundingTerm.share(COUNCIL, Share.of(4, 5)), FundingTerm.rest(REGION))
                        .addLimits(exactly)
                        .build()
                        .plan());
        refused("limits: No whole amounts within the limits make up the envelope of MAD\u00A00.01: MAD\u00A00.00 at "
                + "least, MAD\u00A00.00 at most.",
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
        refused("shares: The shares add up to 0.00\u00A0% "
                        + "(exactly\u00A018,446,744,073,709,551,613/85,070,591,730,234,615,838,173,535,747,377,725,442)"
                        + ", not to the whole. Years: 2012, 2013.",
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
                List.of(
                        "terms[1].party two-shares",
                        "terms two-rests",
                        "limits[0].party limit-of-no-party",
                        "budgetLines[1].code two-lines",
                        "budgetLines lines-differ"),
                terms.problems().stream().map(one -> one.getPath() + " " + one.getCode()).toList());
        refused("terms[1].party: COUNCIL has two shares.\nterms: The rest is paid by several parties: REGION, "
                + "CLUB.\nlimits[0].party: A limit is set to the share of NOBODY, which promises "
                + "nothing.\nbudgetLines[1].code: Two budget lines have the code works.\nbudgetLines: The "
                + "budget lines add up to MAD\u00A090.00, which differs from the envelope of "
                + "MAD\u00A0100.00 by MAD\u00A010.00.",
                terms::plan);
    }

    @Test
    void aShareOutsideOfItsLimitIsAProblemAndTheLimitItselfIsNot() {
        FundingTerms.Builder builder = terms("MAD 100.00");
        builder.addTerms(FundingTerm.share(COUNCIL, Share.of(7, 10)), FundingTerm.rest(CLUB));
        ShareLimit own = ShareLimit.builder().party("CLUB").minimum(Share.of(3, 10)).build();
        assertEquals(List.of(), builder.addLimits(own).build().problems());
        ShareLimit most = ShareLimit.builder().party("COUNCIL").maximum(Share.of(69, 100)).build();
        refused("limits[1].maximum: The share of COUNCIL is 70\u00A0%, which does not keep its limit of 69\u00A0%.",
                builder.addLimits(most).build()::plan);
    }

    @Test
    void whatCanNeverBeTrueIsRefused() {
        refused("envelope: It is negative: MAD\u00A0-1.00.", () -> terms("MAD -1.00").build());
        refused("terms[0].amount: It is EUR\u00A01.00, in another currency than MAD.",
                () -> terms("MAD 1.00").addTerms(FundingTerm.amount(CLUB, Money.parse("EUR 1"))).build());
        refused("share: Both a share, 50\u00A0%, and an amount, MAD\u00A01.00, are stated for CLUB.",
                () -> FundingTerm.builder()
                .party(CLUB).share(Share.of(1, 2)).amount(Money.parse("MAD 1")).build());
        refused("minimum: It is 50\u00A0%, above 33.33\u00A0% (exactly\u00A01/3).", () -> ShareLimit.builder()
                .party("CLUB").minimum(Share.of(1, 2)).maximum(Share.of(1, 3)).build());
        refused("amount: It is negative: MAD\u00A0-1.00.", () -> BudgetLine.of("works", Money.parse("MAD -1")));
    }
}
