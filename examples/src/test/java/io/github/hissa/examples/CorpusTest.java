package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.json.HissaJson;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every document that is shipped, every sample, and a corpus of bad ones, in every place of every command: each run
 * ends in a declared status, in words of bounded length, and never in an exception.
 */
class CorpusTest {

    private static final int LONGEST_REFUSAL = 110_000;
    private static final int LONGEST_REPORT = 3_000_000;
    private static final List<String> LANGUAGES = List.of("ar", "fr", "en");

    @TempDir
    private Path folder;

    private int runs;

    /** Where a command takes a document, and what it takes beside. */
    private enum Slot {
        POLICY("policies", "campaign", "--policy"),
        POLICY_TO_COMPARE("policies", "compare-policies", "--policy"),
        OTHER_POLICY("policies", "compare-policies", "--other-policy"),
        MAPPING("mappings", "campaign", "--mapping"),
        MAPPING_TO_COMPARE("mappings", "compare-policies", "--mapping"),
        APPROPRIATION("appropriations", "campaign", "--appropriation"),
        APPROPRIATION_TO_COMPARE("appropriations", "compare-policies", "--appropriation"),
        REGISTER("registers", "portfolio", "--input"),
        REGIMES("regimes", "portfolio", "--regimes");

        private final String kind;
        private final List<String> arguments;

        Slot(String kind, String... arguments) {
            this.kind = kind;
            this.arguments = List.of(arguments);
        }

        boolean isToCompare() {
            return name().endsWith("_TO_COMPARE");
        }

        List<String> with(Path document, Path applications) {
            List<String> all = new ArrayList<>(arguments);
            all.add(document.toString());
            if (kind.equals("mappings")) {
                all.addAll(List.of("--input", applications.toString(), "--budget", "100.00"));
            }
            if (kind.equals("appropriations")) {
                all.addAll(List.of("--input", applications.toString(), "--column", "requested=amount", "--column",
                        "applicant=name"));
            }
            if (all.contains("--input") && all.contains("compare-policies")) {
                all.addAll(List.of("--other-rule", "constrained-equal-awards"));
            }
            return all;
        }
    }

    private static Path resources(Class<?> beside, String name) throws IOException, URISyntaxException {
        URI place = Objects.requireNonNull(beside.getResource(name), name).toURI();
        if (place.getScheme().equals("jar")) {
            try {
                FileSystems.newFileSystem(place, Map.of());
            } catch (FileSystemAlreadyExistsException there) {
                // Opened by an earlier test.
            }
        }
        return Path.of(place);
    }

    private static Path folderOf(String resource) throws IOException, URISyntaxException {
        return Objects.requireNonNull(resources(CorpusTest.class, resource).getParent());
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> corpus(String end) throws IOException, URISyntaxException {
        return files(resources(CorpusTest.class, "/bad-documents"), end);
    }

    private Path applications() throws IOException {
        return Files.writeString(folder.resolve("applications.csv"), "ref,name,amount\na,A,60\nb,B,90\n");
    }

    private ProgramRun run(Set<Integer> declared, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--lang", LANGUAGES.get(runs % 3), "--format", runs / 3 % 2 == 0 ? "text" : "json"));
        runs++;
        ProgramRun run = ProgramRun.of(all.toArray(String[]::new));
        String said = run.out() + run.err();
        String what = all + " ended with " + run.status() + ": "
                + run.err().substring(0, Math.min(2_000, run.err().length()));
        assertTrue(declared.contains(run.status()), what);
        assertFalse(said.contains("Exception") || said.contains("\tat "), what);
        // The faults of the program's own are worded as well; none is expected here.
        assertFalse(
                Stream.of("fault of its own", "défaut qui lui est propre", "خللا من عنده").anyMatch(said::contains),
                what);
        assertTrue(said.length() <= (run.status() == 1 ? LONGEST_REFUSAL : LONGEST_REPORT), what);
        if (run.status() == 1) {
            assertFalse(run.err().isBlank(), what);
            assertEquals("", run.out(), what);
        }
        return run;
    }

    @Test
    void everyBadDocumentIsRefusedInEveryPlace() throws Exception {
        List<Path> bad = corpus(".json");
        assertTrue(bad.size() > 80, bad.toString());
        Path applications = applications();
        List<Executable> all = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            for (Path document : bad) {
                String kind = document.getParent().getFileName().toString();
                if (slot.isToCompare() && !kind.equals(slot.kind) && !kind.equals("any")) {
                    continue; // both commands read it in one way
                }
                // An empty object is a mapping of nothing, and so on: only in its own place must a document be refused.
                Set<Integer> declared = kind.equals(slot.kind) ? Set.of(1) : Set.of(0, 1, 3);
                all.add(() -> run(declared, slot.with(document, applications)));
            }
        }
        assertAll(all);
    }

    @Test
    void everyBadFileOfApplicationsIsRefusedOrItsRowsAreSetAside() throws Exception {
        Map<String, Integer> declared = new LinkedHashMap<>();
        declared.put("refused", 1);
        declared.put("set-aside", 3);
        declared.put("used", 0);
        for (Path file : corpus(".csv").stream().filter(one -> !one.toString().contains("odd")).toList()) {
            int status = declared.get(file.getParent().getFileName().toString());
            List<String> columns = List.of("--input", file.toString(), "--budget", "100.00",
                    "--column", "reference=ref", "--column", "applicant=name", "--column", "requested=amount");
            List<String> campaign = new ArrayList<>(List.of("campaign"));
            campaign.addAll(columns);
            campaign.addAll(List.of("--output", folder.resolve("out").toString()));
            run(Set.of(status), campaign);
            List<String> comparison = new ArrayList<>(List.of("compare-policies", "--other-rule", "ranked"));
            comparison.addAll(columns);
            run(Set.of(status == 3 ? 0 : status), comparison);
        }
    }

    @Test
    void everyShippedDocumentAndSampleIsAnsweredOrRefusedInEveryPlace() throws Exception {
        List<Path> shipped = new ArrayList<>();
        shipped.addAll(files(resources(HissaJson.class, "policies"), ".json"));
        shipped.add(resources(HissaJson.class, "legal-regimes-morocco.json"));
        shipped.addAll(files(folderOf("applications/sample-policy.json"), ".json"));
        shipped.addAll(files(folderOf("portfolio/sample-register.json"), ".json"));
        Path root = Files.isDirectory(Path.of("examples")) ? Path.of("") : Path.of("..");
        shipped.addAll(files(root.resolve("examples/campaigns"), ".json"));
        assertTrue(shipped.size() >= 12, shipped.toString());
        Path applications = applications();
        for (Path one : shipped) {
            Path document = folder.resolve("shipped.json");
            Files.write(document, Files.readAllBytes(one));
            List<Executable> all = new ArrayList<>();
            for (Slot slot : Slot.values()) {
                all.add(() -> run(Set.of(0, 1, 3), slot.with(document, applications)));
            }
            assertAll(one.toString(), all);
        }
        for (String command : List.of("campaign", "compare-policies", "portfolio")) {
            for (int i = 0; i < 6; i++) {
                run(Set.of(0), List.of(command));
            }
        }
    }

    /** One row at a time, and each odd policy: what one row or one figure brings about is nobody else's. */
    @Test
    void theOddestRowsUnderTheOddestPoliciesAreAnsweredOrRefused() throws Exception {
        Path sample = folderOf("applications/sample-policy.json");
        Path odd = resources(CorpusTest.class, "/bad-documents/odd");
        List<String> lines = Files.readAllLines(odd.resolve("applications-with-the-samples-columns.csv"));
        List<Path> policies = new ArrayList<>(files(odd, ".json"));
        policies.removeIf(one -> one.getFileName().toString().startsWith("register"));
        policies.removeIf(one -> one.getFileName().toString().startsWith("appropriation"));
        policies.add(Files.copy(sample.resolve("sample-policy.json"), folder.resolve("policy.json")));
        Path mapping = Files.copy(sample.resolve("sample-mapping.json"), folder.resolve("mapping.json"));
        List<Executable> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String rows = i == 0 ? String.join("\n", lines) : lines.get(0) + "\n" + lines.get(i);
            Path input = Files.writeString(folder.resolve(i + ".csv"), rows + "\n");
            for (Path policy : policies) {
                all.add(() -> run(Set.of(0, 1, 3), List.of("campaign", "--input", input.toString(), "--mapping",
                        mapping.toString(), "--policy", policy.toString(), "--budget", "100000.00")));
            }
        }
        assertAll(all);
    }

    @Test
    void textsOfAMegabyteAreRefusedInFewWords() throws Exception {
        String text = "x".repeat(990_000);
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("text", "\"" + text + "\"");
        documents.put("too-long", "{\"id\": \"" + text.repeat(2) + "\"}");
        documents.put("id", "{\"id\": \"" + text + "\"}");
        documents.put("kind", "{\"council\": {\"kind\": \"" + text + "\"}}");
        documents.put("column", "{\"columns\": {\"requested\": \"" + text + "\"}}");
        documents.put("field", "{\"columns\": {\"" + text.substring(0, 40_000) + "\": \"amount\"}}");
        documents.put("fact", "{\"columns\": {\"requested\": \"amount\"}, \"facts\": [{\"name\": \"" + text
                + "\", \"type\": \"" + text + "\", \"column\": \"ref\"}]}");
        documents.put("amount", "{\"year\": 2012, \"amount\": {\"currency\": \"" + text + "\", \"amount\": \"" + text
                + "\"}}");
        documents.put("digits", "{\"year\": " + "9".repeat(900) + "}");
        documents.put("policy", "{\"id\": \"p\", \"eligibility\": {\"id\": \"e\", \"rules\": [{\"id\": \"" + text
                + "\", \"title\": {\"en\": \"r\"}, \"condition\": {\"rule\": \"" + text
                + "\"}}]}, \"allocation\": {\"rule\": \"proportional\"}}");
        String agreement = "{\"reference\": \"" + text + "\", \"title\": {\"en\": \"A\"}, \"territories\": [],"
                + " \"participations\": [], \"contributions\": [], \"clauses\": [], \"milestones\": [],"
                + " \"amendments\": []}";
        documents.put("reference", "{\"council\": {\"code\": \"C\", \"name\": {\"en\": \"C\"}, \"kind\": \"commune\"},"
                + " \"agreements\": [" + agreement + ", " + agreement + "]}");
        Path applications = applications();
        for (Map.Entry<String, String> one : documents.entrySet()) {
            Path document = Files.writeString(folder.resolve(one.getKey() + ".json"), one.getValue());
            for (Slot slot : Slot.values()) {
                ProgramRun run = run(Set.of(1), slot.with(document, applications));
                assertTrue(run.err().length() < 10_000, slot + " " + document + ": " + run.err().length());
            }
        }
    }

    @Test
    void aFolderIsNoFileAndAFileIsNoFolder() throws Exception {
        Path applications = applications();
        for (Slot slot : Slot.values()) {
            run(Set.of(1), slot.with(folder, applications));
            run(Set.of(1), slot.with(folder.resolve("none"), applications));
        }
        run(Set.of(1), List.of("campaign", "--input", folder.toString(), "--budget", "1"));
        run(Set.of(1), List.of("campaign", "--output", applications.toString()));
        run(Set.of(1), List.of("campaign", "--output", applications.resolve("within").toString()));
    }

    @Test
    void extremesOfTheOptionsAreRefused() {
        for (String figure : List.of(
                "minimum-award=1e999999999", "maximum-award=-1", "guaranteed-award=99999999999999999999999999.00",
                "rounding-unit=0", "rounding-unit=0.001", "rule=fair", "no-such-figure=1", "minimum-award=",
                "maximum-award=x,y")) {
            run(Set.of(1), List.of("compare-policies", "--vary", figure));
        }
        for (String year : List.of("2147483647", "-2147483648", "0")) {
            run(Set.of(0, 1), List.of("campaign", "--year", year));
        }
    }
}
