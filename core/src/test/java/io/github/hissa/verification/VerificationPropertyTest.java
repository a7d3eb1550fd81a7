package io.github.hissa.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.fixtures.HissaArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.ScoringArbitraries;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.CostSharing;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.review.AgreementReview;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.PortfolioLine;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Ranking;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoringGrid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever is computed holds, and nothing that can be built makes a check throw. */
class VerificationPropertyTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    @Provide
    Arbitrary<FundingTerms> fundingTerms() {
        return AgreementArbitraries.fundingTerms();
    }

    @Provide
    Arbitrary<Execution> executions() {
        return AgreementArbitraries.executions();
    }

    @Provide
    Arbitrary<AgreementRegister> registers() {
        return AgreementArbitraries.registers();
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        return AgreementArbitraries.agreements();
    }

    @Provide
    Arbitrary<EligibilityPolicy> policies() {
        return HissaArbitraries.eligibilityPolicies();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return HissaArbitraries.facts();
    }

    @Provide
    Arbitrary<Tuple2<ScoringGrid, MarkSheet>> marked() {
        return ScoringArbitraries.grids()
                .flatMap(grid -> ScoringArbitraries.markSheets(grid).map(sheet -> Tuple.of(grid, sheet)));
    }

    @Property(tries = 150)
    void aPlanHoldsForItsOwnTermsAndItsAdjustmentForItsOwnCost(
            @ForAll("fundingTerms") FundingTerms terms,
            @ForAll("fundingTerms") FundingTerms others,
            @ForAll CostSharing sharing,
            @ForAll @LongRange(max = 200_000_000_000L) long cost) {
        FundingPlan plan = terms.plan();
        assertEquals(List.of(), plan.verify());
        CostClause clause = CostClause.builder()
                .overruns(sharing)
                .savings(sharing)
                .lead(plan.getParties().get(0).getParty().getCode())
                .build();
        CostAdjustment adjustment = clause.adjust(plan, Money.ofMinor(DIRHAM, cost));
        assertEquals(List.of(), adjustment.verify());

        FundingPlan mixed = FundingPlan.builder().from(plan).terms(others).build();
        assertEquals(terms.plan().equals(others.plan()), mixed.verify().isEmpty() && terms.equals(others));
        CostAdjustment other = CostAdjustment.builder().from(adjustment).plan(mixed).build();
        assertEquals(mixed.verify().isEmpty(), other.verify().isEmpty());
    }

    @Property(tries = 100)
    void anAccountHoldsForItsOwnLedgerAndDay(
            @ForAll("executions") Execution execution,
            @ForAll("executions") Execution other,
            @ForAll @IntRange(max = 2000) int days) {
        LocalDate day = LocalDate.of(2009, 1, 1).plusDays(days);
        AgreementAccount account = execution.accountOn(day);
        assertEquals(List.of(), account.verify());

        AgreementAccount mixed = AgreementAccount.builder().from(account).execution(other).build();
        assertEquals(execution.equals(other), mixed.verify().isEmpty());
    }

    @Property(tries = 100)
    void figuresOfAPortfolioHoldForTheirOwnAgreements(@ForAll("registers") AgreementRegister register) {
        PortfolioIndicators indicators = register.indicators();
        assertEquals(List.of(), indicators.verify(register.getAgreements().stream()));
        for (PortfolioDimension dimension : PortfolioDimension.values()) {
            List<PortfolioLine> lines = indicators.by(dimension);
            indicators.concentration(dimension, DIRHAM).ifPresent(one ->
                    assertEquals(List.of(), one.verify(lines, DIRHAM)));
        }
        Stream<Agreement> doubled = Stream.concat(register.getAgreements().stream(), register.getAgreements().stream());
        assertEquals(register.getAgreements().isEmpty(), indicators.verify(doubled).isEmpty());
    }

    @Property(tries = 150)
    void findingsHoldForTheirOwnAgreement(
            @ForAll("agreements") Agreement agreement, @ForAll("agreements") Agreement other) {
        AgreementReview review =
                AgreementReview.of(SampleCouncil.COUNCIL, LegalRegimes.builder().build());
        assertEquals(List.of(), review.verify(agreement, review.review(agreement)));
        assertEquals(
                review.review(agreement).equals(review.review(other)),
                review.verify(other, review.review(agreement)).isEmpty());
    }

    @Property(tries = 150)
    void anAssessmentHoldsForItsOwnFacts(
            @ForAll("policies") EligibilityPolicy policy, @ForAll("facts") Facts facts, @ForAll("facts") Facts others) {
        Assessment nothing = Assessment.builder().policy(policy.getId()).build();
        List<Discrepancy> found = nothing.verify(policy, facts, Optional.of(DAY));
        if (found.stream().noneMatch(one -> one.getCode().equals(Discrepancy.REFUSED))) {
            Assessment assessment = policy.assess(facts, DAY);
            assertEquals(List.of(), assessment.verify(policy, facts, Optional.of(DAY)));
            assertEquals(
                    !policy.getRules().isEmpty() || !assessment.equals(nothing), !found.isEmpty());
            assessment.verify(policy, others, Optional.empty());
        }
    }

    @Property(tries = 150)
    void aScoreHoldsForItsOwnMarksAndARankingForItsOwnScores(
            @ForAll("marked") Tuple2<ScoringGrid, MarkSheet> marked,
            @ForAll("marked") Tuple2<ScoringGrid, MarkSheet> others) {
        Score score = marked.get1().score("S", marked.get2().getMarks());
        assertEquals(List.of(), score.verify(marked.get1(), marked.get2().getMarks()));
        score.verify(marked.get1(), others.get2().getMarks());

        Score other = others.get1().score("T", others.get2().getMarks());
        List<Score> scores = List.of(score, other, score);
        assertEquals(List.of(), Ranking.of(scores).verify(scores));
        assertFalse(Ranking.of(scores).verify(List.of(score, other)).isEmpty());
    }

    @Property(tries = 500)
    void thereIsADifferenceExactlyWhereListsDiffer(
            @ForAll List<@IntRange(max = 4) Integer> recorded, @ForAll List<@IntRange(max = 4) Integer> expected) {
        List<Discrepancy> found = Differences.between("", recorded, expected);

        assertEquals(recorded.equals(expected), found.isEmpty());
        assertEquals(found.size(), new ArrayList<>(found).stream().distinct().count());
        long missing = found.stream().filter(one -> one.getCode().equals(Discrepancy.MISSING)).count();
        long unexpected = found.stream().filter(one -> one.getCode().equals(Discrepancy.UNEXPECTED)).count();
        assertEquals(expected.size() - recorded.size(), missing - unexpected);
    }
}
