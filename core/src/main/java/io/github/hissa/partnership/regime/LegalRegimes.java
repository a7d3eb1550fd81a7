package io.github.hissa.partnership.regime;

import io.github.hissa.party.PartyKind;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Regimes by level of council, date and instrument. */
@Value.Immutable
public interface LegalRegimes {

    /** The regimes; no two of them govern the same council and instrument on one day. */
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
     * @throws IllegalArgumentException where they are not, or do
     */
    @Value.Check
    default void check() {
        Set<String> codes = new HashSet<>();
        for (LegalRegime one : getRegimes()) {
            if (!codes.add(one.getCode())) {
                throw new IllegalArgumentException("two regimes have the code " + one.getCode());
            }
            for (LegalRegime other : getRegimes()) {
                if (one != other
                        && one.getCouncil() == other.getCouncil()
                        && one.getInstrument() == other.getInstrument()
                        && one.isInForceOn(other.getFrom().orElse(LocalDate.MIN))) {
                    throw new IllegalArgumentException("regimes " + one.getCode() + " and " + other.getCode()
                            + " both govern " + one.getInstrument() + " of " + one.getCouncil() + " on "
                            + other.getFrom().map(LocalDate::toString).orElse("the first day"));
                }
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LegalRegimes}. */
    class Builder extends ImmutableLegalRegimes.Builder {
        Builder() {}
    }
}
