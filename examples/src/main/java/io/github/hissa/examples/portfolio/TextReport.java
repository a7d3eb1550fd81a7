package io.github.hissa.examples.portfolio;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.AmountGrowth;
import io.github.hissa.portfolio.LineAmounts;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.PortfolioLine;
import io.github.hissa.portfolio.YearGrowth;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** The report for people, in one language: a set of tables for each currency. */
final class TextReport {

    private static final int NAME_WIDTH = 68;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PortfolioReport report;
    private final PortfolioIndicators indicators;
    private final Language language;
    private final int rows;
    private final PrintWriter out;

    /** @param rows how many parties and findings to show at most */
    TextReport(PortfolioReport report, Language language, int rows, PrintWriter out) {
        this.report = report;
        this.indicators = report.indicators();
        this.language = language;
        this.rows = rows;
        this.out = out;
    }

    void print() {
        PortfolioLine total = indicators.getTotal();
        out.println(text("title", report.register().getCouncil().getName().get(language)));
        out.println();
        out.println(text("agreements", total.getAgreements(), total.getUndisclosed()));
        indicators.shareWith(PartyKind.ASSOCIATION).ifPresent(share -> out.println(text("associations", percent(share))));
        for (LineAmounts amounts : total.getAmounts()) {
            out.println();
            currency(amounts.getTotal().getCurrencyUnit(), amounts);
        }
        findings();
    }

    private void currency(CurrencyUnit currency, LineAmounts total) {
        out.println(text("envelope", AmountText.of(total.getTotal(), language), total.getApproximate()));
        long agreements = indicators.getTotal().getAgreements();
        if (total.getCovered() < agreements) {
            out.println(text(
                    "basis", total.getCovered(), agreements, AmountText.of(total.getCouncilBasis(), language)));
        }
        out.println(text("council", AmountText.of(total.getCouncil(), language)));
        out.println(total.councilShare()
                .map(share -> text(
                        "council.share",
                        percent(share),
                        AmountText.of(total.getCouncilOfBasis(), language),
                        AmountText.of(total.getCouncilBasis(), language),
                        total.getCovered(),
                        agreements))
                .orElseGet(() -> text("council.no-share", total.getCovered(), agreements)));
        total.leverage().ifPresent(leverage -> out.println(text("leverage", ratio(leverage))));
        indicators.shareWith(PartyKind.ASSOCIATION, currency).ifPresent(share ->
                out.println(text(
                        "associations.amount",
                        percent(share),
                        AmountText.of(total.getTotal(), language),
                        total.getAgreements(),
                        agreements)));
        out.println();
        sectors(currency);
        territories(currency);
        years(currency);
        parties(currency);
        indicators.concentration(PortfolioDimension.PARTY, currency).ifPresent(one -> {
            out.println(text("concentration", one.getSize(), percent(one.getLargest()), decimal(one.getHerfindahl()),
                    decimal(one.getGini()), AmountText.of(total.getContributed(), language)));
            out.println();
        });
    }

    private void sectors(CurrencyUnit currency) {
        tree("column.sector", PortfolioDimension.SECTOR, currency);
    }

    private void territories(CurrencyUnit currency) {
        tree("column.territory", PortfolioDimension.TERRITORY, currency);
    }

    private void tree(String heading, PortfolioDimension dimension, CurrencyUnit currency) {
        List<PortfolioLine> top = indicators.rank(dimension, currency);
        if (top.isEmpty()) {
            return;
        }
        Help.TextTable table = table(heading, "column.envelope", "column.part", "column.council");
        top.forEach(line -> branch(table, line, currency, ""));
        out.println(table);
    }

    private void branch(Help.TextTable table, PortfolioLine line, CurrencyUnit currency, String indent) {
        Optional<LineAmounts> amounts = line.in(currency);
        table.addRowValues(
                indent + name(line),
                String.valueOf(line.getAgreements()),
                number(line.totalIn(currency)),
                indicators.partOf(line, currency).map(this::percent).orElse(""),
                amounts.flatMap(one -> councilShare(line, one)).orElse(""));
        indicators.rankWithin(line, currency).forEach(part -> branch(table, part, currency, indent + "  "));
    }

    /** The council's share of a line, and of how many of its agreements where that is not all of them. */
    private Optional<String> councilShare(PortfolioLine line, LineAmounts amounts) {
        return amounts.councilShare().map(this::percent).map(share -> amounts.getCovered() == line.getAgreements()
                ? share
                : share + " (" + amounts.getCovered() + "/" + line.getAgreements() + ")");
    }

    private void years(CurrencyUnit currency) {
        List<PortfolioLine> years = indicators.by(PortfolioDimension.YEAR);
        if (years.isEmpty()) {
            return;
        }
        Help.TextTable table = table("column.year", "column.envelope", "column.growth", "column.beneficiaries");
        List<YearGrowth> growth = indicators.growth();
        for (PortfolioLine year : years) {
            Optional<Share> ratio = growth.stream()
                    .filter(one -> Integer.toString(one.getTo()).equals(year.getCode()))
                    .flatMap(one -> one.getAmounts().stream())
                    .filter(one -> one.getBefore().getCurrencyUnit().equals(currency))
                    .map(AmountGrowth::ratio)
                    .findFirst();
            table.addRowValues(
                    year.getCode(),
                    String.valueOf(year.getAgreements()),
                    number(year.totalIn(currency)),
                    ratio.map(this::change).orElse(""),
                    year.getBeneficiaries().map(String::valueOf).orElse(""));
        }
        out.println(table);
    }

    private void parties(CurrencyUnit currency) {
        Function<PortfolioLine, Money> contributed = line ->
                line.in(currency).map(LineAmounts::getContributed).orElse(Money.zero(currency));
        Help.TextTable table = table("column.party", "column.contributed", "column.part", "");
        indicators.by(PortfolioDimension.PARTY).stream()
                .sorted((one, other) -> contributed.apply(other).compareTo(contributed.apply(one)))
                .limit(rows)
                .forEach(line -> table.addRowValues(
                        name(line),
                        String.valueOf(line.getAgreements()),
                        number(contributed.apply(line)),
                        indicators.partOf(line, currency).map(this::percent).orElse(""),
                        ""));
        out.println(table);
    }

    private void findings() {
        out.println(text("findings", report.findings().size()));
        report.findings().stream().limit(rows).forEach(finding ->
                out.println("  " + finding.getAgreement() + ": " + finding.getText().get(language)));
    }

    private Help.TextTable table(String first, String third, String fourth, String fifth) {
        Help.TextTable table = Help.TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                new Column(NAME_WIDTH, 0, Overflow.WRAP),
                new Column(13, 1, Overflow.SPAN),
                new Column(24, 1, Overflow.SPAN),
                new Column(12, 1, Overflow.SPAN),
                new Column(20, 1, Overflow.SPAN));
        table.addRowValues(
                text(first), text("column.agreements"), text(third), text(fourth), fifth.isEmpty() ? "" : text(fifth));
        return table;
    }

    private String name(PortfolioLine line) {
        return line.getName().map(name -> name.get(language)).orElse(line.getCode());
    }

    private String number(Money amount) {
        return "%22s".formatted(AmountText.number(amount, language));
    }

    private String percent(Share share) {
        return AmountText.number(share.toPercent(2), language) + " %";
    }

    private String percent(Fraction fraction) {
        return AmountText.number(quotient(fraction, HUNDRED, 2), language) + " %";
    }

    private String decimal(Fraction fraction) {
        return AmountText.number(quotient(fraction, BigDecimal.ONE, 4), language);
    }

    private String ratio(Share ratio) {
        return AmountText.number(
                new BigDecimal(ratio.getNumerator())
                        .divide(new BigDecimal(ratio.getDenominator()), 2, RoundingMode.HALF_UP),
                language);
    }

    private String change(Share ratio) {
        BigDecimal change = ratio.toPercent(1).subtract(HUNDRED);
        return AmountText.difference(change, language) + " %";
    }

    private static BigDecimal quotient(Fraction fraction, BigDecimal times, int decimals) {
        return new BigDecimal(fraction.getNumerator())
                .multiply(times)
                .divide(new BigDecimal(fraction.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    private String text(String key, Object... arguments) {
        return Messages.of(key, arguments).get(language);
    }
}
