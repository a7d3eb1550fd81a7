package io.github.hissa.partnership.regime;

import io.github.hissa.Required;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Regimes by level of council, date and instrument. */
@Value.Immutable
public interface LegalRegimes {

    /** The regimes; no two of them govern the same council and instrument on one day. */
    @Required
    List<@Valid LegalRegime> getRegimes();

    /** Returns the regime that governs an instrument of a level of council on a day; nothing where none is recorded. */
    default Optional<LegalRegime> find(PartyKind council, Instrument instrument, LocalDate day) {
        return getRegimes().stream()
                .filter(one -> one.getCouncil() == council
                        && one.getInstrument() == instrument
                        && one.isInForceOn(day))
                .findFirst();
    }

    /**
     * Codes are unique, and regimes of one council and instrument do not overlap.
     *
     * @throws RefusedValueException where they are not, or do
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        refusals.unique("regimes", getRegimes().stream().map(LegalRegime::getCode).toList());
        for (LegalRegime one : getRegimes()) {
            for (int i = 0; i < getRegimes().size(); i++) {
                LegalRegime other = getRegimes().get(i);
                if (one != other
                        && one.getCouncil() == other.getCouncil()
                        && one.getInstrument() == other.getInstrument()
                        && one.isInForceOn(other.getFrom().orElse(LocalDate.MIN))) {
                    refusals.add("regimes[" + i + "]", "regimes-overlap", Map.of(
                            "regime", Figure.named(other.getCode(), other.getTitle()),
                            "other", Figure.named(one.getCode(), one.getTitle())));
                }
            }
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LegalRegimes}. */
    class Builder extends ImmutableLegalRegimes.Builder {
        Builder() {}
    }
}
