package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.eligibility.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Divides the appropriation of an assessed campaign and words a decision on every application. */
final class Deliberation {

    private final GrantCampaign campaign;
    private final List<Assessment> assessments;

    private Deliberation(GrantCampaign campaign, List<Assessment> assessments) {
        this.campaign = campaign;
        this.assessments = assessments;
    }

    static Deliberation of(AssessedCampaign assessed) {
        return new Deliberation(assessed.getCampaign(), assessed.getAssessments());
    }

    CampaignOutcome decide() {
        List<Application> eligible = eligible();
        ClaimsProblem problem =
                Claims.on(campaign.getAppropriation(), campaign.getPolicy().getAllocation(), eligible);
        Allocation allocation = campaign.getPolicy().getAllocation().getRule().divide(problem);
        AwardReasons reasons = AwardReasons.of(allocation, eligible, currency());
        CampaignOutcome.Builder outcome = CampaignOutcome.builder()
                .programme(campaign.getProgramme())
                .appropriation(campaign.getAppropriation())
                .policy(campaign.getPolicy())
                .level(allocation.getLevel().map(level -> level.getValue().toString()));
        int claim = 0;
        for (int i = 0; i < assessments.size(); i++) {
            boolean isClaim = assessments.get(i).toVerdict() == Verdict.ELIGIBLE;
            outcome.addDecision(isClaim ? divided(i, allocation, claim++, reasons) : undivided(i));
        }
        for (Tie tie : allocation.getTies()) {
            outcome.addTie(record(tie, eligible));
        }
        return outcome.build();
    }

    private List<Application> eligible() {
        List<Application> eligible = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            if (assessments.get(i).toVerdict() == Verdict.ELIGIBLE) {
                eligible.add(campaign.getApplications().get(i));
            }
        }
        return eligible;
    }

    private CurrencyUnit currency() {
        return campaign.getAppropriation().getAmount().getCurrencyUnit();
    }

    private Decision divided(int i, Allocation allocation, int claim, AwardReasons reasons) {
        Money awarded = Money.ofMinor(currency(), allocation.getAward(claim));
        return Decision.builder()
                .application(campaign.getApplications().get(i))
                .assessment(assessments.get(i))
                .outcome(awarded.isPositive() ? DecisionOutcome.AWARDED : DecisionOutcome.UNFUNDED)
                .awarded(awarded)
                .reasons(reasons.of(claim))
                .build();
    }

    private Decision undivided(int i) {
        Assessment assessment = assessments.get(i);
        boolean refused = assessment.toVerdict() == Verdict.NOT_ELIGIBLE;
        // A refusal rests on what is known to fail; what is unknown beside it could not change it.
        Truth decisive = refused ? Truth.FALSE : Truth.UNKNOWN;
        Decision.Builder decision = Decision.builder()
                .application(campaign.getApplications().get(i))
                .assessment(assessment)
                .outcome(refused ? DecisionOutcome.NOT_ELIGIBLE : DecisionOutcome.DEFERRED)
                .awarded(Money.zero(currency()));
        for (Finding finding : assessment.getFindings()) {
            if (finding.getTruth() == decisive) {
                decision.addReason(Reasons.against(finding, campaign.getPolicy().getEligibility()));
            }
        }
        return decision.build();
    }

    private static TieRecord record(Tie tie, List<Application> eligible) {
        TieRecord.Builder record = TieRecord.builder();
        for (int claim : tie.getClaims()) {
            record.addEqual(eligible.get(claim).getReference());
        }
        for (int claim : tie.getPreferred()) {
            record.addFavoured(eligible.get(claim).getReference());
        }
        if (tie.getTieBreak().getKind() == TieBreak.Kind.LOTTERY) {
            record.lotterySeed(tie.getTieBreak().getSeed());
        }
        return record.build();
    }
}
