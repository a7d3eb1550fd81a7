package io.github.hissa.portfolio;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    @Required
    List<AmountGrowth> getAmounts();

    /**
     * Compares each year with the one before among the lines.
     *
     * @throws RefusedStepException if a line is none of a year, or has no agreement or a negative count
     */
    static List<YearGrowth> of(List<PortfolioLine> years) {
        Refusals refusals = new Refusals();
        for (int i = 0; i < years.size(); i++) {
            PortfolioLine line = years.get(i);
            if (!isYear(line) || line.getAgreements() < 1) {
                refusals.add("[" + i + "]", "no-year-with-agreements", Map.of(
                        "value", Figure.ofCode(line.getCode()),
                        "agreements", Figure.of(line.getAgreements()),
                        "beneficiaries", Figure.of(line.getBeneficiaries().orElse(0L))));
            }
        }
        refusals.refuseStep();
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
                .agreements(Shares.of(later.getAgreements(), earlier.getAgreements()))
                .beneficiaries(earlier.getBeneficiaries()
                        .filter(count -> count > 0)
                        .map(count -> Shares.of(later.getBeneficiaries().orElse(0L), count)));
        for (LineAmounts amounts : earlier.getAmounts()) {
            Money before = amounts.getTotal();
            if (before.isPositive()) {
                growth.addAmounts(AmountGrowth.of(before, later.totalIn(before.getCurrencyUnit())));
            }
        }
        return growth.build();
    }

    /**
     * Compares the two years again.
     *
     * @return every difference between this growth and the one that follows; a line that is none of a year, or whose
     *     counts cannot be compared, is refused as {@code earlier} or {@code later}. Empty if the growth holds
     */
    default List<Discrepancy> verify(PortfolioLine earlier, PortfolioLine later) {
        List<Discrepancy> refused = new ArrayList<>();
        if (!isYear(earlier) || earlier.getAgreements() < 1) {
            refused.add(Discrepancy.refused("earlier", Figure.ofCode(earlier.getCode())));
        }
        if (!isYear(later) || later.getAgreements() < 0) {
            refused.add(Discrepancy.refused("later", Figure.ofCode(later.getCode())));
        }
        return refused.isEmpty()
                ? Differences.between(YearGrowth.class, this, between(earlier, later))
                : List.copyOf(refused);
    }

    private static boolean isYear(PortfolioLine line) {
        return line.getCode().matches("-?[0-9]{1,9}")
                && line.getBeneficiaries().orElse(0L) >= 0;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearGrowth}. */
    class Builder extends ImmutableYearGrowth.Builder {
        Builder() {}
    }
}
