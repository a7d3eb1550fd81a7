package io.github.hissa.partnership.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.party.PartyKind;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LegalRegimesTest {

    private static final LocalDate CHANGE = LocalDate.of(2015, 7, 7);

    private static LegalRegime.Builder grants(String code, boolean permitted) {
        LegalRegime.Builder regime = LegalRegime.builder();
        regime.code(code)
                .title(LocalizedText.of("en", code))
                .council(PartyKind.PROVINCIAL_COUNCIL)
                .instrument(Instrument.GRANT)
                .permitted(permitted);
        return regime;
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void theRegimeOfTheDayGoverns() {
        LegalRegimes regimes = LegalRegimes.builder()
                .addRegimes(
                        grants("until-2015", true).until(CHANGE.minusDays(1)).build(),
                        grants("since-2015", false).from(CHANGE).build())
                .build();
        assertEquals("until-2015", regimes.find(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, CHANGE.minusDays(1))
                .orElseThrow().getCode());
        assertEquals("since-2015", regimes.find(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, CHANGE)
                .orElseThrow().getCode());
        assertEquals(Optional.empty(), regimes.find(PartyKind.COMMUNE, Instrument.GRANT, CHANGE));
        assertEquals(Optional.empty(),
                regimes.find(PartyKind.PROVINCIAL_COUNCIL, Instrument.PARTNERSHIP_AGREEMENT, CHANGE));
    }

    @Test
    void twoRegimesOfOneDayAreRefused() {
        refused("regimes[1]: “other” and “one” govern the same instrument of the same level of council on one day.", () -> LegalRegimes.builder()
                .addRegimes(grants("one", true).build(), grants("other", true).from(CHANGE).build())
                .build());
        refused("regimes[1]: “other” and “one” govern the same instrument of the same level of council on one "
                        + "day.\nregimes[0]: “one” and “other” govern the same instrument of the same level of council on "
                        + "one day.",
                () -> LegalRegimes.builder()
                        .addRegimes(
                                grants("one", true).until(CHANGE).build(), grants("other", true).until(CHANGE).build())
                        .build());
        refused("regimes[1]: It is there twice: one.", () -> LegalRegimes.builder()
                .addRegimes(
                        grants("one", true).until(CHANGE).build(),
                        grants("one", true).from(CHANGE.plusDays(1)).build())
                .build());
    }

    @Test
    void aRegimeThatContradictsItselfIsRefused() {
        refused("until: It ends on 6\u00A0July\u00A02015, before it begins on 7\u00A0July\u00A02015.",
                () -> grants("one", true).from(CHANGE).until(CHANGE.minusDays(1)).build());
        RegimeRule rule = RegimeRule.builder()
                .id("visa")
                .text(LocalizedText.of("en", "A visa."))
                .source(Source.of(LocalizedText.of("en", "law"), Confidence.RECALLED))
                .build();
        refused("rules[1]: It is there twice: visa.", () -> grants("one", true).addRules(rule, rule).build());
        StageRequirement requirement = StageRequirement.builder()
                .required(AgreementStage.ENDORSED).before(AgreementStage.SIGNED).rule("vote").build();
        refused("stageRequirements[0].rule: There is no vote here. There is: visa.",
                () -> grants("one", true).addRules(rule).addStageRequirements(requirement).build());
    }
}
