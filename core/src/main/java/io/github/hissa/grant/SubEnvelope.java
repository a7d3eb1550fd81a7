package io.github.hissa.grant;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.sector.Sector;
import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.Money;

/** A part of an appropriation that is set aside for some sectors, some territories, or both. */
@Value.Immutable
public interface SubEnvelope {

    /** What people call it. */
    Optional<LocalizedText> getTitle();

    /** The amount; zero or more. */
    @PositiveOrZero
    Money getAmount();

    /** The codes of the sectors that it is for, what lies within them included; empty where it is for all. */
    @Value.NaturalOrder
    SortedSet<String> getSectors();

    /** The codes of the territories that it is for, what lies within them included; empty where it is for all. */
    @Value.NaturalOrder
    SortedSet<String> getTerritories();

    /** Tells whether it is for an application: by its sector, and by the territory of its applicant's seat. */
    default boolean isFor(Application application) {
        return (getSectors().isEmpty() || isIn(getSectors(), application.getSector()))
                && (getTerritories().isEmpty()
                        || isWithin(getTerritories(), application.getApplicant().getTerritory()));
    }

    private static boolean isIn(SortedSet<String> codes, Optional<Sector> sector) {
        return sector.isPresent() && (codes.contains(sector.get().getCode()) || isIn(codes, sector.get().getParent()));
    }

    private static boolean isWithin(SortedSet<String> codes, Optional<Territory> territory) {
        return territory.isPresent()
                && (codes.contains(territory.get().getCode()) || isWithin(codes, territory.get().getParent()));
    }

    /**
     * The amount is not negative and fits 64 bits of minor units, and the envelope is for some sectors or territories.
     *
     * @throws RefusedValueException where it is otherwise
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals().amount("amount", getAmount());
        if (getSectors().isEmpty() && getTerritories().isEmpty()) {
            refusals.add("", "envelope-of-nothing", Map.of("value", Figure.of(getAmount())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SubEnvelope}. */
    class Builder extends ImmutableSubEnvelope.Builder {
        Builder() {}
    }
}
