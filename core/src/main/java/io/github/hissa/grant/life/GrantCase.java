package io.github.hissa.grant.life;

import io.github.hissa.Required;
import io.github.hissa.grant.Application;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * An application and all that happened to it: the history is the record, and every state and sum follows from it.
 */
@Value.Immutable
public interface GrantCase {

    /** The application. */
    @Valid
    Application getApplication();

    /** What happened, in the order of time. */
    @Required
    List<@Valid CaseEvent> getEvents();

    /** A case of which nothing has happened yet. */
    static GrantCase of(Application application) {
        return builder().application(application).build();
    }

    /**
     * The case with one more event.
     *
     * <p>Paid is no more than the award, and nothing while an order to recover money is open. The use of the whole
     * award can be shown at any time from the notice on, also before it is paid. Given back of its own accord is no
     * more than what was paid and not justified, ordered back no more than what of that is not ordered back already,
     * and recovered no more than what is ordered back.
     *
     * @throws RefusedStepException if the event is earlier than the last, cannot come after what has happened, or moves
     *     more money than there is; the refusals name the application, the event and the figures
     */
    default GrantCase record(CaseEvent event) {
        return CaseSteps.record(this, List.of(event));
    }

    /**
     * The case with the decision of a deliberation: what was proposed, and what the council made of it with its reason.
     *
     * @throws RefusedStepException if the outcome does not decide on this application, or a decision cannot come now
     */
    default GrantCase decide(DeliberatedOutcome outcome) {
        return CaseSteps.decide(this, outcome);
    }

    /** Returns what was awarded, paid, justified and given back, as the events say. */
    default CaseBalance balance() {
        return CaseSums.of(this).toBalance();
    }

    /** Returns the case as it stood at the end of a day, without what happened later. */
    default GrantCase asOf(LocalDate day) {
        return builder()
                .from(this)
                .events(getEvents().stream().filter(event -> !event.getOn().isAfter(day)).toList())
                .build();
    }

    /** Tells whether something of this kind has happened. */
    default boolean has(CaseEventKind kind) {
        return getEvents().stream().anyMatch(event -> event.getKind() == kind);
    }

    /** Returns the whole history as a story, a sentence for each event in the order of time. */
    default List<LocalizedText> story() {
        return Story.of(this);
    }

    /**
     * Every event can come when it does. The amounts are judged once all events can follow each other: an amount that
     * is too large counts for those behind it as what it could have been at most.
     *
     * @throws RefusedValueException where one cannot
     */
    @Value.Check
    default void check() {
        CaseSteps.require(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GrantCase}. */
    class Builder extends ImmutableGrantCase.Builder {
        Builder() {}
    }
}
