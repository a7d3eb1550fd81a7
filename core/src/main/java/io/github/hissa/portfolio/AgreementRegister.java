package io.github.hissa.portfolio;

import io.github.hissa.Required;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** A council and its agreements, as one document. */
@Value.Immutable
public interface AgreementRegister {

    /** The council. */
    @Valid
    Party getCouncil();

    /** The agreements; their references differ. */
    @Required
    List<@Valid Agreement> getAgreements();

    /** Returns what they amount to. */
    default PortfolioIndicators indicators() {
        return PortfolioIndicators.of(getCouncil(), getAgreements().stream());
    }

    /** Returns the agreements that the figures of a line come from. */
    default List<Agreement> behind(PortfolioLine line) {
        return getAgreements().stream().filter(line::covers).toList();
    }

    /**
     * No two agreements have one reference; and a code stands for one thing in all of them, as they stand with their
     * amendments: a party is of one kind, a sector or a territory lies within one other.
     *
     * @throws IllegalArgumentException where two have, or it does not
     */
    @Value.Check
    default void check() {
        Set<String> references = new HashSet<>();
        Identities identities = new Identities(getCouncil());
        for (Agreement agreement : getAgreements()) {
            if (!references.add(agreement.getReference())) {
                throw new IllegalArgumentException("two agreements have the reference " + agreement.getReference());
            }
            String refused = identities.add(agreement.getAmendments().isEmpty() ? agreement : agreement.current());
            if (refused != null) {
                throw new IllegalArgumentException(refused);
            }
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgreementRegister}. */
    class Builder extends ImmutableAgreementRegister.Builder {
        Builder() {}
    }
}
