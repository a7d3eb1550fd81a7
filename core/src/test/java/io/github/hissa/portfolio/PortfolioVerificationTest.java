package io.github.hissa.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PortfolioVerificationTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final List<Agreement> AGREEMENTS = SamplePortfolio.agreements();
    private static final PortfolioIndicators INDICATORS = SamplePortfolio.register().indicators();

    private static PortfolioIndicators.Builder indicators() {
        return PortfolioIndicators.builder().from(INDICATORS);
    }

    private static List<String> found(PortfolioIndicators.Builder tampered) {
        return places(tampered.build().verify(AGREEMENTS.stream()));
    }

    private static List<String> places(List<Discrepancy> found) {
        return found.stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    private static PortfolioLine withTotal(PortfolioLine line, Money total) {
        LineAmounts amounts = LineAmounts.builder()
                .from(line.getAmounts().get(0))
                .total(total)
                .build();
        return PortfolioLine.builder().from(line).amounts(List.of(amounts)).build();
    }

    @Test
    void figuresThatFollowFromTheAgreementsHaveNoDiscrepancy() {
        assertEquals(List.of(), INDICATORS.verify(AGREEMENTS.stream()));
        assertEquals(List.of(), INDICATORS.verify(AGREEMENTS.parallelStream()));
        assertEquals(
                List.of(), PortfolioIndicators.of(SampleCouncil.COUNCIL, Stream.of()).verify(Stream.of()));
    }

    @Test
    void aCentimeOrACurrencyIsFoundWhereItIs() {
        Money total = INDICATORS.getTotal().totalIn(DIRHAM);

        assertEquals(
                List.of("total.amounts[0].total different"),
                found(indicators().total(withTotal(INDICATORS.getTotal(), total.plusMinor(1)))));
        assertEquals(
                List.of("total.amounts[0].total different"),
                found(indicators().total(withTotal(INDICATORS.getTotal(), Money.parse("EUR 50000000.00")))));
    }

    @Test
    void aLineDroppedDoubledOrReorderedIsFound() {
        List<PortfolioLine> dropped = new ArrayList<>(INDICATORS.getLines());
        dropped.remove(3);
        List<PortfolioLine> doubled = new ArrayList<>(INDICATORS.getLines());
        doubled.add(3, doubled.get(3));
        List<PortfolioLine> reordered = new ArrayList<>(INDICATORS.getLines());
        Collections.swap(reordered, 3, 4);

        assertEquals(List.of("lines[3] missing"), found(indicators().lines(dropped)));
        assertEquals(List.of("lines[4] unexpected"), found(indicators().lines(doubled)));
        assertEquals(List.of("lines[3] moved"), found(indicators().lines(reordered)));
    }

    @Test
    void anotherCouncilOrAgreementMakesOtherFigures() {
        assertEquals("total.amounts[0].council different", found(indicators().council(SamplePortfolio.REGION)).get(0));
        assertEquals(
                "total.agreements different",
                places(INDICATORS.verify(AGREEMENTS.stream().skip(1))).get(0));
    }

    @Test
    void anAgreementTooLargeToCountIsRefusedWithItsPlace() {
        StatedAmount most = StatedAmount.known(Money.ofMinor(DIRHAM, Long.MAX_VALUE));
        Contribution one = Contribution.cash(SampleCouncil.COUNCIL, most.find().orElseThrow());
        Agreement large = Agreement.builder()
                .from(AGREEMENTS.get(0))
                .reference("large")
                .contributions(List.of(one, one))
                .amendments(List.of())
                .build();

        assertEquals(
                List.of("agreements[1].contributions refused"),
                places(INDICATORS.verify(Stream.of(AGREEMENTS.get(0), large, AGREEMENTS.get(1)))));
        assertThrows(
                IllegalArgumentException.class,
                () -> PortfolioIndicators.of(SampleCouncil.COUNCIL, Stream.of(large)));
    }

    @Test
    void aTamperedConcentrationIsFound() {
        List<PortfolioLine> lines = INDICATORS.by(PortfolioDimension.PARTY);
        Concentration concentration = Concentration.of(lines, DIRHAM).orElseThrow();
        Concentration other = Concentration.builder()
                .from(concentration)
                .size(concentration.getSize() + 1)
                .gini(Fraction.of(1, 3))
                .build();

        assertEquals(List.of(), concentration.verify(lines, DIRHAM));
        assertEquals(List.of("size different", "gini different"), places(other.verify(lines, DIRHAM)));
        assertEquals(List.of(" unexpected"), places(concentration.verify(lines, CurrencyUnit.USD)));
    }

    @Test
    void aTamperedGrowthIsFound() {
        List<PortfolioLine> years = INDICATORS.by(PortfolioDimension.YEAR);
        YearGrowth growth = YearGrowth.of(years).get(0);
        PortfolioLine earlier = years.get(0);
        PortfolioLine later = years.get(1);
        YearGrowth other = YearGrowth.builder()
                .from(growth.getFrom())
                .to(growth.getTo() + 1)
                .beneficiaries(growth.getBeneficiaries())
                .agreements(growth.getAgreements().plus(Share.of(1, 2)))
                .amounts(List.of())
                .build();

        assertEquals(List.of(), growth.verify(earlier, later));
        assertEquals(
                List.of("to different", "agreements different", "amounts[0] missing"),
                places(other.verify(earlier, later)));
        assertEquals(
                List.of("earlier refused", "later refused"),
                places(growth.verify(
                        PortfolioLine.builder().from(earlier).agreements(0).build(),
                        PortfolioLine.builder().from(later).beneficiaries(Optional.of(-1L)).build())));
        assertEquals(List.of("earlier refused"), places(growth.verify(INDICATORS.getTotal(), later)));
    }
}
