package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.AllocationChecker;
import io.github.hissa.allocation.Violation;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            report("sum", "awarded " + outcome.totalAwarded() + " of an appropriation of "
                    + outcome.getAppropriation().getAmount());
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
        Divisions divisions;
        try {
            divisions = Divisions.of(outcome.getAppropriation(), policy, admitted);
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            report("problem", String.valueOf(impossible.getMessage()));
            return;
        }
        divisions.sharing().flatMap(Allocation::verify).ifPresent(this::report);
        Map<String, Money> awards = new HashMap<>();
        divided.forEach(decision -> awards.put(decision.getApplication().getReference(), decision.getAwarded()));
        divisions.list().forEach(division -> checkDivision(division, awards));
        if (outcome.getDivisions().size() != divisions.list().size()) {
            report("divisions", "recorded are " + outcome.getDivisions().keySet());
        }
    }

    private void checkDivision(Division division, Map<String, Money> awards) {
        List<Money> own = division.admitted().stream()
                .map(candidate -> awards.get(candidate.application().getReference()))
                .toList();
        new AllocationChecker(division.problem(), outcome.getPolicy().getAllocation().getRule())
                .check(own.stream().mapToLong(MinorUnits::of).toArray())
                .ifPresent(this::report);
        Money awarded = Money.zero(division.opened().getCurrencyUnit()).plus(own);
        DivisionOutcome recorded = outcome.getDivisions().get(division.code());
        boolean holds = recorded != null
                && recorded.getOpened().equals(division.opened())
                && recorded.getDivided().equals(division.divided())
                && recorded.getAwarded().equals(awarded)
                && recorded.getApplications() == own.size();
        if (!holds) {
            report("divisions", "division " + division.code() + " is " + division.opened()
                    + ", of which with what was shared " + division.divided() + " are divided among " + own.size() + " and "
                    + awarded + " awarded; recorded is " + recorded);
        }
    }

    private void report(Violation violation) {
        report(violation.property(), violation.message());
    }

    private void report(String property, String detail) {
        found.add(Discrepancy.builder().property(property).detail(detail).build());
    }

    private void report(String property, Decision decision, String detail) {
        found.add(Discrepancy.builder()
                .property(property)
                .application(Optional.of(decision.getApplication().getReference()))
                .detail(detail)
                .build());
    }
}
