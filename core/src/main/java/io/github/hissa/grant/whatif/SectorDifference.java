package io.github.hissa.grant.whatif;

import io.github.hissa.sector.Sector;
import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What two policies award to one sector. */
@Value.Immutable
public interface SectorDifference {

    /** The sector, or nothing for the applications that name none. */
    Optional<@Valid Sector> getSector();

    /** What the first policy awards. */
    Money getBefore();

    /** What the second policy awards. */
    Money getAfter();

    /** Returns how much more the second policy awards; negative if less. */
    default Money difference() {
        return getAfter().minus(getBefore());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SectorDifference}. */
    class Builder extends ImmutableSectorDifference.Builder {
        Builder() {}
    }
}
