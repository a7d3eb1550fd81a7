package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

        assertEquals(
                List.of("terms.terms refused", "terms.budgetLines[1].code refused", "terms.budgetLines refused"),
                found(found));
        assertEquals(
                broken.problems().stream().map(one -> Optional.of(Figure.of(one.toText()))).toList(),
                found.stream().map(Discrepancy::getRecorded).toList());
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
                List.of("limit-not-kept"),
                builder.addLimits(half).build().problems().stream().map(Refusal::getCode).toList());
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
                    List.of("plan.parties[0].amount different", "plan.parties[0].amount refused"),
                    found(adjustment().plan(withAmount(0, Money.parse(amount))).build().verify()));
        }
    }

    private static void refused(String message, Executable step) {
        assertEquals(message, assertThrows(RefusedStepException.class, step).getMessage());
    }

    @Test
    void aPlanWhosePartsAreOthersIsNotDividedByYear() {
        Map<Integer, Share> halves = Map.of(2012, Share.of(1, 2), 2013, Share.of(1, 2));
        refused("parties[0].amount: It is negative: MAD\u00A0-1.00.",
                () -> withAmount(0, Money.parse("MAD -1.00")).byYear(halves));
        refused("parties[0].amount: It is EUR\u00A01.00, in another currency than MAD.",
                () -> withAmount(0, Money.parse("EUR 1.00")).byYear(halves));
        refused("parties[0].amount: It is more than an amount can be: MAD\u00A092,233,720,368,547,758.08.",
                () -> withAmount(0, Money.parse("MAD 92233720368547758.08")).byYear(halves));
        refused("parties: The parts of the plan add up to MAD\u00A0667.67, not to the envelope of MAD\u00A01,000.00.\n"
                        + "shares: The shares add up to 50\u00A0%, not to the whole. Years: 2012.",
                () -> withAmount(0, Money.parse("MAD 1.00")).byYear(Map.of(2012, Share.of(1, 2))));
        refused("shares: The shares add up to 0\u00A0%, not to the whole. Years: none.",
                () -> PLAN.tiesByYear(Map.of()));
    }

    @Test
    void cellsThatAreNoAmountsOfThePlanAreNotAddedUp() {
        FundingPlan euros = plan().addCells(FundingCell.of("CLUB", "works", Money.parse("EUR 1.00"))).build();
        refused("cells[6].amount: It is EUR\u00A01.00, in another currency than MAD.",
                () -> euros.amountOf(SamplePortfolio.CLUB, "works"));
        FundingPlan large = plan()
                .addCells(FundingCell.of("CLUB", "works", Money.parse("MAD 92233720368547758.08")))
                .build();
        refused("cells[6].amount: It is more than an amount can be: MAD\u00A092,233,720,368,547,758.08.",
                large::toContributions);
    }

    @Test
    void thePartsOfAPartyAreInOneCurrency() {
        PartyAdjustment.Builder part = PartyAdjustment.builder()
                .party(SamplePortfolio.CLUB).before(Money.parse("MAD 1.00")).after(Money.parse("EUR 1.00"));
        assertEquals(
                "after: It is EUR\u00A01.00, in another currency than MAD.",
                assertThrows(RefusedValueException.class, part::build).getMessage());
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
