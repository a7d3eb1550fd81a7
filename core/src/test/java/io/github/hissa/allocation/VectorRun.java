package io.github.hissa.allocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs every vector file of a directory and says for each what came of it. */
final class VectorRun {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, VectorFamily> FAMILIES = new LinkedHashMap<>();

    static {
        for (VectorFamily family : new VectorFamily[] {
            new ClaimsVectors(),
            new WeightedVectors("weighted-share-v1"), new WeightedVectors("weighted-floors-caps-v1"),
            new ApportionmentVectors("apportionment-v1"), new ApportionmentVectors("apportionment-minmax-v1"),
            new MoneySplitVectors(),
            new NotCoveredVectors("pb-v1"), new NotCoveredVectors("committee-v1")}) {
            FAMILIES.put(family.format(), family);
        }
    }

    private final List<String> report = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private VectorRun() {
    }

    static VectorRun of(Path directory) {
        VectorRun run = new VectorRun();
        if (!Files.isDirectory(directory)) {
            run.failures.add("there is no folder " + directory.toAbsolutePath().normalize() + " with vectors");
            return run;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(run::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (run.report.isEmpty()) {
            run.failures.add("no vector files in " + directory);
        }
        return run;
    }

    private void file(Path file) {
        VectorTally tally = new VectorTally();
        String name = file.getFileName().toString();
        String format = "unreadable";
        try {
            JsonNode root = MAPPER.readTree(file.toFile());
            format = VectorFamily.required(VectorFamily.required(root, "header"), "format").asString();
            VectorFamily family = FAMILIES.get(format);
            if (family == null) {
                throw new IllegalArgumentException("unknown family " + format);
            }
            JsonNode vectors = VectorFamily.required(root, "vectors");
            if (!vectors.isArray() || vectors.isEmpty()) {
                throw new IllegalArgumentException("no vectors");
            }
            for (JsonNode vector : vectors) {
                family.check(vector, tally);
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            tally.fail("malformed: " + malformed);
        }
        report.add(String.format("%-40s %-24s passed %6d, failed %3d, noted %4d", name, format, tally.passed(),
                tally.failures().size(), tally.notes().size()));
        if (!format.equals("pb-v1") && !format.equals("committee-v1")) {
            tally.notes().forEach(note -> report.add("    " + note));
        } else {
            report.add("    known family, not yet covered: belongs to project selection");
        }
        tally.failures().forEach(failure -> failures.add(name + ": " + failure));
    }

    /** One line for each file, followed by what was noted in it. */
    List<String> report() {
        return report;
    }

    List<String> failures() {
        return failures;
    }
}
