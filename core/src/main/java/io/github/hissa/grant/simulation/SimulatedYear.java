package io.github.hissa.grant.simulation;

import io.github.hissa.Required;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;

/** What comes to a programme in one year: the appropriation and the applications, before their applicants' past is known. */
@Value.Immutable
public interface SimulatedYear {

    /** What there is to divide. */
    @Valid
    Appropriation getAppropriation();

    /** Who asks. */
    @Required
    List<@Valid Application> getApplications();

    /** A year. */
    static SimulatedYear of(Appropriation appropriation, List<Application> applications) {
        return builder().appropriation(appropriation).applications(applications).build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SimulatedYear}. */
    class Builder extends ImmutableSimulatedYear.Builder {
        Builder() {}
    }
}
