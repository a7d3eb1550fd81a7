package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.refusal.HissaException;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CostClauseTest {

    private static final FundingPlan PLAN = FundingTerms.builder()
            .envelope(Money.parse("MAD 1000.00"))
            .addTerms(
                    FundingTerm.share(SampleCouncil.COUNCIL, Share.of(1, 4)),
                    FundingTerm.share(SamplePortfolio.REGION, Share.of(3, 4)),
                    FundingTerm.share(SamplePortfolio.CLUB, Share.ZERO))
            .build()
            .plan();

    private static CostClause.Builder clause(CostSharing overruns, CostSharing savings) {
        CostClause.Builder clause = CostClause.builder();
        clause.overruns(overruns).savings(savings).lead("COUNCIL");
        return clause;
    }

    private static List<String> differences(CostAdjustment adjustment) {
        return adjustment.getParties().stream().map(one -> one.difference().getAmount().toPlainString()).toList();
    }

    @Test
    void anOverrunInProportionFollowsWhatThePartiesPay() {
        CostAdjustment adjustment = clause(CostSharing.IN_PROPORTION, CostSharing.IN_PROPORTION)
                .build()
                .adjust(PLAN, Money.parse("MAD 1100.00"));
        assertEquals(List.of("25.00", "75.00", "0.00"), differences(adjustment));
        assertEquals(Money.parse("MAD 0.00"), adjustment.getUnassigned());
    }

    @Test
    void theLeadBearsTheOverrunAloneWhereTheClauseSaysSo() {
        CostAdjustment adjustment = clause(CostSharing.BY_THE_LEAD, CostSharing.IN_PROPORTION)
                .build()
                .adjust(PLAN, Money.parse("MAD 1100.00"));
        assertEquals(List.of("100.00", "0.00", "0.00"), differences(adjustment));
    }

    @Test
    void beyondTheCapsTheOverrunIsNobodys() {
        CostAdjustment adjustment = clause(CostSharing.IN_PROPORTION, CostSharing.IN_PROPORTION)
                .cap(Share.of(1, 20))
                .build()
                .adjust(PLAN, Money.parse("MAD 1100.00"));
        assertEquals(List.of("12.50", "37.50", "0.00"), differences(adjustment));
        assertEquals(Money.parse("MAD 50.00"), adjustment.getUnassigned());
    }

    @Test
    void savingsOfTheLeadGoOnToTheOthersOnceItPaysNothing() {
        CostAdjustment adjustment = clause(CostSharing.IN_PROPORTION, CostSharing.BY_THE_LEAD)
                .build()
                .adjust(PLAN, Money.parse("MAD 700.00"));
        assertEquals(List.of("-250.00", "-50.00", "0.00"), differences(adjustment));
    }

    @Test
    void savingsInProportionFollowWhatThePartiesPay() {
        CostAdjustment adjustment = clause(CostSharing.BY_THE_LEAD, CostSharing.IN_PROPORTION)
                .build()
                .adjust(PLAN, Money.parse("MAD 999.99"));
        assertEquals(List.of("0.00", "-0.01", "0.00"), differences(adjustment));
    }

    @Test
    void theLargestCostsAreDividedToo() {
        Money most = Money.parse("MAD 92233720368547758.07");
        FundingPlan large = FundingTerms.builder()
                .from(PLAN.getTerms()).envelope(Money.parse("MAD 92233720368547757.01")).build().plan();
        for (CostSharing sharing : CostSharing.values()) {
            CostClause clause = clause(sharing, sharing).build();
            for (FundingPlan plan : List.of(PLAN, large)) {
                for (Money cost : List.of(most, Money.parse("MAD 0.00"))) {
                    CostAdjustment adjustment = clause.adjust(plan, cost);
                    assertEquals(cost, Money.total(adjustment.getParties().stream()
                            .map(PartyAdjustment::getAfter).toList()).plus(adjustment.getUnassigned()));
                    assertEquals(List.of(), adjustment.verify());
                }
            }
        }
    }

    @Test
    void whatTheClauseCannotDivideIsRefused() {
        CostClause proportional = clause(CostSharing.IN_PROPORTION, CostSharing.IN_PROPORTION).build();
        assertEquals("actualCost: It is negative: MAD\u00A0-1.00.", assertThrows(
                HissaException.class, () -> proportional.adjust(PLAN, Money.parse("MAD -1"))).getMessage());
        assertEquals("actualCost: It is EUR\u00A01.00, in another currency than MAD.", assertThrows(
                HissaException.class, () -> proportional.adjust(PLAN, Money.parse("EUR 1"))).getMessage());
        CostClause stranger = clause(CostSharing.BY_THE_LEAD, CostSharing.BY_THE_LEAD).lead("OTHER").build();
        assertEquals("clause.lead: There is no OTHER here. There is: COUNCIL, REGION, CLUB.", assertThrows(
                HissaException.class, () -> stranger.adjust(PLAN, Money.parse("MAD 1001"))).getMessage());
        assertEquals("lead: The lead is to bear or gain alone, and is not named.", assertThrows(
                HissaException.class, () -> CostClause.builder()
                        .overruns(CostSharing.BY_THE_LEAD).savings(CostSharing.IN_PROPORTION).build()).getMessage());
        FundingPlan broken = FundingPlan.builder()
                .from(PLAN)
                .terms(FundingTerms.builder().from(PLAN.getTerms()).envelope(Money.parse("MAD 999")).build())
                .build();
        assertEquals("plan.parties: The parts of the plan add up to MAD\u00A01,000.00, not to the envelope of "
                + "MAD\u00A0999.00.", assertThrows(
                HissaException.class, () -> proportional.adjust(broken, Money.parse("MAD 1"))).getMessage());
    }
}
