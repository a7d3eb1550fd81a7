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
 * The policy of a campaign is in force on every day on which one of its applications was received, and every application
 * can be assessed.
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
    }
}
