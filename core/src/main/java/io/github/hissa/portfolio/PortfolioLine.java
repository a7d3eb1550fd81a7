package io.github.hissa.portfolio;

import io.github.hissa.Required;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One line of a breakdown, or the total: how many agreements and how much money, in each currency. */
@Value.Immutable
public interface PortfolioLine {

    /** By what the line is broken down; nothing in the total. */
    Optional<PortfolioDimension> getDimension();

    /** The code; "total" in the total. */
    String getCode();

    /** The name, as the first agreement of the line has it; nothing where the code says it all. */
    Optional<LocalizedText> getName();

    /** The code of the wider line that this one is a part of. */
    Optional<String> getParent();

    /** How many agreements. */
    long getAgreements();

    /** How many of them have an undisclosed envelope, which is in no amount. */
    long getUndisclosed();

    /** How many different beneficiaries they have; counted in the total and by year. */
    Optional<Long> getBeneficiaries();

    /** The amounts by currency, in the order of the currencies' codes. Currencies are never mixed. */
    @Required
    List<LineAmounts> getAmounts();

    /** Returns the amounts in a currency; nothing where no envelope is stated in it. */
    default Optional<LineAmounts> in(CurrencyUnit currency) {
        return getAmounts().stream()
                .filter(amounts -> amounts.getTotal().getCurrencyUnit().equals(currency))
                .findFirst();
    }

    /** Tells whether the line is one of parties: what is contributed is then what these parties bring. */
    default boolean isOfParties() {
        return getDimension().map(PortfolioDimension::isOfParties).orElse(false);
    }

    /** Returns the total in a currency; zero where no envelope is stated in it. */
    default Money totalIn(CurrencyUnit currency) {
        return in(currency).map(LineAmounts::getTotal).orElseGet(() -> Money.zero(currency));
    }

    /**
     * Tells whether an agreement is one of those that the figures of this line come from. Run over the agreements again,
     * it finds them all.
     */
    default boolean covers(Agreement agreement) {
        return getDimension().map(dimension -> dimension.codesOf(agreement).contains(getCode())).orElse(true);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PortfolioLine}. */
    class Builder extends ImmutablePortfolioLine.Builder {
        Builder() {}
    }
}
