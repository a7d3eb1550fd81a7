package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.regime.Instrument;
import io.github.hissa.partnership.regime.LegalRegime;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.review.AgreementFinding;
import io.github.hissa.partnership.review.AgreementReview;
import io.github.hissa.partnership.review.FindingKind;
import io.github.hissa.party.PartyKind;
import io.github.hissa.source.Confidence;
import io.github.hissa.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalRegimeDocumentsTest {

    private static final LegalRegimes MOROCCO = LegalRegimeDocuments.morocco();

    @Test
    void aProvinceCouldGiveGrantsIn2012AndNoLongerCanSince2015() {
        assertTrue(permitted(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, 2012));
        assertFalse(permitted(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, 2018));
        assertTrue(permitted(PartyKind.PROVINCIAL_COUNCIL, Instrument.PARTNERSHIP_AGREEMENT, 2018));
        assertTrue(permitted(PartyKind.COMMUNE, Instrument.GRANT, 2018));
    }

    private static boolean permitted(PartyKind council, Instrument instrument, int year) {
        return MOROCCO.find(council, instrument, LocalDate.of(year, 4, 5)).orElseThrow().isPermitted();
    }

    @Test
    void everyRuleSpeaksThreeLanguagesAndNamesItsSource() {
        for (LegalRegime regime : MOROCCO.getRegimes()) {
            assertEquals(3, regime.getTitle().toMap().size(), regime.getCode());
            assertFalse(regime.getRules().isEmpty(), regime.getCode());
            regime.getRules().forEach(rule -> {
                assertEquals(3, rule.getText().toMap().size(), rule.getId());
                String source = rule.getSource().getText().get(Language.ENGLISH);
                assertEquals(rule.getSource().getConfidence() == Confidence.RECALLED,
                        source.contains("recalled") || source.contains("by analogy")
                                || source.contains("carried over"), source);
            });
        }
    }

    @Test
    void theSamplePortfolioKeepsTheLawOfItsDay() {
        AgreementReview review = AgreementReview.of(SampleCouncil.COUNCIL, MOROCCO);
        for (Agreement agreement : SamplePortfolio.agreements()) {
            assertEquals(List.of(), review.review(agreement), agreement.getReference());
        }
    }

    @Test
    void theSameAgreementFiveYearsLaterLacksTransmissionAndVisa() {
        Agreement later = Agreement.builder()
                .from(SamplePortfolio.agreements().get(0))
                .startsOn(LocalDate.of(2016, 7, 1))
                .endsOn(LocalDate.of(2017, 12, 31))
                .milestones(List.of(
                        Milestone.of(AgreementStage.DELIBERATED, LocalDate.of(2016, 1, 28)),
                        Milestone.of(AgreementStage.SIGNED, LocalDate.of(2016, 4, 15))))
                .build();
        List<AgreementFinding> findings =
                AgreementReview.of(SampleCouncil.COUNCIL, MOROCCO).review(later);
        assertEquals(List.of(FindingKind.MISSTEP, FindingKind.STAGE_MISSING, FindingKind.STAGE_MISSING),
                findings.stream().map(AgreementFinding::getKind).toList());
        assertEquals(List.of("PRESS", "RECALLED"),
                findings.stream().skip(1).map(one -> one.getFigures().get("confidence")).toList());
    }
}
