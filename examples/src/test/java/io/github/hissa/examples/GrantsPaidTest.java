package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.PortfolioLine;
import io.github.hissa.portfolio.YearGrowth;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The indicators over thirteen years of a French department's grants to associations, which were really paid. The expected
 * figures were added up apart from this library, from the same file.
 */
class GrantsPaidTest {

    private static final CurrencyUnit EURO = CurrencyUnit.EUR;
    private static final Party COUNCIL = Party.builder()
            .code("CD49")
            .name(LocalizedText.of("fr", "Conseil départemental de Maine-et-Loire"))
            .kind(PartyKind.PROVINCIAL_COUNCIL)
            .build();

    private static final String[] YEARS = {
        "2004 845 446 7605075.81",
        "2005 910 448 8810113.63",
        "2006 919 456 8919440.01",
        "2007 947 498 9746386.88",
        "2008 1022 533 10982913.84",
        "2009 1132 605 12385779.33",
        "2010 952 571 10073613.90",
        "2011 840 567 11551002.45",
        "2012 923 662 8953239.40",
        "2013 956 687 8096626.82",
        "2014 1014 643 8135078.70",
        "2015 783 578 7661487.03",
        "2016 600 492 7581420.16"
    };

    @Test
    void yearsBeneficiariesGrowthAndConcentrationAreThoseOfTheFile() throws IOException {
        Path root = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
        Path file = root.resolve("../shared/data/maine-et-loire-2004-2016-grants.csv");
        if (!Files.exists(file)) {
            // The report of a skipped test hides its reason; the console says it.
            System.out.println("GrantsPaidTest: skipped the real grants, there is no " + file);
        }
        Assumptions.assumeTrue(Files.exists(file));
        PortfolioIndicators indicators;
        try (Stream<Agreement> grants = read(file)) {
            indicators = PortfolioIndicators.of(COUNCIL, grants);
        }

        assertEquals(11_843, indicators.getTotal().getAgreements());
        assertEquals(Money.parse("EUR 120502177.96"), indicators.getTotal().totalIn(EURO));
        assertEquals(Optional.of(1_514L), indicators.getTotal().getBeneficiaries());
        assertEquals(List.of(YEARS), indicators.by(PortfolioDimension.YEAR).stream()
                .map(GrantsPaidTest::figures)
                .toList());

        YearGrowth last = indicators.growth().get(11);
        assertEquals(2015, last.getFrom());
        assertEquals(new BigDecimal("-23.4"), last.getAgreements().toPercent(1).subtract(BigDecimal.valueOf(100)));
        assertEquals(new BigDecimal("-1.0"),
                last.getAmounts().get(0).ratio().toPercent(1).subtract(BigDecimal.valueOf(100)));

        Concentration concentration =
                indicators.concentration(PortfolioDimension.BENEFICIARY, EURO).orElseThrow();
        assertEquals("0.014501", decimal(concentration.getHerfindahl()));
        assertEquals(
                Fraction.of(749_650_425, 12_050_217_796L), concentration.getLargest());
        PortfolioLine largest = indicators.rank(PortfolioDimension.BENEFICIARY, EURO).get(0);
        assertEquals("UCO/ASS.ST YVES UNIVERSITE CATHO. OUEST", largest.getCode());
    }

    private static String figures(PortfolioLine year) {
        return year.getCode() + " " + year.getAgreements() + " " + year.getBeneficiaries().orElseThrow() + " "
                + year.totalIn(EURO).getAmount().toPlainString();
    }

    private static String decimal(Fraction fraction) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Stream<Agreement> read(Path file) throws IOException {
        MappingIterator<String[]> rows = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(';').withSkipFirstDataRow(true))
                .readValues(file);
        List<String[]> all = rows.readAll();
        return IntStream.range(0, all.size()).mapToObj(i -> grant(i, all.get(i)));
    }

    private static Agreement grant(int row, String[] cells) {
        String name = Stream.of(cells[2], cells[3]).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        Party association = Party.association(name, LocalizedText.of("fr", name));
        return Agreement.builder()
                .reference(Integer.toString(row))
                .title(LocalizedText.of("fr", name))
                .addContributions(Contribution.cash(COUNCIL, Money.of(EURO, new BigDecimal(cells[6]))))
                .addParticipations(Participation.of(association, PartyRole.BENEFICIARY))
                .startsOn(LocalDate.of(Integer.parseInt(cells[0]), 1, 1))
                .build();
    }
}
