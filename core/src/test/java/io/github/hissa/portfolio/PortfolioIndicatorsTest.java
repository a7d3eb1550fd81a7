package io.github.hissa.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PortfolioIndicatorsTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final CurrencyUnit EURO = CurrencyUnit.EUR;
    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final AgreementRegister SAMPLE = SamplePortfolio.register();
    private static final PortfolioIndicators INDICATORS = SAMPLE.indicators();

    private static Agreement agreement(String reference, Contribution... contributions) {
        return Agreement.builder()
                .reference(reference)
                .title(LocalizedText.of("fr", reference))
                .addContributions(contributions)
                .build();
    }

    private static List<String> codes(List<PortfolioLine> lines) {
        return lines.stream().map(PortfolioLine::getCode).toList();
    }

    @Example
    void theCouncilsShareIsTwentyFourHundredths() {
        LineAmounts total = INDICATORS.getTotal().in(DIRHAM).orElseThrow();
        assertEquals(Money.parse("MAD 50000000.00"), total.getTotal());
        assertEquals(Optional.of(Share.of(24, 100)), total.councilShare());
        assertEquals(Optional.of(Share.of(25, 6)), total.leverage());
    }

    @Example
    void infrastructureLeadsAndRoadsAndWaterWithinIt() {
        List<PortfolioLine> ranked = INDICATORS.rank(PortfolioDimension.SECTOR, DIRHAM);
        assertEquals(List.of("infrastructure", "services", "development"), codes(ranked));
        assertEquals(List.of("roads", "water"), codes(INDICATORS.rankWithin(ranked.get(0), DIRHAM)));
        assertEquals(Money.parse("MAD 36000000.00"), ranked.get(0).totalIn(DIRHAM));
        assertEquals(List.of("infrastructure", "services", "development"),
                codes(INDICATORS.rankByNumber(PortfolioDimension.SECTOR)));
    }

    @Example
    void everySecondAgreementHasAnAssociationAsAParty() {
        assertEquals(Optional.of(Share.of(1, 2)), INDICATORS.shareWith(PartyKind.ASSOCIATION));
        assertEquals(Optional.of(Share.of(128, 500)), INDICATORS.shareWith(PartyKind.ASSOCIATION, DIRHAM));
        assertEquals(Optional.of(Share.ZERO), INDICATORS.shareWith(PartyKind.ENTERPRISE));
        assertEquals(Optional.empty(), PortfolioIndicators.of(COUNCIL, Stream.of()).shareWith(PartyKind.ASSOCIATION));
    }

    @Example
    void aLineTellsFromWhichAgreementsItComes() {
        PortfolioLine roads = INDICATORS.find(PortfolioDimension.SECTOR, "roads").orElseThrow();
        assertEquals(List.of("2010/03", "2011/02"),
                SAMPLE.behind(roads).stream().map(Agreement::getReference).toList());
        assertEquals(8, SAMPLE.behind(INDICATORS.getTotal()).size());
    }

    @Example
    void aTerritoryIsPartOfTheLargerOneAndCountedThereOnce() {
        PortfolioLine province = INDICATORS.find(PortfolioDimension.TERRITORY, "TIZRAN").orElseThrow();
        PortfolioLine commune = INDICATORS.find(PortfolioDimension.TERRITORY, "TIZRAN-OUADA").orElseThrow();
        assertEquals(8, province.getAgreements());
        assertEquals(3, commune.getAgreements());
        assertEquals(Optional.of("TIZRAN"), commune.getParent());
    }

    @Example
    void thePartysLineKnowsWhatItBrings() {
        LineAmounts region = INDICATORS.find(PortfolioDimension.PARTY, "REGION").orElseThrow().in(DIRHAM).orElseThrow();
        assertEquals(Money.parse("MAD 17300000.00"), region.getContributed());
        LineAmounts communes =
                INDICATORS.find(PortfolioDimension.PARTY_KIND, "commune").orElseThrow().in(DIRHAM).orElseThrow();
        assertEquals(Money.parse("MAD 2500000.00"), communes.getContributed());
    }

    @Example
    void fortyBeneficiariesAndAHundredAndTenAreGrowthByTwoAndThreeQuarters() {
        List<Agreement> grants = new ArrayList<>();
        for (int year : new int[] {2009, 2012}) {
            for (int i = 0; i < (year == 2009 ? 40 : 110); i++) {
                Party association = Party.association("A" + i, LocalizedText.of("fr", "A" + i));
                grants.add(Agreement.builder()
                        .from(agreement(year + "/" + i, Contribution.cash(COUNCIL, Money.parse("MAD 1000"))))
                        .addParticipations(Participation.of(association, PartyRole.BENEFICIARY))
                        .startsOn(LocalDate.of(year, 5, 1))
                        .build());
            }
        }
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, grants.stream());
        YearGrowth growth = indicators.growth().get(0);
        assertEquals(2009, growth.getFrom());
        assertEquals(2012, growth.getTo());
        assertEquals(Optional.of(Share.of(11, 4)), growth.getBeneficiaries());
        assertEquals(Share.of(11, 4), growth.getAmounts().get(0).ratio());
        assertEquals(Optional.of(110L), indicators.getTotal().getBeneficiaries());
    }

    @Example
    void currenciesStandSideBySideAndUndisclosedAmountsAreInNoSum() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(
                agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 10"))),
                agreement("2", Contribution.cash(COUNCIL, Money.parse("EUR 20"))),
                agreement("3", Contribution.cash(COUNCIL, StatedAmount.about(Money.parse("EUR 5")))),
                agreement("4", Contribution.cash(COUNCIL, StatedAmount.undisclosed()))));
        PortfolioLine total = indicators.getTotal();
        assertEquals(4, total.getAgreements());
        assertEquals(1, total.getUndisclosed());
        assertEquals(List.of("EUR", "MAD"), total.getAmounts().stream()
                .map(amounts -> amounts.getTotal().getCurrencyUnit().getCode()).toList());
        assertEquals(Money.parse("EUR 25.00"), total.totalIn(EURO));
        assertEquals(1, total.in(EURO).orElseThrow().getApproximate());
        assertEquals(Money.parse("USD 0.00"), total.totalIn(CurrencyUnit.USD));
    }

    @Example
    void aCouncilWhosePartIsUndisclosedHasNoShareOfThatAgreement() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(
                agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 25")),
                        Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 75"))),
                Agreement.builder()
                        .from(agreement("2", Contribution.cash(COUNCIL, StatedAmount.undisclosed())))
                        .announced(StatedAmount.known(Money.parse("MAD 900")))
                        .build()));
        LineAmounts total = indicators.getTotal().in(DIRHAM).orElseThrow();
        assertEquals(Money.parse("MAD 1000.00"), total.getTotal());
        assertEquals(Money.parse("MAD 100.00"), total.getCouncilBasis());
        assertEquals(Optional.of(Share.of(1, 4)), total.councilShare());
    }

    @Example
    void concentrationIsNoneAmongEqualsAndCompleteWithOne() {
        Party other = SamplePortfolio.REGION;
        PortfolioIndicators equal = PortfolioIndicators.of(COUNCIL, Stream.of(agreement(
                "1", Contribution.cash(COUNCIL, Money.parse("MAD 5")), Contribution.cash(other, Money.parse("MAD 5")))));
        Concentration even = equal.concentration(PortfolioDimension.PARTY, DIRHAM).orElseThrow();
        assertEquals(2, even.getSize());
        assertEquals(Fraction.ZERO, even.getGini());
        assertEquals(Fraction.of(1, 2), even.getHerfindahl());
        assertEquals(Fraction.of(1, 2), even.getLargestTenth());
        PortfolioIndicators one = PortfolioIndicators.of(
                COUNCIL, Stream.of(agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 5")))));
        assertEquals(Fraction.ONE, one.concentration(PortfolioDimension.PARTY, DIRHAM).orElseThrow().getHerfindahl());
        assertEquals(Optional.empty(), one.concentration(PortfolioDimension.PARTY, EURO));
    }

    @Example
    void sumsBeyondSixtyFourBitsAreExact() {
        Money most = Money.ofMinor(DIRHAM, Long.MAX_VALUE);
        PortfolioIndicators indicators = PortfolioIndicators.of(
                COUNCIL, IntStream.range(0, 3).mapToObj(i -> agreement("" + i, Contribution.cash(COUNCIL, most))));
        assertEquals(most.plus(most).plus(most), indicators.getTotal().totalIn(DIRHAM));
    }

    @Example
    void twoAgreementsWithOneReferenceAreNoRegister() {
        Agreement one = agreement("1");
        assertEquals("two agreements have the reference 1", assertThrows(IllegalArgumentException.class,
                () -> AgreementRegister.builder().council(COUNCIL).addAgreements(one, one).build()).getMessage());
    }

    @Example
    void talliesOfTwoCouncilsAreNotPutTogether() {
        PortfolioTally tally = PortfolioTally.of(COUNCIL);
        assertEquals("tallies of two councils: COUNCIL and REGION", assertThrows(IllegalArgumentException.class,
                () -> tally.add(PortfolioTally.of(SamplePortfolio.REGION))).getMessage());
    }

    @Provide
    Arbitrary<AgreementRegister> registers() {
        return AgreementArbitraries.registers();
    }

    @Property(tries = 100)
    void thePortfolioOfAUnionIsTheSumOfThePortfolios(@ForAll("registers") AgreementRegister register) {
        List<Agreement> all = register.getAgreements();
        int half = all.size() / 2;
        PortfolioTally first = PortfolioTally.of(COUNCIL);
        all.subList(0, half).forEach(first::add);
        PortfolioTally second = PortfolioTally.of(COUNCIL);
        all.subList(half, all.size()).forEach(second::add);
        first.add(second);
        assertEquals(register.indicators(), first.toIndicators());
        assertEquals(register.indicators(), all.parallelStream().collect(PortfolioTally.collector(COUNCIL)));
    }

    @Property(tries = 100)
    void everyLineIsTheSumOfTheAgreementsBehindIt(@ForAll("registers") AgreementRegister register) {
        PortfolioIndicators indicators = register.indicators();
        List<PortfolioLine> lines = new ArrayList<>(indicators.getLines());
        lines.add(indicators.getTotal());
        for (PortfolioLine line : lines) {
            List<Agreement> behind = register.behind(line);
            assertEquals(line.getAgreements(), behind.size());
            Money total = behind.stream()
                    .flatMap(agreement -> agreement.current().envelope().find().stream())
                    .reduce(Money.zero(DIRHAM), Money::plus);
            assertEquals(total, line.totalIn(DIRHAM));
            Money councils = behind.stream()
                    .map(Agreement::current)
                    .filter(agreement -> agreement.envelope().find().isPresent())
                    .filter(agreement -> agreement.contributedBy(COUNCIL).getUndisclosed() == 0)
                    .flatMap(agreement -> agreement.contributedBy(COUNCIL).getStated().stream())
                    .reduce(Money.zero(DIRHAM), Money::plus);
            assertEquals(councils, line.in(DIRHAM).map(LineAmounts::getCouncil).orElse(Money.zero(DIRHAM)));
        }
    }

    @Property(tries = 100)
    void yearsAddUpToTheTotalWhereEveryAgreementHasADate(@ForAll("registers") AgreementRegister register) {
        PortfolioIndicators indicators = register.indicators();
        assertEquals(
                indicators.getTotal().totalIn(DIRHAM),
                indicators.by(PortfolioDimension.YEAR).stream()
                        .map(line -> line.totalIn(DIRHAM))
                        .reduce(Money.zero(DIRHAM), Money::plus));
    }
}
