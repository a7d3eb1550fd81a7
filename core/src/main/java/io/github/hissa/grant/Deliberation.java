package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.allocation.TooManyClaimsException;
import io.github.hissa.reason.AllocationReasons;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Divides the appropriation of an assessed campaign and words a decision on every application. */
final class Deliberation {

    private final GrantCampaign campaign;
    private final RefusalReasons refusals;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> admitted;

    private Deliberation(AssessedCampaign assessed) {
        this.campaign = assessed.getCampaign();
        this.refusals = new RefusalReasons(campaign.getPolicy());
        for (int i = 0; i < campaign.getApplications().size(); i++) {
            Application application = campaign.getApplications().get(i);
            candidates.add(new Candidate(
                    application,
                    assessed.getAssessments().get(i),
                    assessed.getScores().get(application.getReference())));
        }
        AllocationPolicy policy = campaign.getPolicy().getAllocation();
        this.admitted = candidates.stream()
                .filter(candidate -> candidate.admission(policy) == Admission.ADMITTED)
                .toList();
    }

    /**
     * What is divided among whom.
     *
     * @throws RefusedStepException if an amount cannot be divided as the policy demands
     */
    Divisions divisions() {
        return Divisions.of(
                campaign.getAppropriation(), campaign.getPolicy().getAllocation(), admitted);
    }

    List<Refusal> problems() {
        try {
            divisions().list().forEach(this::allocate);
            return List.of();
        } catch (RefusedStepException refused) {
            return refused.getRefusals();
        }
    }

    private Allocation allocate(Division division) {
        ClaimsRule rule = campaign.getPolicy().getAllocation().getRule();
        try {
            return rule.divide(division.problem());
        } catch (TooManyClaimsException infeasible) {
            throw RefusedStepException.of(
                    division.envelope()
                            .map(code -> Refusal.join("appropriation.envelopes", code))
                            .orElse("appropriation"),
                    "too-many-claims",
                    Map.of(
                            "rule", Figure.of(AllocationReasons.nameOf(ClaimsRule.of(infeasible.getRule()))),
                            "count", Figure.of(infeasible.getClaims()),
                            "most", Figure.of(infeasible.getMost())));
        }
    }

    static Deliberation of(AssessedCampaign assessed) {
        return new Deliberation(assessed);
    }

    CampaignOutcome decide() {
        AllocationPolicy policy = campaign.getPolicy().getAllocation();
        CampaignOutcome.Builder outcome = CampaignOutcome.builder()
                .programme(campaign.getProgramme())
                .appropriation(campaign.getAppropriation())
                .policy(campaign.getPolicy())
                .digest(CampaignDigest.of(campaign));
        campaign.getApplications().forEach(application -> outcome.addReceived(application.getReference()));
        Map<String, Decision> divided = new HashMap<>();
        for (Division division : divisions().list()) {
            divide(division, policy, divided, outcome);
        }
        for (Candidate candidate : candidates) {
            Admission admission = candidate.admission(policy);
            outcome.addDecision(
                    admission == Admission.ADMITTED
                            ? divided.get(candidate.application().getReference())
                            : undivided(candidate, admission));
        }
        return outcome.build();
    }

    private void divide(
            Division division, AllocationPolicy policy, Map<String, Decision> divided, CampaignOutcome.Builder outcome) {
        Allocation allocation = allocate(division);
        DivisionReasons reasons = new DivisionReasons(campaign.getAppropriation(), policy, division, allocation);
        Money awarded = Money.zero(currency());
        for (int claim = 0; claim < division.admitted().size(); claim++) {
            Candidate candidate = division.admitted().get(claim);
            Decision decision = divided(candidate, division, allocation.getAward(claim), reasons.of(claim));
            divided.put(candidate.application().getReference(), decision);
            awarded = awarded.plus(decision.getAwarded());
        }
        DivisionOutcome.Builder result = DivisionOutcome.builder();
        for (Tie tie : allocation.getTies()) {
            result.addTie(record(tie, division.admitted()));
        }
        outcome.putDivision(
                division.code(),
                result.opened(division.opened())
                        .divided(division.divided())
                        .awarded(awarded)
                        .applications(division.admitted().size())
                        .reasons(reasons.shared())
                        .build());
    }

    private CurrencyUnit currency() {
        return campaign.getAppropriation().getAmount().getCurrencyUnit();
    }

    private Decision.Builder on(Candidate candidate) {
        String reference = candidate.application().getReference();
        return Decision.builder()
                .application(candidate.application())
                .assessment(candidate.assessment())
                .marks(Optional.ofNullable(campaign.getMarks().get(reference)))
                .score(Optional.ofNullable(candidate.score()));
    }

    private Decision divided(Candidate candidate, Division division, long award, List<Reason> reasons) {
        Money awarded = Money.ofMinor(currency(), award);
        return on(candidate)
                .outcome(awarded.isPositive() ? DecisionOutcome.AWARDED : Admission.ADMITTED.withoutAward())
                .awarded(awarded)
                .division(division.code())
                .reasons(reasons)
                .addAllReasons(appeal(awarded.isLessThan(candidate.application().getRequested())))
                .build();
    }

    /** Whoever gets less than was requested is told how to appeal. */
    private List<Reason> appeal(boolean isLess) {
        return campaign.getPolicy().getAppeal().filter(appeal -> isLess).map(RefusalReasons::of).orElse(List.of());
    }

    private Decision undivided(Candidate candidate, Admission admission) {
        return on(candidate)
                .outcome(admission.withoutAward())
                .awarded(Money.zero(currency()))
                .reasons(refusals.of(candidate, admission))
                .build();
    }

    private static TieRecord record(Tie tie, List<Candidate> admitted) {
        TieRecord.Builder record = TieRecord.builder();
        for (int claim : tie.getClaims()) {
            record.addEqual(admitted.get(claim).application().getReference());
        }
        for (int claim : tie.getPreferred()) {
            record.addFavoured(admitted.get(claim).application().getReference());
        }
        if (tie.getTieBreak().getKind() == TieBreak.Kind.LOTTERY) {
            record.lotterySeed(tie.getTieBreak().getSeed());
        }
        return record.build();
    }
}
