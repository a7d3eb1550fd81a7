package io.github.hissa.portfolio;

import io.github.hissa.money.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** How one year compares with an earlier one: each figure is the later divided by the earlier, 11/4 for 40 and 110. */
@Value.Immutable
public interface YearGrowth {

    /** The earlier year. */
    int getFrom();

    /** The later year. */
    int getTo();

    /** The number of agreements. */
    Share getAgreements();

    /** The number of different beneficiaries; nothing where the earlier year has none. */
    Optional<Share> getBeneficiaries();

    /** The amounts in each currency that the earlier year has. */
    List<AmountGrowth> getAmounts();

    /** Compares each year with the one before among the lines. */
    static List<YearGrowth> of(List<PortfolioLine> years) {
        List<PortfolioLine> inOrder = years.stream()
                .sorted(Comparator.comparingInt(line -> Integer.parseInt(line.getCode())))
                .toList();
        List<YearGrowth> growth = new ArrayList<>();
        for (int i = 1; i < inOrder.size(); i++) {
            growth.add(between(inOrder.get(i - 1), inOrder.get(i)));
        }
        return growth;
    }

    private static YearGrowth between(PortfolioLine earlier, PortfolioLine later) {
        YearGrowth.Builder growth = builder();
        growth.from(Integer.parseInt(earlier.getCode()))
                .to(Integer.parseInt(later.getCode()))
                .agreements(Share.of(later.getAgreements(), earlier.getAgreements()))
                .beneficiaries(earlier.getBeneficiaries()
                        .filter(count -> count > 0)
                        .map(count -> Share.of(later.getBeneficiaries().orElse(0L), count)));
        for (LineAmounts amounts : earlier.getAmounts()) {
            Money before = amounts.getTotal();
            if (before.isPositive()) {
                growth.addAmounts(AmountGrowth.of(before, later.totalIn(before.getCurrencyUnit())));
            }
        }
        return growth.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearGrowth}. */
    class Builder extends ImmutableYearGrowth.Builder {
        Builder() {}
    }
}
