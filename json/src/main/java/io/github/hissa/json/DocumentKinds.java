package io.github.hissa.json;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.AssessedCampaign;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.grant.PolicyHistory;
import io.github.hissa.grant.life.CallForApplications;
import io.github.hissa.grant.life.CaseEvent;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.life.GrantCase;
import io.github.hissa.grant.life.InstalmentPlan;
import io.github.hissa.grant.life.ProgrammeYear;
import io.github.hissa.grant.life.Reception;
import io.github.hissa.grant.simulation.ProgrammeSimulation;
import io.github.hissa.grant.simulation.SimulatedYear;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.DocumentFormat;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.json.wire.Format;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.partnership.Programme;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.regime.LegalRegime;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.party.Party;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.YearGrowth;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Ranking;
import io.github.hissa.scoring.Score;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of documents: the types whose values are kept by themselves, in a file or a row, and come back after years.
 *
 * <p>They are what somebody writes down (a policy, an agreement, an entry of a ledger) and what is computed from it
 * once and relied upon later (an outcome, a plan, an account). What is only ever a part of these, or is computed anew
 * for each report, is no document and says no kind.
 *
 * @param byType the kinds by their types
 */
record DocumentKinds(Map<Class<?>, DocumentKind> byType) {

    /**
     * Hissa's own. Whoever changes a type so that its documents can no longer be read, changes the format of every kind
     * that holds it: by a migration behind those that its kind has.
     */
    static final DocumentKinds OWN = new DocumentKinds(Map.ofEntries(
            Map.entry(EligibilityPolicy.class, DocumentKind.of("eligibility-policy")),
            Map.entry(Assessment.class, DocumentKind.of("eligibility-assessment")),
            Map.entry(GrantProgramme.class, DocumentKind.of("grant-programme")),
            Map.entry(GrantPolicy.class, DocumentKind.of("grant-policy")),
            Map.entry(PolicyHistory.class, DocumentKind.of("grant-policy-history")),
            Map.entry(Application.class, DocumentKind.of("grant-application")),
            Map.entry(GrantCampaign.class, DocumentKind.of("grant-campaign")),
            Map.entry(AssessedCampaign.class, DocumentKind.of("assessed-campaign")),
            Map.entry(CampaignOutcome.class, DocumentKind.of("campaign-outcome")),
            Map.entry(Decision.class, DocumentKind.of("grant-decision")),
            Map.entry(CallForApplications.class, DocumentKind.of("call-for-applications")),
            Map.entry(Reception.class, DocumentKind.of("reception")),
            Map.entry(DeliberatedOutcome.class, DocumentKind.of("deliberated-outcome")),
            Map.entry(InstalmentPlan.class, DocumentKind.of("instalment-plan")),
            Map.entry(CaseEvent.class, DocumentKind.of("grant-case-event")),
            Map.entry(GrantCase.class, DocumentKind.of("grant-case")),
            Map.entry(ProgrammeYear.class, DocumentKind.of("grant-programme-year")),
            Map.entry(SimulatedYear.class, DocumentKind.of("simulated-year")),
            Map.entry(ProgrammeSimulation.class, DocumentKind.of("programme-simulation")),
            Map.entry(PolicyComparison.class, DocumentKind.of("policy-comparison")),
            Map.entry(Sensitivity.class, DocumentKind.of("policy-sensitivity")),
            Map.entry(ScoringGrid.class, DocumentKind.of("scoring-grid")),
            Map.entry(MarkSheet.class, DocumentKind.of("mark-sheet")),
            Map.entry(Score.class, DocumentKind.of("score")),
            Map.entry(Ranking.class, DocumentKind.of("ranking")),
            Map.entry(Agreement.class, DocumentKind.of("agreement")),
            Map.entry(Lifecycle.class, DocumentKind.of("agreement-lifecycle")),
            Map.entry(Programme.class, DocumentKind.of("agreement-programme")),
            Map.entry(FundingTerms.class, DocumentKind.of("funding-terms")),
            Map.entry(FundingPlan.class, DocumentKind.of("funding-plan")),
            Map.entry(CostClause.class, DocumentKind.of("cost-clause")),
            Map.entry(CostAdjustment.class, DocumentKind.of("cost-adjustment")),
            Map.entry(LedgerEntry.class, DocumentKind.of("ledger-entry")),
            Map.entry(Execution.class, DocumentKind.of("agreement-execution")),
            Map.entry(AgreementAccount.class, DocumentKind.of("agreement-account")),
            Map.entry(LegalRegime.class, DocumentKind.of("legal-regime")),
            Map.entry(LegalRegimes.class, DocumentKind.of("legal-regimes")),
            Map.entry(AgreementRegister.class, DocumentKind.of("agreement-register")),
            Map.entry(PortfolioIndicators.class, DocumentKind.of("portfolio-indicators")),
            Map.entry(Concentration.class, DocumentKind.of("portfolio-concentration")),
            Map.entry(YearGrowth.class, DocumentKind.of("portfolio-growth")),
            Map.entry(Party.class, DocumentKind.of("party")),
            Map.entry(Territory.class, DocumentKind.of("territory")),
            Map.entry(Sector.class, DocumentKind.of("sector"))));

    /** Returns the format of a type as an outermost value, or nothing where the module does not serve it. */
    Optional<Format<?>> formatOf(Class<?> type) {
        return DomainFormats.find(type).map(format -> {
            DocumentKind kind = format instanceof BuiltFormat<?> built ? byType.get(built.type()) : null;
            return kind == null ? format : new DocumentFormat<>((BuiltFormat<?>) format, kind);
        });
    }
}
