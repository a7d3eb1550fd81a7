package io.github.hissa.portfolio;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** One line while it grows. */
final class LineTally {

    private final @Nullable PortfolioDimension dimension;
    private final LineKey key;
    private final @Nullable Set<String> beneficiaries;
    private final Map<CurrencyUnit, AmountTally> amounts = new TreeMap<>();
    private long agreements;
    private long undisclosed;

    LineTally(@Nullable PortfolioDimension dimension, LineKey key) {
        this.dimension = dimension;
        this.key = key;
        this.beneficiaries = dimension == null || dimension == PortfolioDimension.YEAR ? new HashSet<>() : null;
    }

    void add(AgreementFigures figures, CouncilPart council) {
        agreements++;
        CurrencyUnit currency = figures.currency();
        if (currency == null) {
            undisclosed++;
        } else {
            amounts.computeIfAbsent(currency, unused -> new AmountTally())
                    .add(
                            figures,
                            council,
                            figures.contributedTo(dimension, key.code()),
                            figures.isStatedTo(dimension, key.code()));
        }
        if (beneficiaries != null) {
            figures.beneficiaries().forEach(one -> beneficiaries.add(one.code()));
        }
    }

    void add(LineTally other) {
        agreements += other.agreements;
        undisclosed += other.undisclosed;
        other.amounts.forEach((currency, tally) ->
                amounts.computeIfAbsent(currency, unused -> new AmountTally()).add(tally));
        if (beneficiaries != null && other.beneficiaries != null) {
            beneficiaries.addAll(other.beneficiaries);
        }
    }

    LineKey key() {
        return key;
    }

    PortfolioLine toLine() {
        PortfolioLine.Builder line = PortfolioLine.builder();
        line.dimension(Optional.ofNullable(dimension))
                .code(key.code())
                .name(Optional.ofNullable(key.name()))
                .parent(Optional.of(key.parent()).filter(code -> !code.isEmpty()))
                .agreements(agreements)
                .undisclosed(undisclosed)
                .beneficiaries(Optional.ofNullable(beneficiaries).map(codes -> (long) codes.size()));
        amounts.forEach((currency, tally) -> line.addAmounts(tally.toAmounts(currency)));
        return line.build();
    }

    /** The sums in one currency. */
    private static final class AmountTally {

        private long agreements;
        private long approximate;
        private long covered;
        private boolean isStated = true;
        private final MinorSum total = new MinorSum();
        private final MinorSum council = new MinorSum();
        private final MinorSum councilBasis = new MinorSum();
        private final MinorSum councilOfBasis = new MinorSum();
        private final MinorSum contributed = new MinorSum();
        private final MinorSum contributedToBasis = new MinorSum();

        /** @param itIsStated whether all of the contribution is stated */
        void add(AgreementFigures figures, CouncilPart itsCouncil, long itsContribution, boolean itIsStated) {
            agreements++;
            approximate += figures.isApproximate() ? 1 : 0;
            total.add(figures.total());
            if (itsCouncil.isStated()) {
                council.add(itsCouncil.amount());
            }
            if (itsCouncil.isComparable()) {
                covered++;
                councilBasis.add(figures.total());
                councilOfBasis.add(itsCouncil.amount());
                contributedToBasis.add(itsContribution);
                isStated &= itIsStated;
            }
            contributed.add(itsContribution);
        }

        void add(AmountTally other) {
            agreements += other.agreements;
            approximate += other.approximate;
            covered += other.covered;
            isStated &= other.isStated;
            total.add(other.total);
            council.add(other.council);
            councilBasis.add(other.councilBasis);
            councilOfBasis.add(other.councilOfBasis);
            contributed.add(other.contributed);
            contributedToBasis.add(other.contributedToBasis);
        }

        LineAmounts toAmounts(CurrencyUnit currency) {
            return LineAmounts.builder()
                    .agreements(agreements)
                    .approximate(approximate)
                    .total(total.toMoney(currency))
                    .council(council.toMoney(currency))
                    .councilBasis(councilBasis.toMoney(currency))
                    .councilOfBasis(councilOfBasis.toMoney(currency))
                    .covered(covered)
                    .contributed(contributed.toMoney(currency))
                    .contributedToBasis(contributedToBasis.toMoney(currency))
                    .contributionStated(isStated)
                    .build();
        }
    }
}
