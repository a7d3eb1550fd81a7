package io.github.hissa.portfolio;

import io.github.hissa.money.Precision;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.party.Party;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The figures of one agreement that every line needs, worked out once. */
final class AgreementFigures {

    private final Agreement agreement;
    private final StatedAmount envelope;
    private final @Nullable CurrencyUnit currency;
    private final long total;
    private final long contributed;
    private final long council;
    private final boolean councilKnown;

    AgreementFigures(Agreement agreement, Party council) {
        this.agreement = agreement;
        this.envelope = agreement.envelope();
        this.currency = envelope.find().map(Money::getCurrencyUnit).orElse(null);
        this.total = envelope.find().map(Money::getAmountMinorLong).orElse(0L);
        long sum = 0;
        long own = 0;
        boolean known = true;
        for (Contribution one : agreement.getContributions()) {
            long amount = minor(one);
            sum = Math.addExact(sum, amount);
            if (one.getParty().getCode().equals(council.getCode())) {
                own = Math.addExact(own, amount);
                known &= one.getAmount().getPrecision() != Precision.UNDISCLOSED;
            }
        }
        this.contributed = sum;
        this.council = own;
        this.councilKnown = known;
    }

    Agreement agreement() {
        return agreement;
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

    long council() {
        return council;
    }

    boolean isCouncilKnown() {
        return councilKnown;
    }

    /** What the line's own parties bring. */
    long contributedTo(@Nullable PortfolioDimension dimension, String code) {
        if (dimension != PortfolioDimension.PARTY && dimension != PortfolioDimension.PARTY_KIND) {
            return contributed;
        }
        long sum = 0;
        for (Contribution one : agreement.getContributions()) {
            Party party = one.getParty();
            boolean counts = dimension == PortfolioDimension.PARTY
                    ? party.getCode().equals(code)
                    : PortfolioDimension.kindCode(party).equals(code);
            sum += counts ? minor(one) : 0;
        }
        return sum;
    }

    private static long minor(Contribution contribution) {
        return contribution.getAmount().find().map(Money::getAmountMinorLong).orElse(0L);
    }
}
