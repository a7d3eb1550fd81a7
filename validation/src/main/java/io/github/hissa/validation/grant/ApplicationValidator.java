package io.github.hissa.validation.grant;

import io.github.hissa.grant.Application;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.Map;

/** An application requests no more than the total cost. */
public final class ApplicationValidator extends ConsistencyValidator<Application> {

    @Override
    protected void check(Application application, Contradictions contradictions) {
        application.getTotalCost().filter(application.getRequested()::isGreaterThan).ifPresent(cost ->
                contradictions.report(
                        "requested",
                        "io.github.hissa.grant.Application.requested-above-total-cost",
                        Map.of("requested", application.getRequested(), "totalCost", cost)));
    }
}
