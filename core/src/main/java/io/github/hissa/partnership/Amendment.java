package io.github.hissa.partnership;

import io.github.hissa.Required;
import io.github.hissa.money.StatedAmount;
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
 * A later change of an agreement (ملحق تعديلي, avenant): of its parties, amounts or dates.
 *
 * <p>It states the new terms of what it changes and leaves the rest as it was.
 */
@Value.Immutable
public interface Amendment {

    /** The number, unique in the agreement. */
    @NotBlank
    String getNumber();

    /** The day from which it holds. */
    LocalDate getOn();

    /** What it is about. */
    Optional<LocalizedText> getObject();

    /** The envelope that is announced from now on. */
    Optional<StatedAmount> getAnnounced();

    /** The day on which the agreement begins from now on. */
    Optional<LocalDate> getStartsOn();

    /** The day on which the agreement ends from now on. */
    Optional<LocalDate> getEndsOn();

    /** Parties that join, and the new roles of parties that are there. */
    List<@Valid Participation> getParticipations();

    /** Contributions; all that each of their parties contributes from now on, in place of all that it did. */
    @Required
    List<@Valid Contribution> getContributions();

    /**
     * The codes of parties that leave and contribute no longer; none of them joins or contributes by this amendment.
     */
    @Value.NaturalOrder
    SortedSet<String> getWithdrawn();

    /**
     * No party withdraws that joins or contributes by the same amendment, and none is listed twice.
     *
     * @throws RefusedValueException where one does or is
     */
    @Value.Check
    default void check() {
        Refusals refusals = new Refusals();
        for (int i = 0; i < getContributions().size(); i++) {
            String code = getContributions().get(i).getParty().getCode();
            withdraws(code, "contributions[" + i + "].party", "withdraws-and-contributes", refusals);
        }
        List<String> listed =
                getParticipations().stream().map(one -> one.getParty().getCode()).toList();
        for (int i = 0; i < listed.size(); i++) {
            withdraws(listed.get(i), "participations[" + i + "].party", "withdraws-and-takes-part", refusals);
        }
        refusals.unique("participations", listed);
        refusals.refuse(this);
    }

    private void withdraws(String party, String path, String code, Refusals refusals) {
        if (getWithdrawn().contains(party)) {
            refusals.add(path, code, Map.of(
                    "party", Figure.ofCode(party), "amendment", Figure.ofCode(getNumber())));
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Amendment}. */
    class Builder extends ImmutableAmendment.Builder {
        Builder() {}
    }
}
