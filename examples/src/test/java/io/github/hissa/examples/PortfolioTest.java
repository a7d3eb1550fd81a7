package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.json.HissaJson;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.portfolio.AgreementRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        "en|The council's contribution: MAD\u00A012,000,000.00, 24.00 % of the envelope",
        "fr|Contribution du conseil : 12\u00A0000\u00A0000,00\u00A0DH, soit 24,00 % de l'enveloppe",
        "ar|مساهمة المجلس: 12.000.000,00\u00A0درهم، أي \u206824,00 %\u2069 من الغلاف المالي"
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
        assertTrue(run.err().contains("council: missing properties 'code', 'name', 'kind'"), run.err());
        assertEquals(1, run("portfolio", "--input", folder.resolve("none.json").toString()).status());
    }

    @Test
    void wrongOptionsAreWrongUse() {
        assertEquals(2, run("portfolio", "--format", "xml").status());
        assertEquals(2, run("portfolio", "--lang", "es").status());
        assertEquals(2, run("portfolio", "--rows", "-1").status());
    }
}
