package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.EntryKind;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.Instalment;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.CostSharing;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerm;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.funding.ShareLimit;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.review.AgreementFinding;
import io.github.hissa.partnership.review.AgreementReview;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.YearGrowth;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JacksonException;

class PartnershipRoundTripTest {

    @Provide
    Arbitrary<AgreementRegister> registers() {
        return AgreementArbitraries.registers();
    }

    @Provide
    Arbitrary<FundingTerms> fundingTerms() {
        return AgreementArbitraries.fundingTerms();
    }

    @Provide
    Arbitrary<Execution> executions() {
        return AgreementArbitraries.executions();
    }

    @Provide
    Arbitrary<StatedAmount> statedAmounts() {
        return AgreementArbitraries.statedAmounts();
    }

    @Property(tries = 60)
    void registersAndTheirIndicatorsComeBackEqual(@ForAll("registers") AgreementRegister register) {
        RoundTripTest.comesBack(AgreementRegister.class, register);
        PortfolioIndicators indicators = register.indicators();
        RoundTripTest.comesBack(PortfolioIndicators.class, indicators);
        indicators.concentration(PortfolioDimension.PARTY, CurrencyUnit.of("MAD"))
                .ifPresent(one -> RoundTripTest.comesBack(Concentration.class, one));
        indicators.growth().forEach(one -> RoundTripTest.comesBack(YearGrowth.class, one));
        AgreementReview review =
                AgreementReview.of(SampleCouncil.COUNCIL, LegalRegimes.builder().build());
        for (Agreement agreement : register.getAgreements()) {
            review.review(agreement).forEach(one -> RoundTripTest.comesBack(AgreementFinding.class, one));
        }
    }

    @Property(tries = 100)
    void fundingTermsAndPlansComeBackEqual(@ForAll("fundingTerms") FundingTerms terms) {
        RoundTripTest.comesBack(FundingTerms.class, terms);
        RoundTripTest.comesBack(FundingPlan.class, terms.plan());
    }

    @Property(tries = 60)
    void executionsAndTheirAccountsComeBackEqual(@ForAll("executions") Execution execution) {
        RoundTripTest.comesBack(Execution.class, execution);
        RoundTripTest.comesBack(AgreementAccount.class, execution.accountOn(LocalDate.of(2030, 1, 1)));
    }

    @Property(tries = 50)
    void statedAmountsComeBackEqual(@ForAll("statedAmounts") StatedAmount amount) {
        RoundTripTest.comesBack(StatedAmount.class, amount);
    }

    @Example
    void theSamplePortfolioComesBackEqual() {
        RoundTripTest.comesBack(AgreementRegister.class, SamplePortfolio.register());
        RoundTripTest.comesBack(PortfolioIndicators.class, SamplePortfolio.register().indicators());
    }

    @Example
    void clausesAdjustmentsLifecyclesAndProblemsComeBackEqual() {
        CostClause clause = CostClause.builder()
                .overruns(CostSharing.BY_THE_LEAD).savings(CostSharing.IN_PROPORTION).lead("A").cap(Share.of(1, 10))
                .build();
        RoundTripTest.comesBack(CostClause.class, clause);
        RoundTripTest.comesBack(Lifecycle.class, Lifecycle.general());
        FundingTerms terms = FundingTerms.builder()
                .envelope(Money.parse("MAD 5"))
                .addLimits(ShareLimit.builder()
                        .party("A").minimum(Share.of(1, 5)).source(LocalizedText.of("fr", "Règle")).build())
                .build();
        RoundTripTest.comesBack(FundingTerms.class, terms);
        terms.problems().forEach(one -> RoundTripTest.comesBack(Refusal.class, one));
        Agreement agreement = SamplePortfolio.agreements().get(0);
        Execution execution = Execution.builder()
                .agreement(agreement)
                .addSchedule(Instalment.builder()
                        .number("1").party("COUNCIL").share(Share.of(1, 2)).condition(LocalizedText.of("fr", "Rapport"))
                        .dueOn(LocalDate.of(2012, 1, 1)).build())
                .addEntries(LedgerEntry.builder()
                        .number(1).on(LocalDate.of(2000, 1, 1)).kind(EntryKind.CONDITION_MET).party("COUNCIL")
                        .instalment("9").note(LocalizedText.of("fr", "Reçu")).build())
                .build();
        RoundTripTest.comesBack(Execution.class, execution);
        execution.problems().forEach(one -> RoundTripTest.comesBack(Refusal.class, one));
        FundingPlan plan = FundingTerms.builder()
                .envelope(Money.parse("MAD 5"))
                .addTerms(FundingTerm.rest(SampleCouncil.COUNCIL))
                .build()
                .plan();
        CostClause proportional = CostClause.builder()
                .overruns(CostSharing.IN_PROPORTION).savings(CostSharing.IN_PROPORTION).build();
        RoundTripTest.comesBack(CostAdjustment.class, proportional.adjust(plan, Money.parse("MAD 6")));
        assertEquals("\"in-execution\"", HissaJson.mapper().writeValueAsString(AgreementStage.IN_EXECUTION));
        assertEquals("\"sector\"", HissaJson.mapper().writeValueAsString(PortfolioDimension.SECTOR));
    }

    @Example
    void aStatedAmountReadsAsDocumented() {
        assertEquals("{\"about\":{\"currency\":\"MAD\",\"amount\":\"34000000.00\"}}",
                HissaJson.mapper().writeValueAsString(StatedAmount.about(Money.parse("MAD 34000000"))));
        assertEquals("{\"precision\":\"undisclosed\"}",
                HissaJson.mapper().writeValueAsString(StatedAmount.undisclosed()));
    }

    @Example
    void badDocumentsAreRefusedWithTheirPlace() {
        refused("{}", StatedAmount.class, "Expected exactly one of: known, about, precision. Found: none.");
        refused("{\"known\":{\"currency\":\"MAD\",\"amount\":\"1\"},\"precision\":\"undisclosed\"}", StatedAmount.class,
                "Expected exactly one of: known, about, precision. Found: known, precision.");
        refused("{\"about\":{\"currency\":\"MAD\",\"amount\":\"-1\"}}", StatedAmount.class,
                "about: It is negative: MAD\u00A0-1.00.");
        refused("{\"precision\":\"vague\"}", StatedAmount.class,
                "precision: Expected one of: undisclosed. Found: the text “vague”.");
        String twice = HissaJson.mapper().writeValueAsString(SamplePortfolio.register())
                .replace("\"2010/11\"", "\"2010/03\"");
        refused(twice, AgreementRegister.class, "agreements[1]: It is there twice: 2010/03.");
        refused(HissaJson.mapper().writeValueAsString(SamplePortfolio.agreements().get(0))
                        .replace("\"endsOn\":\"2011-12-31\"", "\"endsOn\":\"2009-12-31\""), Agreement.class,
                "endsOn: It ends on 31\u00A0December\u00A02009, before it begins on 1\u00A0July\u00A02010.");
        refused("{\"size\":1,\"largest\":\"1/0\",\"largestTenth\":\"1\",\"herfindahl\":\"1\",\"gini\":\"0\"}",
                Concentration.class, "largest: Expected: a fraction in quotes such as \"2/3\". Found: the text “1/0”.");
    }

    private static void refused(String document, Class<?> type, String message) {
        JacksonException refusal =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().readValue(document, type));
        assertEquals(message, refusal.getOriginalMessage());
    }
}
