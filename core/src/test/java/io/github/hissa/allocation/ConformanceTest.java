package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the engine against expected results of other people's programs. {@code -Dhissa.vectors=DIR} names a directory;
 * without it the project's own vectors run, and those of {@code ../shared/vectors} beside the repository where that
 * folder exists.
 */
class ConformanceTest {

    private static final String DIRECTORY = "hissa.vectors";
    private static final Path SHARED = Path.of("..", "..", "shared", "vectors");

    @Test
    void theProjectsVectorsOrThoseOfTheGivenDirectoryPass() throws URISyntaxException {
        String given = System.getProperty(DIRECTORY);
        run(given != null ? Path.of(given)
                : Path.of(ConformanceTest.class.getResource("vectors/claims_textbook.json").toURI()).getParent());
    }

    @Test
    void theSharedVectorsPass() {
        assumeTrue(System.getProperty(DIRECTORY) == null, "skipped: -D" + DIRECTORY + " names another directory");
        boolean present = Files.isDirectory(SHARED);
        if (!present) {
            System.out.println("Conformance: skipped " + SHARED + ", there is no such folder");
        }
        assumeTrue(present, "skipped: there is no folder " + SHARED);
        run(SHARED);
    }

    @Test
    void anUnknownFamilyFails(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v9\"},\"vectors\":[{}]}");
        assertEquals(List.of("a.json: malformed: java.lang.IllegalArgumentException: unknown family claims-v9"),
                VectorRun.of(directory).failures());
    }

    @Test
    void aMalformedFileFails(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":");
        Files.writeString(directory.resolve("b.json"),
                "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\",\"endowment\":1}]}");
        List<String> failures = VectorRun.of(directory).failures();
        assertEquals(2, failures.size());
        assertTrue(failures.get(0).contains("a.json: malformed"), failures.get(0));
        assertTrue(failures.get(1).contains("field claims is missing"), failures.get(1));
    }

    @Test
    void aWrongExpectationFails(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\","
                + "\"endowment\":10,\"claims\":[10,10],\"awards\":{\"CEA\":[\"6\",\"4\"]},\"flags\":{}}]}");
        assertEquals(List.of("a.json: x CEA: expected [\"6\",\"4\"], exact is [5, 5]"),
                VectorRun.of(directory).failures());
    }

    @Test
    void anEmptyDirectoryFails(@TempDir Path directory) {
        assertEquals(1, VectorRun.of(directory).failures().size());
    }

    private static void run(Path directory) {
        VectorRun run = VectorRun.of(directory);
        System.out.println("Conformance of " + directory);
        run.report().forEach(System.out::println);
        assertEquals(List.of(), run.failures());
    }
}
