package io.github.hissa.partnership.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Clause;
import io.github.hissa.partnership.ClauseKind;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.PartnershipTerms;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.partnership.Programme;
import io.github.hissa.partnership.StageChange;
import io.github.hissa.partnership.regime.Instrument;
import io.github.hissa.partnership.regime.LegalRegime;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.regime.RegimeRule;
import io.github.hissa.partnership.regime.StageRequirement;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.DateText;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AgreementReviewTest {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party REGION = SamplePortfolio.REGION;
    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);
    private static final LegalRegimes NONE = LegalRegimes.builder().build();

    private static Agreement.Builder road() {
        Agreement.Builder road = Agreement.builder();
        road.reference("2016/1")
                .title(LocalizedText.of("fr", "Piste"))
                .addContributions(
                        Contribution.cash(COUNCIL, Money.parse("MAD 24")),
                        Contribution.cash(REGION, Money.parse("MAD 76")));
        return road;
    }

    private static List<AgreementFinding> review(Agreement agreement, LegalRegimes regimes) {
        return AgreementReview.of(COUNCIL, regimes).review(agreement);
    }

    private static List<FindingKind> kinds(Agreement.Builder agreement, LegalRegimes regimes) {
        return review(agreement.build(), regimes).stream().map(AgreementFinding::getKind).toList();
    }

    private static LegalRegimes regime(LegalRegime.Builder regime) {
        return LegalRegimes.builder().addRegimes(regime.build()).build();
    }

    private static LegalRegime.Builder since2015() {
        LegalRegime.Builder regime = LegalRegime.builder();
        regime.code("since-2015")
                .title(LocalizedText.of("en", "since 2015"))
                .council(PartyKind.PROVINCIAL_COUNCIL)
                .instrument(Instrument.PARTNERSHIP_AGREEMENT)
                .from(LocalDate.of(2015, 7, 7))
                .permitted(true);
        return regime;
    }

    @Test
    void whatAddsUpHasNoFinding() {
        assertEquals(List.of(), kinds(road().announced(StatedAmount.known(Money.parse("MAD 100"))), NONE));
    }

    @Test
    void aTotalThatDiffersIsAFindingWithItsGap() {
        AgreementFinding finding =
                review(road().announced(StatedAmount.known(Money.parse("MAD 103"))).build(), NONE).get(0);
        assertEquals(FindingKind.TOTAL_DIFFERS, finding.getKind());
        assertEquals(Optional.of(Money.parse("MAD 3.00")), finding.getGap());
        assertEquals(
                "The announced envelope of MAD 103.00 differs from its parts, which add up to MAD 100.00: a gap "
                        + "of MAD 3.00.",
                finding.getText().get(Language.ENGLISH).replace('\u00A0', ' '));
        assertTrue(finding.getText().get(Language.FRENCH).startsWith("L’enveloppe annoncée de 103,00"));
        assertTrue(finding.getText().get(Language.ARABIC).contains("103,00"));
    }

    @Test
    void anApproximateFigureIsNotHeldToTheCentime() {
        assertEquals(List.of(FindingKind.ABOUT_TOTAL_DIFFERS),
                kinds(road().announced(StatedAmount.about(Money.parse("MAD 103"))), NONE));
    }

    @Test
    void anUndisclosedPartMayFillTheGapButNotANegativeOne() {
        Contribution hidden = Contribution.cash(SamplePortfolio.INDH, StatedAmount.undisclosed());
        assertEquals(List.of(FindingKind.UNDISCLOSED),
                kinds(road().addContributions(hidden).announced(StatedAmount.known(Money.parse("MAD 103"))), NONE));
        List<AgreementFinding> findings = review(
                road().addContributions(hidden).announced(StatedAmount.known(Money.parse("MAD 90"))).build(), NONE);
        assertEquals(List.of(FindingKind.PARTS_ABOVE_TOTAL, FindingKind.UNDISCLOSED),
                findings.stream().map(AgreementFinding::getKind).toList());
        assertEquals(Optional.of(Money.parse("MAD -10.00")), findings.get(0).getGap());
        assertEquals(List.of(FindingKind.UNDISCLOSED), kinds(road().announced(StatedAmount.undisclosed()), NONE));
    }

    @Test
    void whatIsValuedOnNoBasisAndWhatDependsIsShown() {
        Contribution land = Contribution.builder()
                .party(SamplePortfolio.COMMUNE)
                .nature(ContributionNature.LAND)
                .amount(StatedAmount.known(Money.parse("MAD 5")))
                .condition(LocalizedText.of("fr", "accord du domaine"))
                .build();
        assertEquals(List.of(FindingKind.NO_VALUATION_BASIS, FindingKind.CONDITIONAL),
                kinds(road().addContributions(land), NONE));
    }

    @Test
    void whatTheRegimeForbidsOrMissesIsShown() {
        Agreement.Builder agreement = road().addMilestones(
                Milestone.of(AgreementStage.DELIBERATED, DAY), Milestone.of(AgreementStage.SIGNED, DAY.plusDays(40)));
        LegalRegime.Builder regime = since2015()
                .permitted(false)
                .addRequiredClauses(ClauseKind.OBJECT, ClauseKind.COST)
                .addRules(RegimeRule.builder()
                        .id("visa")
                        .text(LocalizedText.of("en", "Deliberations with financial effect need a visa."))
                        .source(Source.of(LocalizedText.of("en", "organic law 112-14, recalled"), Confidence.RECALLED))
                        .build())
                .addStageRequirements(
                        StageRequirement.builder()
                                .required(AgreementStage.ENDORSED)
                                .before(AgreementStage.SIGNED)
                                .rule("visa")
                                .build(),
                        StageRequirement.builder()
                                .required(AgreementStage.DELIBERATED)
                                .before(AgreementStage.SIGNED)
                                .withinDays(39)
                                .rule("visa")
                                .build());
        List<AgreementFinding> findings =
                review(agreement.addClauses(Clause.of(ClauseKind.COST)).build(), regime(regime));

        assertEquals(
                List.of(FindingKind.NOT_PERMITTED, FindingKind.CLAUSE_MISSING, FindingKind.STAGE_MISSING,
                        FindingKind.STAGE_LATE),
                findings.stream().map(AgreementFinding::getKind).toList());
        assertEquals("A clause that the law of that day requires is missing: object.",
                findings.get(1).getText().get(Language.ENGLISH));
        assertEquals("The stage \"endorsed\" was not reached before \"signed\". Deliberations with financial effect "
                + "need a visa.", findings.get(2).getText().get(Language.ENGLISH));
        assertEquals("RECALLED", findings.get(2).getFigures().get("confidence"));
    }

    @Test
    void aLimitOfDaysIsKeptOnItsLastDay() {
        LegalRegime.Builder regime = since2015()
                .addRules(RegimeRule.builder()
                        .id("r").text(LocalizedText.of("en", "R.")).source(Source.of(LocalizedText.of("en", "s"), Confidence.VERIFIED)).build())
                .addStageRequirements(StageRequirement.builder()
                        .required(AgreementStage.DELIBERATED)
                        .before(AgreementStage.SIGNED)
                        .withinDays(40)
                        .rule("r")
                        .build());
        assertEquals(List.of(), kinds(
                road().addMilestones(
                        Milestone.of(AgreementStage.DELIBERATED, DAY),
                        Milestone.of(AgreementStage.SIGNED, DAY.plusDays(40))),
                regime(regime)));
    }

    @Test
    void theDayOfTheSignatureChoosesTheRegime() {
        LegalRegimes regimes = regime(since2015());
        assertEquals(List.of(FindingKind.NO_REGIME),
                kinds(road().addMilestones(
                        Milestone.of(AgreementStage.DELIBERATED, LocalDate.of(2012, 1, 1)),
                        Milestone.of(AgreementStage.SIGNED, LocalDate.of(2012, 2, 1))), regimes));
        assertEquals(List.of(), kinds(road().startsOn(DAY), regimes));
        assertEquals(List.of(), kinds(road(), regimes), "an agreement without any date is held to no regime");
    }

    @Test
    void stagesOutOfOrderAndEarlyAmendmentsAreShown() {
        assertEquals(List.of(FindingKind.MISSTEP, FindingKind.AMENDED_BEFORE_SIGNATURE),
                kinds(road()
                        .addMilestones(
                                Milestone.of(AgreementStage.SIGNED, DAY), Milestone.of(AgreementStage.DELIBERATED, DAY))
                        .addAmendments(Amendment.builder().number("1").on(DAY.minusDays(1)).build()), NONE));
        LegalRegime.Builder strict = since2015()
                .lifecycle(Lifecycle.of(StageChange.of(AgreementStage.DRAFT, AgreementStage.DELIBERATED)));
        assertEquals(List.of(FindingKind.MISSTEP), kinds(road().addMilestones(
                Milestone.of(AgreementStage.DELIBERATED, DAY), Milestone.of(AgreementStage.SIGNED, DAY)), regime(strict)));
    }

    @Test
    void daysInFindingsReadAsEachLanguageWritesThem() {
        Agreement early = road()
                .addMilestones(Milestone.of(AgreementStage.SIGNED, DAY), Milestone.of(AgreementStage.DELIBERATED, DAY))
                .addAmendments(Amendment.builder().number("1").on(DAY.minusDays(1)).build())
                .build();
        for (AgreementFinding finding : review(early, NONE)) {
            LocalDate day = finding.getKind() == FindingKind.MISSTEP ? DAY : DAY.minusDays(1);
            for (Language language : Language.values()) {
                String words = finding.getText().get(language);
                assertTrue(words.contains(DateText.of(day, language)), words);
            }
        }
    }

    @Test
    void partnerProgrammeAndPlaceBelongToTheCouncilsTerritory() {
        Territory region = Territory.builder()
                .code("R").name(LocalizedText.of("fr", "Région")).kind(TerritoryKind.REGION).build();
        Territory tiznit = Territory.builder()
                .code("TIZNIT").name(LocalizedText.of("ar", "تيزنيت")).kind(TerritoryKind.PROVINCE).parent(region).build();
        Territory home = Territory.builder()
                .code("KHENIFRA").name(LocalizedText.of("ar", "خنيفرة")).kind(TerritoryKind.PROVINCE).build();
        Party council = Party.builder().from(COUNCIL).territory(home).build();
        Party stranger = Party.builder().from(SamplePortfolio.CLUB).territory(tiznit).build();
        Agreement agreement = Agreement.builder()
                .reference("2012/1")
                .title(LocalizedText.of("fr", "Prêts"))
                .addContributions(Contribution.cash(council, Money.parse("MAD 1")), Contribution.cash(
                        stranger, Money.parse("MAD 1")))
                .addTerritories(tiznit, home)
                .programme(Programme.builder()
                        .code("P").title(LocalizedText.of("fr", "Programme")).territory(region).build())
                .build();
        List<String> outside = AgreementReview.of(council, NONE).review(agreement).stream()
                .filter(finding -> finding.getKind() == FindingKind.OUTSIDE_TERRITORY)
                .map(finding -> finding.getFigures().get("what"))
                .toList();
        assertEquals(List.of("TIZNIT", "P", "CLUB"), outside);
        Party ofTiznit = Party.builder().from(COUNCIL).territory(tiznit).build();
        assertEquals(List.of("KHENIFRA"), AgreementReview.of(ofTiznit, NONE).review(
                        Agreement.builder().from(agreement).contributions(List.of(
                                Contribution.cash(ofTiznit, Money.parse("MAD 1")))).build())
                .stream().map(finding -> finding.getFigures().get("what")).toList());
    }

    @Test
    void everythingHasANameInThreeLanguages() {
        for (AgreementStage stage : AgreementStage.values()) {
            assertEquals(3, PartnershipTerms.of(stage).toMap().size());
        }
        for (ClauseKind clause : ClauseKind.values()) {
            assertEquals(3, PartnershipTerms.of(clause).toMap().size());
        }
        for (PartyRole role : PartyRole.values()) {
            assertEquals(3, PartnershipTerms.of(role).toMap().size());
        }
        for (ContributionNature nature : ContributionNature.values()) {
            assertEquals(3, PartnershipTerms.of(nature).toMap().size());
        }
    }
}
