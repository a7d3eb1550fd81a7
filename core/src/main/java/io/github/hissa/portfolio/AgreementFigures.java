package io.github.hissa.portfolio;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.money.Precision;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.Refusals;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What every breakdown needs of one agreement as it stands with all its amendments, worked out once. */
final class AgreementFigures {

    private final Agreement agreement;
    private final List<Party> parties;
    private final List<LineKey> beneficiaries;
    private final StatedAmount envelope;
    private final @Nullable CurrencyUnit currency;
    private final long total;
    private final long[] amounts;
    private final long contributed;

    /**
     * @param current with all its amendments in its terms
     * @throws RefusedStepException if its contributions do not fit 64 bits of minor units
     */
    AgreementFigures(Agreement current) {
        requireSum(current);
        agreement = current;
        parties = agreement.parties();
        beneficiaries = PortfolioDimension.parties(agreement.partiesAs(PartyRole.BENEFICIARY));
        envelope = agreement.envelope();
        Money figure = envelope.find().orElse(null);
        currency = figure == null ? null : figure.getCurrencyUnit();
        total = figure == null ? 0 : MinorUnits.of(figure);
        amounts = agreement.getContributions().stream().mapToLong(AgreementFigures::minor).toArray();
        contributed = sum(one -> true);
    }

    private static void requireSum(Agreement agreement) {
        Money sum = agreement.contributed().getStated().orElse(null);
        if (sum != null && !MinorUnits.fits(sum)) {
            new Refusals()
                    .add("contributions", "contributions-too-large", Map.of(
                            "agreement", Figure.ofCode(agreement.getReference()), "value", Figure.of(sum)))
                    .refuseStep();
        }
    }

    Agreement agreement() {
        return agreement;
    }

    List<Party> parties() {
        return parties;
    }

    List<LineKey> beneficiaries() {
        return beneficiaries;
    }

    /** The currency of the envelope, or nothing where it is undisclosed. */
    @Nullable CurrencyUnit currency() {
        return currency;
    }

    boolean isApproximate() {
        return envelope.getPrecision() == Precision.APPROXIMATE;
    }

    long total() {
        return total;
    }

    /** Whether what is contributed, as far as it is stated, is more than the envelope. */
    boolean exceeds() {
        return contributed > total;
    }

    /** What a party brings, in minor units. */
    long contributedBy(String party) {
        return sum(one -> one.getParty().getCode().equals(party));
    }

    /** Whether a party's contributions are all stated. */
    boolean isStated(String party) {
        return isStated(one -> one.getParty().getCode().equals(party));
    }

    /** Whether what the line's own parties bring is all stated. */
    boolean isStatedTo(@Nullable PortfolioDimension dimension, String code) {
        if (dimension == PortfolioDimension.PARTY) {
            return isStated(code);
        }
        return dimension == PortfolioDimension.PARTY_KIND
                ? isStated(one -> PortfolioDimension.kindCode(one.getParty()).equals(code))
                : isStated(one -> true);
    }

    private boolean isStated(Predicate<Contribution> which) {
        for (Contribution one : agreement.getContributions()) {
            if (one.getAmount().getPrecision() == Precision.UNDISCLOSED && which.test(one)) {
                return false;
            }
        }
        return true;
    }

    /** What the line's own parties bring, in minor units. */
    long contributedTo(@Nullable PortfolioDimension dimension, String code) {
        if (dimension == PortfolioDimension.PARTY) {
            return contributedBy(code);
        }
        return dimension == PortfolioDimension.PARTY_KIND
                ? sum(one -> PortfolioDimension.kindCode(one.getParty()).equals(code))
                : contributed;
    }

    private long sum(Predicate<Contribution> which) {
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (which.test(agreement.getContributions().get(i))) {
                sum = Math.addExact(sum, amounts[i]);
            }
        }
        return sum;
    }

    private static long minor(Contribution contribution) {
        Money amount = contribution.getAmount().find().orElse(null);
        return amount == null ? 0 : MinorUnits.of(amount);
    }
}
