package io.github.hissa.portfolio;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/**
 * The figures of a portfolio while agreements are counted in, one after the other.
 *
 * <p>It keeps the lines and no agreement: its memory grows with the number of sectors, territories, years and parties.
 * Changeable, and not for several threads at once; each thread counts in a tally of its own, and {@link
 * #add(PortfolioTally)} puts them together.
 */
public final class PortfolioTally {

    private final Party council;
    private final LineTally total = new LineTally(null, new LineKey("total", null, ""));
    private final Map<PortfolioDimension, Map<String, LineTally>> lines = new EnumMap<>(PortfolioDimension.class);

    private PortfolioTally(Party council) {
        this.council = council;
        for (PortfolioDimension dimension : PortfolioDimension.values()) {
            lines.put(dimension, new HashMap<>());
        }
    }

    /** A tally of nothing yet, on behalf of a council, whose contributions are those of the party with its code. */
    public static PortfolioTally of(Party council) {
        return new PortfolioTally(council);
    }

    /** Collects a stream of agreements, sequential or parallel, into its indicators. */
    public static Collector<Agreement, ?, PortfolioIndicators> collector(Party council) {
        return Collector.of(
                () -> of(council), PortfolioTally::add, PortfolioTally::merged, PortfolioTally::toIndicators);
    }

    /**
     * Counts an agreement in, as it stands with all its amendments.
     *
     * @throws IllegalArgumentException if its contributions add up to more than 64 bits of minor units
     */
    public void add(Agreement agreement) {
        if (!accepts(agreement)) {
            throw new IllegalArgumentException("contributions to agreement " + agreement.getReference()
                    + " do not fit 64 bits of minor units: " + agreement.current().contributed());
        }
        AgreementFigures figures = new AgreementFigures(agreement);
        long own = figures.isStated(council.getCode()) ? figures.contributedBy(council.getCode()) : -1;
        total.add(figures, own);
        lines.forEach((dimension, its) -> {
            for (LineKey key : dimension.keysOf(figures)) {
                its.computeIfAbsent(key.code(), unused -> new LineTally(dimension, key)).add(figures, own);
            }
        });
    }

    /** Tells whether what is contributed to an agreement, with all its amendments, fits 64 bits of minor units. */
    static boolean accepts(Agreement agreement) {
        Agreement current = agreement.getAmendments().isEmpty() ? agreement : agreement.current();
        return current.contributed().getStated().map(MinorUnits::fits).orElse(true);
    }

    /**
     * Counts in all that another tally has counted.
     *
     * @throws IllegalArgumentException if it counts on behalf of another council
     */
    public void add(PortfolioTally other) {
        if (!council.getCode().equals(other.council.getCode())) {
            throw new IllegalArgumentException("tallies of two councils: " + council.getCode() + " and "
                    + other.council.getCode());
        }
        total.add(other.total);
        other.lines.forEach((dimension, theirs) -> theirs.forEach((code, line) -> lines.get(dimension)
                .computeIfAbsent(code, unused -> new LineTally(dimension, line.key()))
                .add(line)));
    }

    /** Returns the figures as they are now. */
    public PortfolioIndicators toIndicators() {
        PortfolioIndicators.Builder indicators = PortfolioIndicators.builder();
        indicators.council(council).total(total.toLine());
        List<PortfolioLine> all = new ArrayList<>();
        lines.values().forEach(one -> one.values().stream()
                .map(LineTally::toLine)
                .sorted(Comparator.comparing(PortfolioLine::getCode))
                .forEach(all::add));
        return indicators.lines(all).build();
    }

    private PortfolioTally merged(PortfolioTally other) {
        add(other);
        return this;
    }
}
