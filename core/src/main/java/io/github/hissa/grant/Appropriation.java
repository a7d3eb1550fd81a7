package io.github.hissa.grant;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The amount (اعتماد, crédit ouvert) that a council's budget opens for a programme in one year, with the envelopes that
 * are set aside in it for sectors or territories.
 */
@Value.Immutable
public interface Appropriation {

    /** The code under which what is set aside for nobody in particular goes, for the applications of no envelope. */
    String REST = "rest";

    /** The code under which the division of an appropriation without envelopes goes. */
    String WHOLE = "whole";

    /** The budget year. */
    @Min(1900)
    @Max(2999)
    int getYear();

    /** The amount; zero or more. */
    Money getAmount();

    /** The budget line that carries it, as the council's own nomenclature writes it. */
    Optional<@Size(min = 1) String> getBudgetLine();

    /** The envelopes by their codes; with none, the appropriation is one whole. */
    @Value.NaturalOrder
    SortedMap<String, @Valid SubEnvelope> getEnvelopes();

    /**
     * Whether what the applications of an envelope cannot use goes to the other envelopes, in proportion to their amounts;
     * else it stays unspent.
     */
    @Value.Default
    default boolean isUnusedShared() {
        return false;
    }

    /** Returns what is set aside for nobody in particular. */
    default Money rest() {
        Money rest = getAmount();
        for (SubEnvelope envelope : getEnvelopes().values()) {
            rest = rest.minus(envelope.getAmount());
        }
        return rest;
    }

    /** Returns what people call the envelope with a code, if it has a title. */
    default Optional<LocalizedText> titleOf(String envelope) {
        return Optional.ofNullable(getEnvelopes().get(envelope)).flatMap(SubEnvelope::getTitle);
    }

    /**
     * Returns the code of the envelope that is for an application, {@link #REST} where none is.
     *
     * @throws RefusedStepException if two are; the refusal names them
     */
    default String envelopeOf(Application application) {
        String found = REST;
        for (Map.Entry<String, SubEnvelope> envelope : getEnvelopes().entrySet()) {
            if (envelope.getValue().isFor(application)) {
                if (!found.equals(REST)) {
                    Refusals refusals = new Refusals();
                    refusals.add("", "two-envelopes", Map.of(
                            "application", Figure.ofCode(application.getReference()),
                            "envelopes", Figure.ofCodes(List.of(found, envelope.getKey()))));
                    refusals.refuseStep();
                }
                found = envelope.getKey();
            }
        }
        return found;
    }

    /** An appropriation whose budget line is not stated. */
    static Appropriation of(int year, Money amount) {
        return builder().year(year).amount(amount).build();
    }

    /**
     * The amount is not negative and fits 64 bits of minor units; the envelopes are in its currency and add up to no more
     * than it.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        refusals.amount("amount", getAmount());
        getEnvelopes().forEach((code, envelope) -> {
            String path = Refusal.join("envelopes", code);
            if (code.isBlank() || code.equals(REST)) {
                refusals.add(path, "code-not-free", Map.of("value", Figure.ofCode(code)));
            }
            refusals.currency(Refusal.join(path, "amount"), envelope.getAmount(), getAmount().getCurrencyUnit());
        });
        if (refusals.isEmpty() && rest().isNegative()) {
            refusals.add("envelopes", "sum-above", Map.of(
                    "sum", Figure.of(getAmount().minus(rest())), "most", Figure.of(getAmount())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Appropriation}. */
    class Builder extends ImmutableAppropriation.Builder {
        Builder() {}
    }
}
