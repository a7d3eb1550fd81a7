package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.whatif.DecisionDifference;
import io.github.hissa.grant.whatif.SectorDifference;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.json.HissaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ComparePoliciesTest {

    @TempDir
    private Path folder;

    private static ProgramRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare-policies"));
        all.addAll(List.of(arguments));
        return ProgramRun.of(all.toArray(String[]::new));
    }

    private static <T> List<T> list(JsonNode node, Class<T> type) {
        List<T> values = new ArrayList<>();
        node.forEach(one -> values.add(HissaJson.mapper().treeToValue(one, type)));
        return values;
    }

    private static Money money(JsonNode node) {
        return HissaJson.mapper().treeToValue(node, Money.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|On paper only: nothing is decided by this.|Both outcomes recomputed from the rules: no difference",
        "fr|Sur le papier seulement|Recalcul de contrôle des deux résultats",
        "ar|للمقارنة فقط|إعادة احتساب النتيجتين"
    })
    void theSampleIsComparedWithItsProposal(String language, String warning, String check) {
        ProgramRun run = run("--lang", language);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains(warning), run.out());
        assertTrue(run.out().contains(check), run.out());
    }

    @Test
    void theDifferencesAddUpToWhatTheSumsMove() {
        ProgramRun run = run("--format", "json", "--vary", "funders-share=4/5,3/4,1/2", "--vary", "maximum-award=60000,40000");
        assertEquals(0, run.status(), run.err());
        JsonNode report = HissaJson.mapper().readTree(run.out());
        Money moved = money(report.get("after").get("totalAwarded")).minus(money(report.get("before").get("totalAwarded")));
        List<DecisionDifference> changes = list(report.get("changes"), DecisionDifference.class);
        List<SectorDifference> sectors = list(report.get("sectors"), SectorDifference.class);
        Money zero = Money.zero(CurrencyUnit.of("MAD"));
        assertFalse(changes.isEmpty());
        assertEquals(moved, zero.plus(changes.stream().map(DecisionDifference::difference).toList()));
        assertEquals(moved, zero.plus(sectors.stream().map(SectorDifference::difference).toList()));
        List<Sensitivity> sensitivities = list(report.get("sensitivities"), Sensitivity.class);
        assertEquals(List.of("funders-share", "maximum-award"), sensitivities.stream().map(Sensitivity::getParameter).toList());
        // The first value of each is the policy's own.
        for (Sensitivity sensitivity : sensitivities) {
            assertEquals(
                    money(report.get("before").get("totalAwarded")),
                    sensitivity.getPoints().get(0).getAwarded());
            assertEquals(0, sensitivity.getPoints().get(0).getChanged());
        }
        // At the proposal's share as many are eligible as by the proposal, whatever its rule of division.
        JsonNode after = report.get("after");
        assertEquals(
                after.get("awarded").asInt() + after.get("unfunded").asInt(),
                sensitivities.get(0).getPoints().get(1).getEligible());
    }

    @Test
    void aPolicyIsComparedWithADocumentOfOnesOwn() throws IOException {
        JsonNode report = HissaJson.mapper().readTree(run("--format", "json").out());
        Path file = folder.resolve("policy.json");
        Files.writeString(
                file,
                HissaJson.mapper()
                        .writeValueAsString(HissaJson.mapper()
                                .treeToValue(report.get("before").get("policy"), GrantPolicy.class)));
        ProgramRun same = run("--other-policy", file.toString());
        assertEquals(0, same.status(), same.err());
        assertTrue(same.out().contains("Applications decided otherwise: 0."), same.out());
    }

    @Test
    void theRealCampaignIsComparedByAnotherRule() {
        Path root = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
        Path data = root.resolve("../shared/data/montpellier-2014-applications.csv");
        if (!Files.exists(data)) {
            System.out.println("ComparePoliciesTest: skipped the real campaign, there is no " + data);
        }
        Assumptions.assumeTrue(Files.exists(data));
        String own = root.resolve("examples/campaigns/montpellier-2014").toString();
        ProgramRun run = run("--input", data.toString(), "--mapping", own + "/mapping.json", "--policy", own + "/policy.json",
                "--budget", "2962324.00", "--currency", "EUR", "--other-rule", "proportional", "--format", "json");
        assertEquals(0, run.status(), run.err());
        JsonNode report = HissaJson.mapper().readTree(run.out());
        Money budget = Money.parse("EUR 2962324.00");
        assertEquals(budget, money(report.get("before").get("totalAwarded")));
        assertEquals(budget, money(report.get("after").get("totalAwarded")));
        Money zero = Money.zero(CurrencyUnit.EUR);
        List<DecisionDifference> changes = list(report.get("changes"), DecisionDifference.class);
        assertEquals(zero, zero.plus(changes.stream().map(DecisionDifference::difference).toList()));
        assertEquals(
                money(report.get("lost")),
                zero.plus(changes.stream()
                        .map(DecisionDifference::difference)
                        .filter(Money::isPositive)
                        .toList()));
        assertTrue(changes.size() > 900, "only " + changes.size() + " changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--vary|colour=red|--vary colour: neither minimum-award",
        "--vary|maximum-award=10.001|--vary maximum-award=10.001: no value of this figure",
        "--vary|maximum-award=|--vary maximum-award=: no value of this figure",
        "--vary|rule=random|--vary rule=random: no value of this figure",
        "--vary|funders-share=half|--vary funders-share=half: no value of this figure",
        "--other-policy|nowhere.json|nowhere.json: there is no such file"
    })
    void whatCannotBeComparedIsRefused(String option, String value, String message) {
        ProgramRun run = run(option, value);
        assertEquals(1, run.status(), run.out());
        assertTrue(run.err().startsWith(message), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--other-rule|random|--other-rule random is none of",
        "--changes|-1|--changes is negative: -1",
        "--format|xml|--format is neither text nor json: xml",
        "--input|a.csv|--input needs --budget or --appropriation"
    })
    void wrongOptionsAreRefused(String option, String value, String message) {
        ProgramRun run = run(option, value);
        assertEquals(2, run.status(), run.out());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aFileNeedsSomethingToCompareWith() {
        ProgramRun run = run("--input", "a.csv", "--budget", "1");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("--input needs --other-policy, --other-rule or --vary"), run.err());
    }
}
