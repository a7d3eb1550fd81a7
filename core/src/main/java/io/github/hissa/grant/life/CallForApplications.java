package io.github.hissa.grant.life;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/** A call for applications (طلب عروض مشاريع): its days, and the documents that a file must hold. */
@Value.Immutable
public interface CallForApplications {

    /** The programme. */
    @Valid
    GrantProgramme getProgramme();

    /** The first day on which applications are received. */
    LocalDate getOpensOn();

    /** The last day, which still counts. */
    LocalDate getClosesOn();

    /** The codes of the documents that a file must hold. */
    @Value.NaturalOrder
    SortedSet<String> getRequiredDocuments();

    /**
     * Receives an application: says whether it came in time and what its file lacks.
     *
     * @param documents the codes of the documents in the file
     * @throws RefusedStepException if the application does not say on which day it was received
     */
    default Reception receive(Application application, Set<String> documents) {
        LocalDate day = application.getReceivedOn().orElseThrow(() -> RefusedStepException.of(
                "receivedOn", "no-reception-day", Map.of("application", Figure.ofCode(application.getReference()))));
        SortedSet<String> missing = new TreeSet<>(getRequiredDocuments());
        missing.removeAll(documents);
        Reception.Timing timing = day.isBefore(getOpensOn())
                ? Reception.Timing.EARLY
                : day.isAfter(getClosesOn()) ? Reception.Timing.LATE : Reception.Timing.IN_TIME;
        return Reception.builder()
                .application(application.getReference())
                .on(day)
                .timing(timing)
                .missingDocuments(missing)
                .build();
    }

    /**
     * The last day is not before the first.
     *
     * @throws RefusedValueException where it is
     */
    @Value.Check
    default void check() {
        new Refusals()
                .order("closesOn", Optional.of(getOpensOn()), Optional.of(getClosesOn()))
                .refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CallForApplications}. */
    class Builder extends ImmutableCallForApplications.Builder {
        Builder() {}
    }
}
