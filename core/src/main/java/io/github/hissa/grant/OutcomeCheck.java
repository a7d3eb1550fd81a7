package io.github.hissa.grant;

import io.github.hissa.allocation.AllocationChecker;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Checks an outcome against its applications, its policy and its appropriation. */
final class OutcomeCheck {

    private final CampaignOutcome outcome;
    private final List<Discrepancy> found = new ArrayList<>();

    private OutcomeCheck(CampaignOutcome outcome) {
        this.outcome = outcome;
    }

    static OutcomeCheck of(CampaignOutcome outcome) {
        return new OutcomeCheck(outcome);
    }

    List<Discrepancy> run() {
        outcome.getDecisions().forEach(this::checkVerdict);
        outcome.getDecisions().forEach(this::checkAward);
        checkSum();
        checkDivision();
        return List.copyOf(found);
    }

    private void checkVerdict(Decision decision) {
        Application application = decision.getApplication();
        Assessment again = outcome.getPolicy()
                .getEligibility()
                .assess(ApplicationFacts.of(application, outcome.getProgramme()), application.getReceivedOn());
        if (!again.equals(decision.getAssessment())) {
            report("assessment", decision, "the policy's rules find " + again.toVerdict() + ", recorded is "
                    + decision.getAssessment().toVerdict());
        }
        Optional<Score> score = outcome.getPolicy()
                .getScoring()
                .map(grid -> grid.score(
                        application.getReference(),
                        decision.getMarks().map(MarkSheet::getMarks).orElse(List.of())));
        if (!score.equals(decision.getScore())) {
            report("score", decision, "the marks come to " + score.map(OutcomeCheck::total).orElse("no score")
                    + ", recorded is " + decision.getScore().map(OutcomeCheck::total).orElse("no score"));
        }
        Admission admission = new Candidate(application, again, score.orElse(null))
                .admission(outcome.getPolicy().getAllocation());
        boolean mayBeAwarded = admission == Admission.ADMITTED && decision.getOutcome() == DecisionOutcome.AWARDED;
        if (!mayBeAwarded && decision.getOutcome() != admission.withoutAward()) {
            report("verdict", decision, "an application that is " + again.toVerdict() + scored(score)
                    + " was decided " + decision.getOutcome());
        }
    }

    private static String total(Score score) {
        return score.getOutcome() + score.getTotal().map(total -> " with " + total).orElse("");
    }

    private static String scored(Optional<Score> score) {
        return score.map(one -> " and whose score is " + total(one)).orElse("");
    }

    private void checkAward(Decision decision) {
        Money awarded = decision.getAwarded();
        Money ceiling = outcome.getPolicy().getAllocation().ceilingOf(decision.getApplication());
        if (awarded.isNegative() || awarded.isGreaterThan(ceiling)) {
            report("bounds", decision, "awarded " + awarded + ", allowed is zero to " + ceiling);
        }
        if (awarded.isPositive() != (decision.getOutcome() == DecisionOutcome.AWARDED)) {
            report("outcome", decision, "decided " + decision.getOutcome() + " but awarded " + awarded);
        }
    }

    private void checkSum() {
        if (outcome.undistributed().isNegative()) {
            found.add(Discrepancy.builder()
                    .property("sum")
                    .detail("awarded " + outcome.totalAwarded() + " of an appropriation of "
                            + outcome.getAppropriation().getAmount())
                    .build());
        }
    }

    /** The awards against the definition of the rule, by the engine's checker, which shares no code with the rule. */
    private void checkDivision() {
        AllocationPolicy policy = outcome.getPolicy().getAllocation();
        List<Candidate> admitted = new ArrayList<>();
        List<Decision> divided = new ArrayList<>();
        for (Decision decision : outcome.getDecisions()) {
            Candidate candidate = new Candidate(
                    decision.getApplication(), decision.getAssessment(), decision.getScore().orElse(null));
            if (candidate.admission(policy) == Admission.ADMITTED) {
                admitted.add(candidate);
                divided.add(decision);
            }
        }
        ClaimsProblem problem;
        try {
            problem = Claims.on(outcome.getAppropriation(), policy, admitted);
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            found.add(Discrepancy.builder()
                    .property("problem")
                    .detail(String.valueOf(impossible.getMessage()))
                    .build());
            return;
        }
        long[] awards = divided.stream()
                .mapToLong(decision -> MinorUnits.of(decision.getAwarded()))
                .toArray();
        new AllocationChecker(problem, policy.getRule())
                .check(awards)
                .ifPresent(violation -> found.add(Discrepancy.builder()
                        .property(violation.property())
                        .detail(violation.message())
                        .build()));
    }

    private void report(String property, Decision decision, String detail) {
        found.add(Discrepancy.builder()
                .property(property)
                .application(Optional.of(decision.getApplication().getReference()))
                .detail(detail)
                .build());
    }
}
