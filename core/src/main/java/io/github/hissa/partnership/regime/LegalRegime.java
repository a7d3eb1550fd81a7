package io.github.hissa.partnership.regime;

import io.github.hissa.Required;
import io.github.hissa.partnership.ClauseKind;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.party.PartyKind;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    @Required
    List<@Valid StageRequirement> getStageRequirements();

    /** The clauses that an agreement must have. */
    @Value.NaturalOrder
    SortedSet<ClauseKind> getRequiredClauses();

    /** The rules, with their sources. */
    @Required
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
     * @throws RefusedValueException where it is, is not, or does not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().order("until", getFrom(), getUntil());
        List<String> ids = getRules().stream().map(RegimeRule::getId).toList();
        refusals.unique("rules", ids);
        for (int i = 0; i < getStageRequirements().size(); i++) {
            String rule = getStageRequirements().get(i).getRule();
            if (!ids.contains(rule)) {
                refusals.add("stageRequirements[" + i + "].rule", "not-among", Map.of(
                        "value", Figure.ofCode(rule), "known", Figure.ofCodes(ids)));
            }
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LegalRegime}. */
    class Builder extends ImmutableLegalRegime.Builder {
        Builder() {}
    }
}
