package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.EntryKind;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.CostSharing;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerm;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.verification.Discrepancy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Results as others receive them: read from their documents, checked by themselves. */
class VerifiedDocumentTest {

    private static final JsonMapper MAPPER = HissaJson.mapper();
    private static final FundingPlan PLAN = FundingTerms.builder()
            .envelope(Money.parse("MAD 1000.00"))
            .addTerms(
                    FundingTerm.share(SampleCouncil.COUNCIL, Share.of(1, 3)),
                    FundingTerm.rest(SamplePortfolio.REGION))
            .build()
            .plan();

    /** A result is sound, also read back; with the first of an amount in its document changed, the place is named. */
    private static <T> void assertFound(
            T result, Function<T, List<Discrepancy>> verify, String amount, String other, String place) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) result.getClass();
        String document = MAPPER.writeValueAsString(result);
        assertEquals(List.of(), verify.apply(MAPPER.readValue(document, type)));
        assertTrue(document.contains(amount), document);

        List<Discrepancy> found = verify.apply(MAPPER.readValue(document.replaceFirst(amount, other), type));

        assertEquals(List.of(place), found.stream().map(Discrepancy::getPath).toList());
        assertEquals(Discrepancy.DIFFERENT, found.get(0).getCode());
        String written = MAPPER.writeValueAsString(found.get(0));
        assertEquals(found.get(0), MAPPER.readValue(written, Discrepancy.class));
    }

    @Test
    void aCentimeInAFundingPlanIsFound() {
        assertFound(PLAN, FundingPlan::verify, "333.33", "333.34", "parties[0].amount");
    }

    @Test
    void aCentimeInACostAdjustmentIsFound() {
        CostAdjustment adjustment = CostClause.builder()
                .overruns(CostSharing.IN_PROPORTION)
                .savings(CostSharing.IN_PROPORTION)
                .build()
                .adjust(PLAN, Money.parse("MAD 1100.00"));

        assertFound(adjustment, CostAdjustment::verify, "366.66", "366.67", "parties[0].after");
    }

    @Test
    void aCentimeInAnAccountIsFound() {
        Execution execution = Execution.of(SamplePortfolio.agreements().get(2))
                .record(LedgerEntry.builder()
                        .number(1)
                        .on(LocalDate.of(2020, 1, 1))
                        .kind(EntryKind.PAYMENT)
                        .party("COUNCIL")
                        .amount(Money.parse("MAD 11.11"))
                        .build());
        AgreementAccount account = execution.accountOn(LocalDate.of(2020, 12, 31));
        Money outstanding =
                account.find("COUNCIL").orElseThrow().getOutstanding().getAmount();

        assertFound(
                account,
                AgreementAccount::verify,
                outstanding.getAmount().toPlainString(),
                outstanding.plusMinor(1).getAmount().toPlainString(),
                "parties[" + account.getParties().indexOf(account.find("COUNCIL").orElseThrow()) + "].late.amount");
    }

    @Test
    void aCentimeInThePortfoliosFiguresIsFound() {
        PortfolioIndicators indicators = SamplePortfolio.register().indicators();
        Function<PortfolioIndicators, List<Discrepancy>> verify =
                one -> one.verify(SamplePortfolio.agreements().stream());

        assertFound(indicators, verify, "50000000.00", "50000000.01", "total.amounts[0].total");
    }
}
