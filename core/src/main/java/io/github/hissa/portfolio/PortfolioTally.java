package io.github.hissa.portfolio;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.Refusals;
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

    private final Identities identities;
    private final LineTally total = new LineTally(null, new LineKey("total", null, ""));
    private final Map<PortfolioDimension, Map<String, LineTally>> lines = new EnumMap<>(PortfolioDimension.class);

    private PortfolioTally(Party council) {
        this.identities = new Identities(council);
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
     * @throws RefusedStepException if its contributions add up to more than 64 bits of minor units; or a code stands
     *     for another thing than in those counted before: a party of another kind, a sector or territory within another
     */
    public void add(Agreement agreement) {
        Agreement current = agreement.getAmendments().isEmpty() ? agreement : agreement.current();
        AgreementFigures figures = new AgreementFigures(current);
        new Refusals().addAll("", identities.add(current)).refuseStep();
        count(figures);
    }

    private void count(AgreementFigures figures) {
        CouncilPart council = CouncilPart.of(identities.council().getCode(), figures);
        total.add(figures, council);
        lines.forEach((dimension, its) -> {
            for (LineKey key : dimension.keysOf(figures)) {
                its.computeIfAbsent(key.code(), unused -> new LineTally(dimension, key)).add(figures, council);
            }
        });
    }

    /**
     * Counts in all that another tally has counted.
     *
     * @throws RefusedStepException if it counts on behalf of another council, or a code stands for another thing in it;
     *     this tally is then of no more use
     */
    public void add(PortfolioTally other) {
        String own = identities.council().getCode();
        String theirs = other.identities.council().getCode();
        Refusals refusals = new Refusals();
        if (!own.equals(theirs)) {
            refusals.add("council", "two-councils", Map.of(
                    "first", Figure.ofCode(own), "second", Figure.ofCode(theirs)));
        }
        refusals.refuseStep();
        refusals.addAll("", identities.add(other.identities)).refuseStep();
        total.add(other.total);
        other.lines.forEach((dimension, its) -> its.forEach((code, line) -> lines.get(dimension)
                .computeIfAbsent(code, unused -> new LineTally(dimension, line.key()))
                .add(line)));
    }

    /** Returns the figures as they are now. */
    public PortfolioIndicators toIndicators() {
        PortfolioIndicators.Builder indicators = PortfolioIndicators.builder();
        indicators.council(identities.council()).total(total.toLine());
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
