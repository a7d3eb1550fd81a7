package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
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
    void whatTheClauseCannotDivideIsRefused() {
        CostClause proportional = clause(CostSharing.IN_PROPORTION, CostSharing.IN_PROPORTION).build();
        assertEquals("actual cost is negative: MAD -1.00", assertThrows(
                IllegalArgumentException.class, () -> proportional.adjust(PLAN, Money.parse("MAD -1"))).getMessage());
        assertEquals("actual cost is in another currency than the envelope of MAD 1000.00: EUR 1.00", assertThrows(
                IllegalArgumentException.class, () -> proportional.adjust(PLAN, Money.parse("EUR 1"))).getMessage());
        CostClause stranger = clause(CostSharing.BY_THE_LEAD, CostSharing.BY_THE_LEAD).lead("OTHER").build();
        assertEquals("the lead of the cost clause, OTHER, is none of [COUNCIL, REGION, CLUB]", assertThrows(
                IllegalArgumentException.class, () -> stranger.adjust(PLAN, Money.parse("MAD 1001"))).getMessage());
        assertEquals("a cost clause by the lead names no lead", assertThrows(
                IllegalArgumentException.class, () -> CostClause.builder()
                        .overruns(CostSharing.BY_THE_LEAD).savings(CostSharing.IN_PROPORTION).build()).getMessage());
        FundingPlan broken = FundingPlan.builder()
                .from(PLAN)
                .terms(FundingTerms.builder().from(PLAN.getTerms()).envelope(Money.parse("MAD 999")).build())
                .build();
        assertEquals("the parts of the plan do not add up to its envelope of MAD 999.00", assertThrows(
                IllegalArgumentException.class, () -> proportional.adjust(broken, Money.parse("MAD 1"))).getMessage());
    }
}
