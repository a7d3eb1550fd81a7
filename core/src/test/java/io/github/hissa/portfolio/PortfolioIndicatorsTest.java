package io.github.hissa.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.money.StatedSum;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.function.Executable;

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
    void aShareNamesItsBasisAndHowManyAgreementsItCovers() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(
                agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 4")),
                        Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 7"))),
                Agreement.builder()
                        .from(agreement("2", Contribution.cash(COUNCIL, StatedAmount.undisclosed()),
                                Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 9"))))
                        .announced(StatedAmount.known(Money.parse("MAD 19")))
                        .build(),
                Agreement.builder()
                        .from(agreement("3", Contribution.cash(COUNCIL, Money.parse("MAD 20000"))))
                        .announced(StatedAmount.known(Money.parse("MAD 1")))
                        .build()));
        LineAmounts total = indicators.getTotal().in(DIRHAM).orElseThrow();
        assertEquals(Money.parse("MAD 31.00"), total.getTotal());
        assertEquals(Money.parse("MAD 20004.00"), total.getCouncil());
        assertEquals(Money.parse("MAD 11.00"), total.getCouncilBasis());
        assertEquals(Money.parse("MAD 4.00"), total.getCouncilOfBasis());
        assertEquals(1, total.getCovered());
        assertEquals(3, total.getAgreements());
        assertEquals(Optional.of(Share.of(4, 11)), total.councilShare());
        assertEquals(Optional.of(Share.of(11, 4)), total.leverage());
        assertEquals(Optional.of(Share.of(4, 11)), part(indicators, PortfolioDimension.PARTY, "COUNCIL"));
        assertEquals(Optional.of(Share.of(7, 11)), part(indicators, PortfolioDimension.PARTY, "REGION"));
        assertEquals(
                Optional.of(Share.of(7, 11)), part(indicators, PortfolioDimension.PARTY_KIND, "regional-council"));
    }

    private static Optional<Share> part(PortfolioIndicators indicators, PortfolioDimension dimension, String code) {
        return indicators.partOf(indicators.find(dimension, code).orElseThrow(), DIRHAM);
    }

    @Example
    void wherePartsExceedTheEnvelopeThereIsNoShare() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(Agreement.builder()
                .from(agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 20000"))))
                .announced(StatedAmount.known(Money.parse("MAD 1")))
                .build()));
        LineAmounts total = indicators.getTotal().in(DIRHAM).orElseThrow();
        assertEquals(0, total.getCovered());
        assertEquals(Optional.empty(), total.councilShare());
        assertEquals(Optional.empty(), total.leverage());
        assertEquals(Optional.empty(), part(indicators, PortfolioDimension.PARTY, "COUNCIL"));
    }

    @Example
    void aPartyWhoseContributionIsNotStatedHasNoPart() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(Agreement.builder()
                .from(agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 1")),
                        Contribution.cash(SamplePortfolio.REGION, StatedAmount.undisclosed())))
                .announced(StatedAmount.known(Money.parse("MAD 4")))
                .build()));
        assertEquals(Optional.of(Share.of(1, 4)), part(indicators, PortfolioDimension.PARTY, "COUNCIL"));
        assertEquals(Optional.empty(), part(indicators, PortfolioDimension.PARTY, "REGION"));
    }

    @Example
    void aTreeCountsOnce() {
        PortfolioIndicators indicators = PortfolioIndicators.of(COUNCIL, Stream.of(Agreement.builder()
                .from(agreement("1", Contribution.cash(COUNCIL, Money.parse("MAD 5"))))
                .sector(Sectors.ROADS)
                .addTerritories(SampleCouncil.COMMUNE)
                .build()));
        for (PortfolioDimension tree : List.of(PortfolioDimension.SECTOR, PortfolioDimension.TERRITORY)) {
            assertTrue(indicators.by(tree).size() > 1);
            Concentration concentration = indicators.concentration(tree, DIRHAM).orElseThrow();
            assertEquals(1, concentration.getSize());
            assertEquals(Fraction.ONE, concentration.getLargest());
            assertEquals(Fraction.ONE, concentration.getHerfindahl());
        }
    }

    @Example
    void theSectorsWithinASectorAreComparedByThemselves() {
        PortfolioLine wider = INDICATORS.find(PortfolioDimension.SECTOR, "infrastructure").orElseThrow();
        List<PortfolioLine> within = INDICATORS.rankWithin(wider, DIRHAM);
        assertEquals(2, Concentration.of(within, DIRHAM).orElseThrow().getSize());
    }

    @Example
    void aPartyIsOfOneKind() {
        Party state = Party.builder().from(SamplePortfolio.REGION).kind(PartyKind.STATE).build();
        Agreement first = agreement("1", Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 5")));
        Agreement second = agreement("2", Contribution.cash(state, Money.parse("MAD 5")));
        Agreement within = agreement("3", Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 5")),
                Contribution.cash(state, Money.parse("MAD 5")));
        String between = "The party REGION is of the kind regional-council in the agreement 1, and of the kind state in"
                + " the agreement 2.";
        assertEquals("contributions[0].party: " + between,
                refusal(() -> PortfolioIndicators.of(COUNCIL, Stream.of(first, second))));
        assertEquals("agreements[1].contributions[0].party: " + between, refusal(
                () -> AgreementRegister.builder().council(COUNCIL).addAgreements(first, second).build()));
        assertEquals(
                "contributions[1].party: The party REGION is of the kind regional-council in the agreement 3, and of"
                        + " the kind state in the agreement 3.",
                refusal(() -> PortfolioIndicators.of(COUNCIL, Stream.of(within))));
        Party council = Party.builder().from(COUNCIL).kind(PartyKind.COMMUNE).build();
        assertEquals(
                "contributions[0].party: The council " + COUNCIL.getCode()
                        + " is of the kind provincial-council, and of the kind commune in the agreement 4.",
                refusal(() -> PortfolioIndicators.of(
                        COUNCIL, Stream.of(agreement("4", Contribution.cash(council, Money.parse("MAD 5")))))));
        PortfolioTally tally = PortfolioTally.of(COUNCIL);
        tally.add(first);
        PortfolioTally other = PortfolioTally.of(COUNCIL);
        other.add(second);
        assertEquals(between, refusal(() -> tally.add(other)));
    }

    @Example
    void aSectorOrATerritoryLiesWithinOneOther() {
        Sector moved = Sector.builder().from(Sectors.ROADS).parent(Sectors.SERVICES).build();
        Agreement roads = Agreement.builder().from(agreement("1")).sector(Sectors.ROADS).build();
        assertEquals(
                "sector: “roads” lies within infrastructure in the agreement 1, and within services in the"
                        + " agreement 2.",
                refusal(() -> PortfolioIndicators.of(
                        COUNCIL,
                        Stream.of(roads, Agreement.builder().from(agreement("2")).sector(moved).build()))));
        Territory alone = Territory.builder().from(SampleCouncil.COMMUNE).parent(Optional.empty()).build();
        Agreement commune =
                Agreement.builder().from(agreement("1")).addTerritories(SampleCouncil.COMMUNE).build();
        assertEquals(
                "territories[0]: “TIZRAN-OUADA” lies within TIZRAN in the agreement 1, and within nothing wider in the"
                        + " agreement 2.",
                refusal(() -> PortfolioIndicators.of(
                        COUNCIL,
                        Stream.of(commune, Agreement.builder().from(agreement("2")).addTerritories(alone).build()))));
    }

    @Example
    void whatARefusedAgreementSaysIsForgotten() {
        Party state = Party.builder().from(SamplePortfolio.REGION).kind(PartyKind.STATE).build();
        Party council = Party.builder().from(COUNCIL).kind(PartyKind.COMMUNE).build();
        PortfolioTally tally = PortfolioTally.of(COUNCIL);
        refusal(() -> tally.add(agreement("1", Contribution.cash(state, Money.parse("MAD 5")),
                Contribution.cash(council, Money.parse("MAD 5")))));
        tally.add(agreement("2", Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 5"))));
        assertEquals(1, tally.toIndicators().getTotal().getAgreements());
    }

    private static String refusal(Executable step) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, step).getMessage());
    }

    @Example
    void sharesOfSumsBeyondSixtyFourBitsAreExactOrRefusedByName() {
        Money most = Money.ofMinor(DIRHAM, Long.MAX_VALUE);
        Money less = Money.ofMinor(DIRHAM, Long.MAX_VALUE - 1);
        LineAmounts even = PortfolioIndicators.of(COUNCIL, IntStream.range(0, 4).mapToObj(i -> agreement(
                        "" + i, Contribution.cash(i == 0 ? COUNCIL : SamplePortfolio.REGION, most))))
                .getTotal().in(DIRHAM).orElseThrow();
        assertEquals(Optional.of(Share.of(1, 4)), even.councilShare());
        assertEquals(Optional.of(Share.of(4, 1)), even.leverage());
        LineAmounts uneven = PortfolioIndicators.of(COUNCIL, Stream.of(
                        agreement("1", Contribution.cash(COUNCIL, most)),
                        agreement("2", Contribution.cash(SamplePortfolio.REGION, less))))
                .getTotal().in(DIRHAM).orElseThrow();
        assertEquals(
                "The share of MAD\u00A092,233,720,368,547,758.07 in MAD\u00A0184,467,440,737,095,516.13 is too long a"
                        + " fraction.",
                refusal(uneven::councilShare));
    }

    @Example
    void aShareThatADocumentMakesImpossibleIsRefusedAsDeclared() {
        LineAmounts amounts = INDICATORS.getTotal().getAmounts().get(0);
        for (LineAmounts changed : List.of(
                LineAmounts.builder().from(amounts).councilOfBasis(Money.parse("EUR 1")).build(),
                LineAmounts.builder().from(amounts).councilOfBasis(Money.parse("MAD -1")).build())) {
            assertThrows(RefusedStepException.class, changed::councilShare);
        }
        AmountGrowth growth = AmountGrowth.of(Money.parse("MAD 0"), Money.parse("MAD 1"));
        assertEquals("MAD\u00A01.00 is no share of MAD\u00A00.00.", refusal(growth::ratio));
    }

    @Example
    void contributionsBeyondSixtyFourBitsAreRefusedByTheAgreementsReference() {
        Contribution most = Contribution.cash(COUNCIL, Money.ofMinor(DIRHAM, Long.MAX_VALUE));
        Agreement large = Agreement.builder()
                .from(agreement("1", most, most))
                .announced(StatedAmount.known(Money.parse("MAD 1")))
                .build();
        String refused = "contributions: The contributions to the agreement 1 add up to more than an amount can be:"
                + " MAD\u00A0184,467,440,737,095,516.14.";
        assertEquals(refused, refusal(() -> PortfolioIndicators.of(COUNCIL, Stream.of(large))));
        assertEquals(refused, refusal(() -> PortfolioDimension.SECTOR.codesOf(large)));
    }

    @Example
    void aLineThatIsNoYearHasNoGrowth() {
        PortfolioLine line = PortfolioLine.builder()
                .dimension(PortfolioDimension.YEAR).code("soon").agreements(1).undisclosed(0).build();
        assertEquals(
                "[0]: The line soon is none of a year with agreements. Agreements: 1. Beneficiaries: 0.",
                refusal(() -> YearGrowth.of(List.of(line))));
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
        assertEquals("agreements[1]: It is there twice: 1.", assertThrows(IllegalArgumentException.class,
                () -> AgreementRegister.builder().council(COUNCIL).addAgreements(one, one).build()).getMessage());
    }

    @Example
    void talliesOfTwoCouncilsAreNotPutTogether() {
        PortfolioTally tally = PortfolioTally.of(COUNCIL);
        String refused = "council: The figures are those of two councils, COUNCIL and REGION.";
        assertEquals(refused, assertThrows(IllegalArgumentException.class,
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
    void sharesAreOfTheAgreementsThatCanHaveOne(@ForAll("registers") AgreementRegister register) {
        PortfolioIndicators indicators = register.indicators();
        List<Agreement> covered = register.getAgreements().stream()
                .map(Agreement::current)
                .filter(one -> one.envelope().find().isPresent())
                .filter(one -> one.contributedBy(COUNCIL).getUndisclosed() == 0)
                .filter(one -> one.contributed().getStated().orElse(Money.zero(DIRHAM))
                        .compareTo(one.envelope().find().orElseThrow()) <= 0)
                .toList();
        Money basis = covered.stream()
                .map(one -> one.envelope().find().orElseThrow())
                .reduce(Money.zero(DIRHAM), Money::plus);
        Optional<LineAmounts> total = indicators.getTotal().in(DIRHAM);
        assertEquals(basis, total.map(LineAmounts::getCouncilBasis).orElse(Money.zero(DIRHAM)));
        assertEquals(covered.size(), total.map(LineAmounts::getCovered).orElse(0L));
        Share sum = Share.ZERO;
        for (PortfolioLine line : indicators.by(PortfolioDimension.PARTY)) {
            List<Contribution> its = covered.stream()
                    .flatMap(one -> one.getContributions().stream())
                    .filter(one -> one.getParty().getCode().equals(line.getCode()))
                    .toList();
            StatedSum brought = StatedSum.of(its.stream().map(Contribution::getAmount).toList());
            Optional<Share> expected = basis.isPositive() && brought.getUndisclosed() == 0
                    ? Optional.of(Share.of(brought.getStated().orElse(Money.zero(DIRHAM)), basis))
                    : Optional.empty();
            // A line without an amount has no undisclosed contribution to the basis either.
            assertEquals(expected, indicators.partOf(line, DIRHAM));
            sum = sum.plus(expected.orElse(Share.ZERO));
        }
        assertTrue(sum.compareTo(Share.WHOLE) <= 0);
        Optional<Share> council = total.flatMap(LineAmounts::councilShare);
        indicators.find(PortfolioDimension.PARTY, COUNCIL.getCode()).ifPresent(line ->
                assertEquals(council, indicators.partOf(line, DIRHAM)));
    }

    @Property(tries = 100)
    void theTreesOfAConcentrationAddUpToWhatLiesInNoOther(@ForAll("registers") AgreementRegister register) {
        PortfolioIndicators indicators = register.indicators();
        List<Money> roots = register.getAgreements().stream()
                .map(Agreement::current)
                .filter(one -> one.getSector().isPresent())
                .filter(one -> one.envelope().find().filter(Money::isPositive).isPresent())
                .collect(Collectors.groupingBy(one -> root(one.getSector().orElseThrow()), TreeMap::new,
                        Collectors.reducing(
                                Money.zero(DIRHAM), one -> one.envelope().find().orElseThrow(), Money::plus)))
                .values().stream().toList();
        Optional<Concentration> concentration = indicators.concentration(PortfolioDimension.SECTOR, DIRHAM);
        assertEquals(roots.size(), concentration.map(Concentration::getSize).orElse(0));
        Money all = roots.stream().reduce(Money.zero(DIRHAM), Money::plus);
        assertEquals(
                roots.stream().max(Money::compareTo).map(most -> Fraction.of(
                        most.getAmountMinorLong(), all.getAmountMinorLong())),
                concentration.map(Concentration::getLargest));
    }

    private static String root(Sector sector) {
        return sector.getParent().map(PortfolioIndicatorsTest::root).orElse(sector.getCode());
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
