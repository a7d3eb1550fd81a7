package io.github.hissa.grant;

import io.github.hissa.sector.Sector;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** The figures of one sector in a campaign's outcome. */
@Value.Immutable
public interface SectorTotal {

    /** The sector, or nothing for the applications that name none. */
    Optional<Sector> getSector();

    /** How many applications. */
    int getApplications();

    /** How many of them are eligible. */
    int getEligible();

    /** How many of them receive money. */
    int getBeneficiaries();

    /** What all of them requested. */
    Money getRequested();

    /** What they were awarded. */
    Money getAwarded();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SectorTotal}. */
    class Builder extends ImmutableSectorTotal.Builder {
        Builder() {}
    }
}
