package io.github.hissa.grant.simulation;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusals;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.joda.money.Money;

/** One simulation while it runs: what it remembers from year to year is who was supported. */
final class Run {

    private final GrantProgramme programme;
    private final IntFunction<GrantPolicy> policy;
    private final SupportHistory history = new SupportHistory();

    Run(GrantProgramme programme, IntFunction<GrantPolicy> policy) {
        this.programme = programme;
        this.policy = policy;
    }

    ProgrammeSimulation over(List<SimulatedYear> years) {
        ProgrammeSimulation.Builder simulation = ProgrammeSimulation.builder();
        requireOrder(years);
        for (int i = 0; i < years.size(); i++) {
            int number = years.get(i).getAppropriation().getYear();
            try {
                simulation.addYears(result(number, decide(number, years.get(i))));
            } catch (HissaException refused) {
                throw refused.within(at(i));
            }
        }
        return simulation.build();
    }

    private static void requireOrder(List<SimulatedYear> years) {
        Refusals refusals = new Refusals();
        for (int i = 1; i < years.size(); i++) {
            int before = years.get(i - 1).getAppropriation().getYear();
            int year = years.get(i).getAppropriation().getYear();
            if (year <= before) {
                refusals.add(at(i), "years-out-of-order", Map.of(
                        "before", Figure.ofCode(Integer.toString(before)),
                        "year", Figure.ofCode(Integer.toString(year))));
            }
        }
        refusals.refuseStep();
    }

    private static String at(int year) {
        return "years[" + year + "]";
    }

    private CampaignOutcome decide(int number, SimulatedYear year) {
        GrantCampaign.Builder campaign = GrantCampaign.builder();
        campaign.programme(programme).appropriation(year.getAppropriation()).policy(policy.apply(number));
        for (Application application : year.getApplications()) {
            campaign.addApplication(Application.builder()
                    .from(application)
                    .facts(application.getFacts().and(history.before(number, application.getApplicant().getCode())))
                    .build());
        }
        return campaign.build().assess().decide();
    }

    private YearResult result(int year, CampaignOutcome outcome) {
        Map<String, Money> awards = new TreeMap<>();
        for (Decision decision : outcome.getDecisions()) {
            if (decision.getOutcome() == DecisionOutcome.AWARDED) {
                awards.merge(decision.getApplication().getApplicant().getCode(), decision.getAwarded(), Money::plus);
            }
        }
        int newcomers = (int) awards.keySet().stream().filter(history::isNew).count();
        awards.keySet().forEach(applicant -> history.support(year, applicant));
        return YearResult.builder()
                .year(year)
                .applicants((int) outcome.getDecisions().stream()
                        .map(decision -> decision.getApplication().getApplicant().getCode())
                        .distinct()
                        .count())
                .eligible(outcome.count(DecisionOutcome.AWARDED) + outcome.count(DecisionOutcome.UNFUNDED))
                .beneficiaries(awards.size())
                .newBeneficiaries(newcomers)
                .awarded(outcome.totalAwarded())
                .undistributed(outcome.undistributed())
                .largestTenth(largestTenth(awards.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList()))
                .build();
    }

    private static Optional<Share> largestTenth(List<Money> descending) {
        if (descending.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Share.of(
                Money.total(descending.subList(0, (descending.size() + 9) / 10)), Money.total(descending)));
    }
}
