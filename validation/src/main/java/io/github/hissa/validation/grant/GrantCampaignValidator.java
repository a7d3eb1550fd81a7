package io.github.hissa.validation.grant;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy of a campaign, and a value of each parameter that its rules use, is in force on every day on which one of
 * its applications was received; where a rule needs that day, it is stated; and every application can be assessed.
 */
public final class GrantCampaignValidator extends ConsistencyValidator<GrantCampaign> {

    private static final String KEY = "io.github.hissa.grant.GrantCampaign.";

    @Override
    protected void check(GrantCampaign campaign, Contradictions contradictions) {
        List<LocalDate> outside = campaign.getApplications().stream()
                .map(Application::getReceivedOn)
                .flatMap(Optional::stream)
                .filter(day -> !campaign.getPolicy().appliesOn(day))
                .sorted()
                .toList();
        if (!outside.isEmpty()) {
            contradictions.report(
                    "policy",
                    KEY + "policy-not-in-force",
                    Map.of("count", outside.size(), "first", outside.get(0), "last", outside.get(outside.size() - 1)));
        }
        campaign.problems().forEach(contradictions::report);
        campaign.parameterGaps().forEach((parameter, applications) -> {
            List<LocalDate> days = applications.stream()
                    .flatMap(application -> application.getReceivedOn().stream())
                    .sorted()
                    .toList();
            contradictions.report(
                    List.of("policy", "eligibility", "parameters"),
                    parameter,
                    KEY + "parameter-undefined",
                    Map.of("count", days.size(), "first", days.get(0), "last", days.get(days.size() - 1)));
        });
        List<Application> undated = campaign.undatedApplications();
        if (!undated.isEmpty()) {
            contradictions.report("applications", KEY + "day-missing", Map.of("count", undated.size()));
        }
    }
}
