package io.github.hissa.examples.campaign;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.sector.Sector;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** What both forms of the report say. */
record CampaignReport(
        ReadApplications read,
        CampaignOutcome outcome,
        List<Discrepancy> discrepancies,
        Map<LocalizedText, Integer> failedRules,
        Map<LocalizedText, Integer> undeterminedRules,
        Map<Optional<Sector>, Money> reallyAwardedBySector,
        List<Decision> explained) {

    static CampaignReport of(ReadApplications read, CampaignOutcome outcome, int perOutcome) {
        List<Decision> explained = new ArrayList<>();
        for (DecisionOutcome one : DecisionOutcome.values()) {
            outcome.getDecisions().stream()
                    .filter(decision -> decision.getOutcome() == one)
                    .limit(perOutcome)
                    .forEach(explained::add);
        }
        return new CampaignReport(
                read,
                outcome,
                outcome.verify(),
                count(outcome, DecisionOutcome.NOT_ELIGIBLE, Truth.FALSE),
                count(outcome, DecisionOutcome.DEFERRED, Truth.UNKNOWN),
                reallyAwarded(read, outcome),
                explained);
    }

    Money reallyAwarded() {
        Money total = Money.zero(outcome.getAppropriation().getAmount().getCurrencyUnit());
        return total.plus(read.reallyAwarded().values());
    }

    private static Map<LocalizedText, Integer> count(CampaignOutcome outcome, DecisionOutcome which, Truth truth) {
        Map<LocalizedText, Integer> counts = new LinkedHashMap<>();
        outcome.getDecisions().stream()
                .filter(decision -> decision.getOutcome() == which)
                .flatMap(decision -> decision.getAssessment().getFindings().stream())
                .filter(finding -> finding.getTruth() == truth)
                .forEach(finding -> counts.merge(finding.getTitle(), 1, Integer::sum));
        return counts;
    }

    private static Map<Optional<Sector>, Money> reallyAwarded(ReadApplications read, CampaignOutcome outcome) {
        Map<Optional<Sector>, Money> totals = new LinkedHashMap<>();
        for (Decision decision : outcome.getDecisions()) {
            Money amount = read.reallyAwarded().get(decision.getApplication().getReference());
            if (amount != null) {
                totals.merge(decision.getApplication().getSector(), amount, Money::plus);
            }
        }
        return totals;
    }
}
