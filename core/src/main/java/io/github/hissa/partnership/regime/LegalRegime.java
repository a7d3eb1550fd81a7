package io.github.hissa.partnership.regime;

import io.github.hissa.partnership.ClauseKind;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * The law that governs one instrument of one level of council during one period.
 *
 * <p>It is data with its sources, never code: what the law is, whoever uses the library says.
 */
@Value.Immutable
public interface LegalRegime {

    /** The code, unique among the regimes. */
    @NotBlank
    String getCode();

    /** What it is called. */
    LocalizedText getTitle();

    /** The level of council. */
    PartyKind getCouncil();

    /** The instrument. */
    Instrument getInstrument();

    /** The first day; nothing if it has held as long as anybody asks. */
    Optional<LocalDate> getFrom();

    /** The last day; nothing if it still holds. */
    Optional<LocalDate> getUntil();

    /** Whether councils of this level may use the instrument at all. */
    boolean isPermitted();

    /** The steps that an agreement may take; nothing where the law draws none, and the general ones hold. */
    Optional<@Valid Lifecycle> getLifecycle();

    /** What must come before what. */
    List<@Valid StageRequirement> getStageRequirements();

    /** The clauses that an agreement must have. */
    @Value.NaturalOrder
    SortedSet<ClauseKind> getRequiredClauses();

    /** The rules, with their sources. */
    List<@Valid RegimeRule> getRules();

    /** Tells whether it holds on a day. */
    default boolean isInForceOn(LocalDate day) {
        return getFrom().map(first -> !day.isBefore(first)).orElse(true)
                && getUntil().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Returns the rule with this id. */
    default Optional<RegimeRule> findRule(String id) {
        return getRules().stream().filter(rule -> rule.getId().equals(id)).findFirst();
    }

    /**
     * The last day is not before the first; each rule's id is its own; what is required says by which rule.
     *
     * @throws IllegalArgumentException where it is, is not, or does not
     */
    @Value.Check
    default void check() {
        if (getFrom().isPresent() && getUntil().isPresent() && getUntil().get().isBefore(getFrom().get())) {
            throw new IllegalArgumentException("regime " + getCode() + " ends on " + getUntil().get()
                    + ", before it begins on " + getFrom().get());
        }
        Set<String> ids = new HashSet<>();
        for (RegimeRule rule : getRules()) {
            if (!ids.add(rule.getId())) {
                throw new IllegalArgumentException("regime " + getCode() + " has two rules " + rule.getId());
            }
        }
        for (StageRequirement requirement : getStageRequirements()) {
            if (!ids.contains(requirement.getRule())) {
                throw new IllegalArgumentException("regime " + getCode() + " requires " + requirement.getRequired()
                        + " by a rule that it does not have: " + requirement.getRule());
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LegalRegime}. */
    class Builder extends ImmutableLegalRegime.Builder {
        Builder() {}
    }
}
