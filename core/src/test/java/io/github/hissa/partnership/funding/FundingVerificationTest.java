package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FundingVerificationTest {

    private static final FundingPlan PLAN = FundingTerms.builder()
            .envelope(Money.parse("MAD 1000.00"))
            .addTerms(
                    FundingTerm.share(SampleCouncil.COUNCIL, Share.of(1, 3)),
                    FundingTerm.amount(SamplePortfolio.CLUB, Money.parse("MAD 100.00")),
                    FundingTerm.rest(SamplePortfolio.REGION))
            .addBudgetLines(
                    BudgetLine.of("works", Money.parse("MAD 900.00")),
                    BudgetLine.of("studies", Money.parse("MAD 100.00")))
            .build()
            .plan();

    private static final CostAdjustment ADJUSTMENT = CostClause.builder()
            .overruns(CostSharing.IN_PROPORTION)
            .savings(CostSharing.BY_THE_LEAD)
            .lead("COUNCIL")
            .cap(Share.of(1, 10))
            .build()
            .adjust(PLAN, Money.parse("MAD 1200.00"));

    private static FundingPlan.Builder plan() {
        return FundingPlan.builder().from(PLAN);
    }

    private static CostAdjustment.Builder adjustment() {
        return CostAdjustment.builder().from(ADJUSTMENT);
    }

    private static List<String> found(List<Discrepancy> discrepancies) {
        return discrepancies.stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    private static List<PartyFunding> parties() {
        return new ArrayList<>(PLAN.getParties());
    }

    private static FundingPlan withAmount(int index, Money amount) {
        List<PartyFunding> parties = parties();
        parties.set(index, PartyFunding.builder().from(parties.get(index)).amount(amount).build());
        return plan().parties(parties).build();
    }

    @Test
    void aPlanThatFollowsFromItsTermsHasNoDiscrepancy() {
        assertEquals(List.of(), PLAN.verify());
        assertEquals(List.of(), ADJUSTMENT.verify());
    }

    @Test
    void aCentimeTooMuchOrTooLittleIsFound() {
        Money council = PLAN.getParties().get(0).getAmount();
        assertEquals(List.of("parties[0].amount different"), found(withAmount(0, council.plusMinor(1)).verify()));
        assertEquals(List.of("parties[0].amount different"), found(withAmount(0, council.minusMinor(1)).verify()));
        assertEquals(
                List.of("parties[0].amount different"), found(withAmount(0, Money.parse("EUR 333.33")).verify()));
    }

    @Test
    void aCentimeThatMovesFromOnePartyToAnotherIsFoundAtBoth() {
        List<PartyFunding> parties = parties();
        for (int i : new int[] {0, 2}) {
            parties.set(i, PartyFunding.builder()
                    .from(parties.get(i))
                    .amount(parties.get(i).getAmount().plusMinor(i == 0 ? 1 : -1))
                    .build());
        }

        assertEquals(
                List.of("parties[0].amount different", "parties[2].amount different"),
                found(plan().parties(parties).build().verify()));
    }

    @Test
    void aPartyDroppedDoubledReorderedOrReplacedIsFound() {
        List<PartyFunding> dropped = parties();
        dropped.remove(1);
        List<PartyFunding> doubled = parties();
        doubled.add(doubled.get(2));
        List<PartyFunding> reordered = parties();
        Collections.swap(reordered, 0, 1);
        List<PartyFunding> replaced = parties();
        replaced.set(0, PartyFunding.builder().from(replaced.get(0)).party(SamplePortfolio.INDH).build());

        assertEquals(List.of("parties[1] missing"), found(plan().parties(dropped).build().verify()));
        assertEquals(List.of("parties[3] unexpected"), found(plan().parties(doubled).build().verify()));
        assertEquals(List.of("parties[0] moved"), found(plan().parties(reordered).build().verify()));
        assertEquals("parties[0].party.code different", found(plan().parties(replaced).build().verify()).get(0));
    }

    @Test
    void aCellOfTheTableIsFoundWhereItIs() {
        List<FundingCell> cells = new ArrayList<>(PLAN.getCells());
        cells.set(3, FundingCell.of("CLUB", "studies", Money.parse("MAD 10.01")));

        assertEquals(List.of("cells[3].amount different"), found(plan().cells(cells).build().verify()));
    }

    @Test
    void anotherEnvelopeMakesAnotherPlan() {
        FundingTerms other = FundingTerms.builder()
                .from(PLAN.getTerms())
                .envelope(Money.parse("MAD 1000.01"))
                .budgetLines(List.of(
                        BudgetLine.of("works", Money.parse("MAD 900.01")),
                        BudgetLine.of("studies", Money.parse("MAD 100.00"))))
                .build();

        assertEquals(
                List.of("parties[0].amount different", "parties[1].share different", "parties[2].share different"),
                found(plan().terms(other).build().verify()).subList(0, 3));
    }

    @Test
    void termsThatMakeNoPlanAreRefusedWithAllTheirProblems() {
        FundingTerms broken = FundingTerms.builder()
                .envelope(Money.parse("MAD 100.00"))
                .addTerms(
                        FundingTerm.share(SampleCouncil.COUNCIL, Share.of(1, 3)),
                        FundingTerm.rest(SamplePortfolio.CLUB),
                        FundingTerm.rest(SamplePortfolio.REGION))
                .addBudgetLines(
                        BudgetLine.of("works", Money.ofMinor(PLAN.envelope().getCurrencyUnit(), Long.MAX_VALUE)),
                        BudgetLine.of("works", Money.ofMinor(PLAN.envelope().getCurrencyUnit(), Long.MAX_VALUE)))
                .build();

        List<Discrepancy> found = plan().terms(broken).build().verify();

        assertEquals(List.of("terms refused", "terms refused", "terms refused"), found(found));
        assertEquals(
                "[Optional[Code[value=TWO_RESTS]], Optional[Code[value=TWO_LINES]],"
                        + " Optional[Code[value=LINES_DIFFER]]]",
                found.stream().map(Discrepancy::getRecorded).toList().toString());
    }

    @Test
    void aShareThatFitsNoTwoLongsIsRoundedAndToldAsSuch() {
        FundingTerms.Builder builder = FundingTerms.builder();
        builder.envelope(Money.parse("MAD 100.00"))
                .addTerms(
                        FundingTerm.share(SampleCouncil.COUNCIL, Share.of(1, Long.MAX_VALUE)),
                        FundingTerm.share(SamplePortfolio.CLUB, Share.of(1, Long.MAX_VALUE - 1)),
                        FundingTerm.rest(SamplePortfolio.REGION));
        PartyFunding rest = builder.build().plan().getParties().get(2);

        assertEquals(Money.parse("MAD 100.00"), rest.getAmount());
        assertEquals(Share.of(Long.MAX_VALUE / 2 - 1, Long.MAX_VALUE / 2), rest.getShare());
        assertTrue(rest.isShareRounded());
        ShareLimit half = ShareLimit.builder().party("REGION").maximum(Share.of(1, 2)).build();
        assertEquals(
                List.of(FundingProblem.Kind.LIMIT_NOT_KEPT),
                builder.addLimits(half).build().problems().stream().map(FundingProblem::getKind).toList());
    }

    @Test
    void aTamperedAdjustmentIsFound() {
        List<PartyAdjustment> parties = new ArrayList<>(ADJUSTMENT.getParties());
        parties.set(1, PartyAdjustment.builder()
                .from(parties.get(1))
                .after(parties.get(1).getAfter().plusMinor(1))
                .build());

        assertEquals(List.of("parties[1].after different"), found(adjustment().parties(parties).build().verify()));
        assertEquals(
                List.of("unassigned different"),
                found(adjustment().unassigned(Money.parse("MAD 100.02")).build().verify()));
        assertEquals(
                List.of("plan.parties[0].amount different", "plan.parties refused"),
                found(adjustment().plan(withAmount(0, Money.parse("MAD 333.34"))).build().verify()));
        assertEquals(
                List.of("unassigned different", "digest different"),
                found(adjustment().actualCost(Money.parse("MAD 1200.01")).build().verify()));
    }

    @Test
    void whatCannotBeAdjustedIsRefusedAtItsPath() {
        CostClause stranger = CostClause.builder().from(ADJUSTMENT.getClause()).lead("OTHER").build();

        assertEquals(List.of("clause.lead refused"), found(adjustment().clause(stranger).build().verify()));
        for (String cost : List.of("MAD -0.01", "EUR 1200.00", "MAD 92233720368547758.08")) {
            assertEquals(
                    List.of("actualCost refused"),
                    found(adjustment().actualCost(Money.parse(cost)).build().verify()));
        }
        for (String amount : List.of("MAD -333.33", "EUR 333.33", "MAD 92233720368547758.08")) {
            assertEquals(
                    List.of("plan.parties[0].amount different", "plan.parties refused"),
                    found(adjustment().plan(withAmount(0, Money.parse(amount))).build().verify()));
        }
    }

    @Test
    void aCapOfManyTimesTheContributionBindsNobody() {
        CostClause generous = CostClause.builder()
                .from(ADJUSTMENT.getClause())
                .cap(Share.of(Long.MAX_VALUE, 1))
                .build();

        CostAdjustment adjusted = generous.adjust(PLAN, Money.parse("MAD 1200.00"));

        assertEquals(Money.parse("MAD 0.00"), adjusted.getUnassigned());
        assertEquals(List.of(), adjusted.verify());
    }
}
