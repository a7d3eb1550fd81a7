package io.github.hissa.grant.life;

import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** One thing that happened to an application. Events are never changed; later ones set earlier ones right. */
@Value.Immutable
public interface CaseEvent {

    /** The day. */
    LocalDate getOn();

    /** What happened. */
    CaseEventKind getKind();

    /** How much; zero or more. There exactly if the kind has an amount. */
    Optional<@PositiveOrZero Money> getAmount();

    /** The act or voucher that shows it, or the codes of missing documents. */
    Optional<@Size(min = 1) String> getReference();

    /** Why, as it was found; the story of the case makes its words. */
    List<Reason> getReasons();

    /** What somebody has to say about it. */
    Optional<LocalizedText> getNote();

    /** An event without an amount. */
    static CaseEvent of(LocalDate on, CaseEventKind kind) {
        return builder().on(on).kind(kind).build();
    }

    /** An event with an amount. */
    static CaseEvent of(LocalDate on, CaseEventKind kind, Money amount) {
        return builder().on(on).kind(kind).amount(amount).build();
    }

    /**
     * The amount is there exactly if the kind has one, is not negative and fits 64 bits of minor units.
     *
     * @throws RefusedValueException where it is not, or is, or does not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        if (getKind().hasAmount() && getAmount().isEmpty()) {
            refusals.add("amount", "event-without-amount", Map.of(
                    "event", Story.nameOf(getKind()), "on", Figure.of(getOn())));
        } else if (!getKind().hasAmount() && getAmount().isPresent()) {
            refusals.add("amount", "event-with-amount", Map.of(
                    "event", Story.nameOf(getKind()),
                    "on", Figure.of(getOn()),
                    "value", Figure.of(getAmount().get())));
        }
        refusals.amount("amount", getAmount()).refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CaseEvent}. */
    class Builder extends ImmutableCaseEvent.Builder {
        Builder() {}
    }
}
