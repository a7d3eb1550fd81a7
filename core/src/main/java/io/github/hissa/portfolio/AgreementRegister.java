package io.github.hissa.portfolio;

import io.github.hissa.Required;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import jakarta.validation.Valid;
import java.util.List;
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

    /**
     * Returns what they amount to.
     *
     * @throws RefusedStepException if the contributions to an agreement, or to all of them, are more than 64 bits of
     *     minor units hold; each such agreement is named by its place
     */
    default PortfolioIndicators indicators() {
        try {
            return PortfolioIndicators.of(getCouncil(), getAgreements().stream());
        } catch (HissaException refused) {
            problems().refuseStep();
            throw refused;
        }
    }

    private Refusals problems() {
        Refusals refusals = new Refusals();
        for (int i = 0; i < getAgreements().size(); i++) {
            try {
                PortfolioTally.of(getCouncil()).add(getAgreements().get(i));
            } catch (HissaException refused) {
                refusals.addAll("agreements[" + i + "]", refused.getRefusals());
            }
        }
        return refusals;
    }

    /** Returns the agreements that the figures of a line come from. */
    default List<Agreement> behind(PortfolioLine line) {
        return getAgreements().stream().filter(line::covers).toList();
    }

    /**
     * No two agreements have one reference; and a code stands for one thing in all of them, as they stand with their
     * amendments: a party is of one kind, a sector or a territory lies within one other.
     *
     * @throws RefusedValueException where two have, or it does not
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals()
                .unique("agreements", getAgreements().stream().map(Agreement::getReference).toList());
        Identities identities = new Identities(getCouncil());
        for (int i = 0; i < getAgreements().size(); i++) {
            Agreement agreement = getAgreements().get(i);
            refusals.addAll(
                    "agreements[" + i + "]",
                    identities.add(agreement.getAmendments().isEmpty() ? agreement : agreement.current()));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AgreementRegister}. */
    class Builder extends ImmutableAgreementRegister.Builder {
        Builder() {}
    }
}
