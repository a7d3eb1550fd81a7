package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.json.HissaJson;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.party.Party;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PortfolioTest {

    @TempDir
    private Path folder;

    private static ProgramRun run(String... arguments) {
        return ProgramRun.of(arguments);
    }

    private ProgramRun runOn(AgreementRegister register, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("register.json"), HissaJson.mapper().writeValueAsString(register));
        List<String> arguments = new ArrayList<>(List.of("portfolio", "--input", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|share: 24.00 %, that is MAD\u00A012,000,000.00 of MAD\u00A050,000,000.00 (agreements: 8 of 8)",
        "fr|Part du conseil\u00A0: 24,00 %, soit 12\u00A0000\u00A0000,00\u00A0DH sur 50\u00A0000\u00A0000,00\u00A0DH",
        "ar|حصة المجلس: \u206824,00 %\u2069، أي 12.000.000,00\u00A0درهم من 50.000.000,00\u00A0درهم"
    })
    void theSampleSaysTheCouncilsShareInThreeLanguages(String language, String sentence) {
        ProgramRun run = run("portfolio", "--lang", language);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains(sentence), run.out());
    }

    @Test
    void theSampleIsThatOfTheFixtures() throws IOException {
        try (var sample = PortfolioTest.class.getResourceAsStream("portfolio/sample-register.json")) {
            assertEquals(SamplePortfolio.register(), HissaJson.mapper().readValue(sample, AgreementRegister.class));
        }
    }

    @Test
    void theSectorTreeIsPrintedLargestFirst() {
        List<String> lines = run("portfolio").out().lines().toList();
        int infrastructure = indexOf(lines, "Infrastructure ");
        assertEquals(infrastructure + 1, indexOf(lines, "  Roads "));
        assertEquals(infrastructure + 2, indexOf(lines, "  Water supply "));
        assertEquals(infrastructure + 3, indexOf(lines, "Social, cultural and sports services "));
        assertTrue(lines.contains("Agreements with an association as a party: 50.00 %"));
        assertTrue(lines.contains("One unit of the council's own mobilises 4.17 in all"));
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line starts with '" + start + "'");
    }

    @Test
    void aGapIsAFindingAndNoFault() throws IOException {
        AgreementRegister register = AgreementRegister.builder()
                .council(SamplePortfolio.register().getCouncil())
                .addAgreements(Agreement.builder()
                        .from(SamplePortfolio.agreements().get(0))
                        .announced(StatedAmount.known(Money.parse("MAD 20000030")))
                        .build())
                .build();
        ProgramRun run = runOn(register);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("a gap of MAD\u00A030.00."), run.out());
        JsonNode document = HissaJson.mapper().readTree(runOn(register, "--format", "json").out());
        assertEquals("total-differs", document.at("/findings/0/kind").asString());
        assertEquals("30.00", document.at("/findings/0/gap/amount").asString());
        assertEquals(1, document.at("/indicators/total/agreements").asInt());
    }

    /** One whose council's part is undisclosed, and one whose parts exceed its envelope. */
    private static AgreementRegister partlyComparable() {
        Party council = SamplePortfolio.register().getCouncil();
        return AgreementRegister.builder()
                .council(council)
                .addAgreements(
                        agreement("1", "MAD 11.00", Contribution.cash(council, Money.parse("MAD 4")),
                                Contribution.cash(SamplePortfolio.REGION, Money.parse("MAD 7"))),
                        agreement("2", "MAD 19.00", Contribution.cash(council, StatedAmount.undisclosed())),
                        agreement("3", "MAD 1.00", Contribution.cash(council, Money.parse("MAD 20000"))))
                .build();
    }

    private static Agreement agreement(String reference, String announced, Contribution... contributions) {
        return Agreement.builder()
                .reference(reference)
                .title(LocalizedText.of("en", reference))
                .addContributions(contributions)
                .announced(StatedAmount.known(Money.parse(announced)))
                .build();
    }

    @Test
    void aShareNamesItsBasisAndOneReportHasOneDenominator() throws IOException {
        ProgramRun run = runOn(partlyComparable());
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("Total envelope: MAD\u00A031.00"), run.out());
        assertTrue(
                run.out().contains(
                        "The council's share: 36.36 %, that is MAD\u00A04.00 of MAD\u00A011.00 (agreements: 1 of 3)"),
                run.out());
        assertTrue(run.out().contains("do not exceed the envelope: 1 of 3, with MAD\u00A011.00"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.contains("63.64 %")), run.out());
        assertFalse(run.out().contains("12.90 %"), run.out());
        assertFalse(run.out().contains("2,000,000.00 %"), run.out());
    }

    @Test
    void theJsonReportHoldsSharesLeverageAndGrowthBesideTheSums() throws IOException {
        JsonNode document = HissaJson.mapper().readTree(runOn(partlyComparable(), "--format", "json").out());
        JsonNode total = document.at("/shares/0");
        assertEquals("total", total.get("code").asString());
        assertEquals("4/11", total.at("/councilShare/exact").asString());
        assertEquals("36.36", total.at("/councilShare/percent").asString());
        assertEquals("11/4", total.at("/leverage/exact").asString());
        assertEquals("11.00", total.at("/basis/amount").asString());
        assertEquals(1, total.get("agreementsCovered").asInt());
        assertEquals(3, total.get("agreements").asInt());
        JsonNode sample = HissaJson.mapper().readTree(run("portfolio", "--format", "json").out());
        assertEquals("6/25", sample.at("/shares/0/councilShare/exact").asString());
        assertEquals("1/2", sample.at("/withAssociations/byNumber/exact").asString());
        assertEquals("-11/20", sample.at("/changes/0/amounts/0/change/exact").asString());
        assertEquals("-55.00", sample.at("/changes/0/amounts/0/change/percent").asString());
        assertEquals(
                SamplePortfolio.register().indicators(),
                HissaJson.mapper().treeToValue(sample.get("indicators"), PortfolioIndicators.class));
    }

    @Test
    void aSumBeyondTheLimitOfAmountsIsRefusedByName() throws IOException {
        Contribution most = Contribution.cash(
                SamplePortfolio.REGION, Money.ofMinor(CurrencyUnit.of("MAD"), Long.MAX_VALUE));
        ProgramRun run = runOn(AgreementRegister.builder()
                .council(SamplePortfolio.register().getCouncil())
                .addAgreements(agreement("2012/1", "MAD 1.00", most, most))
                .build());
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertEquals(
                "The register is refused: agreements[0].contributions: "
                        + "The contributions to the agreement 2012/1 add up to more than"
                        + " an amount can be: MAD\u00A0184,467,440,737,095,516.14.",
                run.err().strip());
    }

    @Test
    void twoCurrenciesGetTwoSetsOfTables() throws IOException {
        AgreementRegister register = AgreementRegister.builder()
                .from(SamplePortfolio.register())
                .addAgreements(Agreement.builder()
                        .from(SamplePortfolio.agreements().get(2))
                        .reference("EUR/1")
                        .contributions(List.of(Contribution.cash(
                                SamplePortfolio.REGION, Money.parse("EUR 1000"))))
                        .build())
                .build();
        ProgramRun run = runOn(register);
        assertTrue(run.out().contains("Total envelope: MAD\u00A050,000,000.00"), run.out());
        assertTrue(run.out().contains("Total envelope: EUR\u00A01,000.00"), run.out());
    }

    @Test
    void aBadDocumentIsRefusedWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\n  \"council\": {},\n  \"agreements\": []\n}\n");
        ProgramRun run = run("portfolio", "--input", file.toString());
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("bad.json, line 2, column "), run.err());
        assertTrue(run.err().contains("council.code: The property “code” is missing."), run.err());
        ProgramRun french = run("portfolio", "--input", file.toString(), "--lang", "fr");
        assertTrue(french.err().contains("bad.json, ligne 2, colonne "), french.err());
        assertFalse(french.err().contains("missing"), french.err());
        assertEquals(1, run("portfolio", "--input", folder.resolve("none.json").toString()).status());
    }

    @Test
    void wrongOptionsAreWrongUse() {
        assertEquals(2, run("portfolio", "--format", "xml").status());
        assertEquals(2, run("portfolio", "--lang", "es").status());
        assertEquals(2, run("portfolio", "--rows", "-1").status());
    }
}
