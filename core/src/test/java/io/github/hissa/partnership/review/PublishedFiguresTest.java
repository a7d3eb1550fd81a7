package io.github.hissa.partnership.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Figures as they were published, with the source of each: most do not add up, and the review says by how much. Amounts
 * are in dirhams; "MDH" in the sources is a million of them.
 */
class PublishedFiguresTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");

    private static Money million(String millions) {
        return Money.of(DIRHAM, new BigDecimal(millions).movePointRight(6));
    }

    private static Party party(String code) {
        return Party.builder().code(code).name(LocalizedText.of("fr", code)).kind(PartyKind.STATE).build();
    }

    private static Agreement published(String reference, StatedAmount announced, Contribution... contributions) {
        return Agreement.builder()
                .reference(reference)
                .title(LocalizedText.of("fr", reference))
                .announced(announced)
                .addContributions(contributions)
                .build();
    }

    private static void hasGap(Agreement agreement, FindingKind kind, Money gap) {
        List<AgreementFinding> findings = AgreementReview.of(
                        SampleCouncil.COUNCIL, LegalRegimes.builder().build())
                .review(agreement);
        assertEquals(List.of(kind), findings.stream().map(AgreementFinding::getKind).toList());
        assertEquals(Optional.of(gap), findings.get(0).getGap());
    }

    private static Contribution cash(String code, Money amount) {
        return Contribution.cash(party(code), amount);
    }

    /** Tiznit, social centres, 2021 (rni.ma, 20 January 2021): seven partners, one of them in kind. */
    @Test
    void nineMillionOfSevenPartnersAddUpAndTheCouncilBringsANinth() {
        Party council = Party.builder().from(party("COUNCIL")).kind(PartyKind.PROVINCIAL_COUNCIL).build();
        Agreement agreement = published(
                "tiznit-2021",
                StatedAmount.known(million("9")),
                cash("REGION", million("2")),
                cash("INDH", million("2")),
                cash("MINISTRY", million("2")),
                cash("ANDZOA", million("1")),
                Contribution.cash(council, million("1")),
                cash("COMMUNE", million("0.5")),
                Contribution.inKind(party("FOUNDATION"), ContributionNature.STUDIES, million("0.5"),
                        LocalizedText.of("fr", "études")));
        assertEquals(List.of(), AgreementReview.of(council, LegalRegimes.builder().build()).review(agreement));
        assertEquals(Share.of(1, 9), agreement.shareOf(council));
        assertEquals(new BigDecimal("11.11"), agreement.shareOf(council).toPercent(2));
        assertEquals(7, agreement.parties().size());
    }

    /** Rural gaps programme of Fès-Meknès (fr.hespress.com/89944). */
    @Test
    void fesMeknesLacksThirtyMillion() {
        hasGap(published("fes-meknes", StatedAmount.known(million("6830")),
                        cash("FDR", million("3107")), cash("REGION", million("2700")), cash("INDH", million("617")),
                        cash("OTHERS", million("376"))),
                FindingKind.TOTAL_DIFFERS, million("30"));
    }

    /** Entraide nationale at Khénifra, 2009 (maghress.com/map/3603). */
    @Test
    void entraideNationaleOf2009LacksThreeThousand() {
        hasGap(published("entraide-2009", StatedAmount.known(million("0.448")),
                        cash("FIRST", million("0.330")), cash("SECOND", million("0.115"))),
                FindingKind.TOTAL_DIFFERS, million("0.003"));
    }

    /** The same of 2010: 355,000 in one source (map/26233), 335,000 in another (bayanealyaoume/24950). */
    @Test
    void twoSourcesOn2010DisagreeByTwentyThousand() {
        hasGap(published("entraide-2010", StatedAmount.known(million("0.355")), cash("ENTRAIDE", million("0.335"))),
                FindingKind.TOTAL_DIFFERS, million("0.020"));
    }

    /** The State's support to associations over three years (libe.ma a110058): thousands of millions, rounded. */
    @Test
    void theThreeYearsOfTheStateAreATenthShortOfTheirTotal() {
        hasGap(published("state-2013-2015", StatedAmount.about(million("13700")),
                        Contribution.cash(party("Y1"), StatedAmount.about(million("4200"))),
                        Contribution.cash(party("Y2"), StatedAmount.about(million("4300"))),
                        Contribution.cash(party("Y3"), StatedAmount.about(million("5100")))),
                FindingKind.ABOUT_TOTAL_DIFFERS, million("100"));
    }

    /** The last of these years again: 5.1 there, 6.4 elsewhere (leconomiste). */
    @Test
    void twoSourcesOnTheLastYearDisagreeByMoreThanAThousandMillion() {
        hasGap(published("state-2015", StatedAmount.about(million("6400")),
                        Contribution.cash(party("STATE"), StatedAmount.about(million("5100")))),
                FindingKind.ABOUT_TOTAL_DIFFERS, million("1300"));
    }

    /** Human-development initiative at Khénifra, 2011 (lesechos/13473): the amounts add up, the percentage is rounded. */
    @Test
    void khenifraOf2011AddsUpAndItsPercentageIsARoundedOne() {
        Agreement agreement = published("khenifra-2011", StatedAmount.known(million("7.150")),
                cash("INDH", million("4.762")), cash("HOLDERS", million("2.388")));
        assertEquals(List.of(), AgreementReview.of(SampleCouncil.COUNCIL, LegalRegimes.builder().build())
                .review(agreement));
        Share published = Share.of(666, 1000);
        assertEquals(new BigDecimal("66.6"), agreement.shareOf(party("INDH")).toPercent(1));
        assertEquals(Money.parse("MAD 100.00"),
                million("4.762").minus(published.of(million("7.150"), RoundingMode.UNNECESSARY)));
    }

    /** Income-generating activities at Marrakech, 2018 (lematin.ma 2018/299929): 70 %, 30 % and 5 % of one cost. */
    @Test
    void marrakechOf2018PromisesFiveHundredthsMoreThanTheWhole() {
        hasGap(published("marrakech-2018", StatedAmount.known(million("1")),
                        cash("INDH", million("0.70")), cash("HOLDER", million("0.30")),
                        cash("ACCOMPANIMENT", million("0.05"))),
                FindingKind.TOTAL_DIFFERS, million("-0.05"));
    }
}
