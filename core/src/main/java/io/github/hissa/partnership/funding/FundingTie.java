package io.github.hissa.partnership.funding;

import io.github.hissa.Required;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Parts that stood equal where there were fewer minor units left than parts, and how that was settled. */
@Value.Immutable
public interface FundingTie {

    /** The codes of the parties, or the years, whose parts stood equal; in the order of the plan. */
    @Required
    List<String> getEqual();

    /** Those among them whose part is the larger one. */
    @Required
    List<String> getFavoured();

    /** The seed of the lottery that settled it; nothing where the order of the plan did. */
    Optional<Long> getLotterySeed();

    /** A tie of the engine, whose claims are these parts. */
    static FundingTie of(Tie tie, List<String> parts) {
        Builder record = builder();
        for (int part : tie.getClaims()) {
            record.addEqual(parts.get(part));
        }
        for (int part : tie.getPreferred()) {
            record.addFavoured(parts.get(part));
        }
        if (tie.getTieBreak().getKind() == TieBreak.Kind.LOTTERY) {
            record.lotterySeed(tie.getTieBreak().getSeed());
        }
        return record.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FundingTie}. */
    class Builder extends ImmutableFundingTie.Builder {
        Builder() {}
    }
}
