package io.github.hissa.portfolio;

import io.github.hissa.Required;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import io.github.hissa.verification.Fingerprint;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a council's agreements amount to: the total, and the lines of every breakdown. */
@Value.Immutable
public interface PortfolioIndicators {

    /** The council. */
    @Valid
    Party getCouncil();

    /** All agreements. */
    PortfolioLine getTotal();

    /** The lines, by dimension and then by code. */
    @Required
    List<PortfolioLine> getLines();

    /** The fingerprint of the council, 64 hexadecimal digits; taken when the figures are built, unless one is given. */
    @Value.Default
    default String getDigest() {
        return Fingerprint.of(getCouncil());
    }

    /**
     * Counts agreements in one pass, whose memory does not depend on their number.
     *
     * @throws RefusedStepException if one of them cannot be counted in, see {@link PortfolioTally#add(Agreement)}
     */
    static PortfolioIndicators of(Party council, Stream<Agreement> agreements) {
        return agreements.collect(PortfolioTally.collector(council));
    }

    /** Returns the lines of a dimension, by code. */
    default List<PortfolioLine> by(PortfolioDimension dimension) {
        return getLines().stream()
                .filter(line -> line.getDimension().filter(dimension::equals).isPresent())
                .toList();
    }

    /** Returns the line with a code. */
    default Optional<PortfolioLine> find(PortfolioDimension dimension, String code) {
        return by(dimension).stream().filter(line -> line.getCode().equals(code)).findFirst();
    }

    /** Returns the lines of a dimension that are part of no other, the largest amount first, then by code. */
    default List<PortfolioLine> rank(PortfolioDimension dimension, CurrencyUnit currency) {
        return ranked(currency, line -> line.getDimension().filter(dimension::equals).isPresent()
                && line.getParent().isEmpty());
    }

    /** Returns the lines that are part of a line, the largest amount first, then by code. */
    default List<PortfolioLine> rankWithin(PortfolioLine wider, CurrencyUnit currency) {
        return ranked(currency, line -> line.getDimension().equals(wider.getDimension())
                && line.getParent().equals(Optional.of(wider.getCode())));
    }

    /**
     * Returns the lines of a dimension that are part of no other, the largest number of agreements first, then by
     * code.
     */
    default List<PortfolioLine> rankByNumber(PortfolioDimension dimension) {
        return by(dimension).stream()
                .filter(line -> line.getParent().isEmpty())
                .sorted(Comparator.comparingLong(PortfolioLine::getAgreements)
                        .reversed()
                        .thenComparing(PortfolioLine::getCode))
                .toList();
    }

    /**
     * Returns the part of the agreements that have a party of this kind, by number; nothing where there is no
     * agreement.
     */
    default Optional<Share> shareWith(PartyKind kind) {
        return getTotal().getAgreements() == 0
                ? Optional.empty()
                : Optional.of(Shares.of(
                        findKind(kind).map(PortfolioLine::getAgreements).orElse(0L), getTotal().getAgreements()));
    }

    /**
     * Returns the part of the agreements that have a party of this kind, by amount; nothing where there is no
     * amount.
     */
    default Optional<Share> shareWith(PartyKind kind, CurrencyUnit currency) {
        return getTotal().totalIn(currency).isPositive()
                ? Optional.of(Shares.of(
                        findKind(kind).map(line -> line.totalIn(currency)).orElseGet(() -> Money.zero(currency)),
                        getTotal().totalIn(currency)))
                : Optional.empty();
    }

    /**
     * Returns the part that a line has in the total: what its parties bring of {@link LineAmounts#getCouncilBasis()}
     * in the lines of a party or a kind of party, so that all of them and the council's share are of one basis; in
     * every other line its envelopes of all envelopes. Nothing where there is no whole, or where not all that the
     * parties bring is stated.
     *
     * @throws RefusedStepException if there is none, or it does not fit two longs
     */
    default Optional<Share> partOf(PortfolioLine line, CurrencyUnit currency) {
        Optional<LineAmounts> whole = getTotal().in(currency);
        Optional<LineAmounts> its = line.in(currency);
        Optional<Money> basis = whole.map(one -> line.isOfParties() ? one.getCouncilBasis() : one.getTotal());
        Optional<Money> part = its.isEmpty()
                ? Optional.of(Money.zero(currency))
                : line.isOfParties()
                        ? its.filter(LineAmounts::isContributionStated).map(LineAmounts::getContributedToBasis)
                        : its.map(LineAmounts::getTotal);
        return basis.filter(Money::isPositive).flatMap(all -> part.map(one -> Shares.of(one, all)));
    }

    /** Returns how the years compare, each with the one before among those that have agreements. */
    default List<YearGrowth> growth() {
        return YearGrowth.of(by(PortfolioDimension.YEAR));
    }

    /**
     * Returns how the amounts of a dimension are spread over its lines: what the parties contribute, in every other
     * dimension the envelopes. Nothing where there is no amount.
     */
    default Optional<Concentration> concentration(PortfolioDimension dimension, CurrencyUnit currency) {
        return Concentration.of(by(dimension), currency);
    }

    /**
     * Counts the agreements again, in one pass.
     *
     * @param agreements all agreements that were counted, in the same order
     * @return every difference between these figures and those that follow; an agreement that a {@link PortfolioTally}
     *     does not count in is refused, with its place among the agreements. Empty if the figures hold
     */
    default List<Discrepancy> verify(Stream<Agreement> agreements) {
        PortfolioTally tally = PortfolioTally.of(getCouncil());
        List<Discrepancy> refused = new ArrayList<>();
        long[] place = {0};
        agreements.sequential().forEach(agreement -> {
            try {
                tally.add(agreement);
            } catch (HissaException cannotBeCounted) {
                refused.addAll(Discrepancy.refused("agreements[" + place[0] + "]", cannotBeCounted));
            }
            place[0]++;
        });
        return refused.isEmpty()
                ? Differences.between(PortfolioIndicators.class, this, tally.toIndicators())
                : List.copyOf(refused);
    }

    private Optional<PortfolioLine> findKind(PartyKind kind) {
        return find(PortfolioDimension.PARTY_KIND, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<PortfolioLine> ranked(CurrencyUnit currency, Predicate<PortfolioLine> which) {
        return getLines().stream()
                .filter(which)
                .sorted(Comparator.comparing((PortfolioLine line) -> line.totalIn(currency))
                        .reversed()
                        .thenComparing(PortfolioLine::getCode))
                .toList();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PortfolioIndicators}. */
    class Builder extends ImmutablePortfolioIndicators.Builder {
        Builder() {}
    }
}
