package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the engine against expected results of other people's programs. {@code -Dhissa.vectors=DIR} names a directory by
 * its absolute path;
 * without it the project's own vectors run, and those of {@code ../shared/vectors} beside the repository where that
 * folder exists.
 */
class ConformanceTest {

    private static final String DIRECTORY = "hissa.vectors";
    private static final Path SHARED = Path.of("..", "..", "shared", "vectors");

    @Test
    void theProjectsVectorsOrThoseOfTheGivenDirectoryPass() throws URISyntaxException {
        String given = System.getProperty(DIRECTORY);
        run(given != null ? directory(given)
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

    @Test
    void aFolderThatThereIsNotFails(@TempDir Path directory) {
        Path missing = directory.resolve("none");
        assertEquals(List.of("there is no folder " + missing.toAbsolutePath().normalize() + " with vectors"),
                VectorRun.of(missing).failures());
    }

    @Test
    void aRelativeFolderIsRefused() {
        assertEquals("-Dhissa.vectors is relative to where tests happen to run: vectors; give an absolute path",
                assertThrows(IllegalArgumentException.class, () -> directory("vectors")).getMessage());
    }

    @Test
    void aRefusalThatIsNotExpectedFails(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\","
                + "\"endowment\":100,\"claims\":" + LongStream.rangeClosed(1, 25).boxed().toList() + ",\"awards\":{\"RA\":[]}}]}");
        assertEquals(List.of(), VectorRun.of(directory).failures());
        long[] many = LongStream.rangeClosed(1, 501).map(i -> 7).toArray();
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\","
                + "\"endowment\":1,\"claims\":" + Arrays.toString(many) + ",\"awards\":{\"RA\":[]}}]}");
        List<String> failures = VectorRun.of(directory).failures();
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).startsWith("a.json: x RA: refused, and should not be: rule random-arrival"),
                failures.get(0));
    }

    @Test
    void expectationsOfTooManyFail(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\","
                + "\"endowment\":10,\"claims\":[10,10],\"awards\":{\"CEA\":[\"5\",\"5\",\"0\"]},"
                + "\"exact\":{\"PRO\":[\"5\",\"5\"]},\"flags\":{}}]}");
        assertEquals(List.of("a.json: x: exact has PRO, awards has not",
                "a.json: x CEA: 3 expected values for 2 claims"), VectorRun.of(directory).failures());
        Files.writeString(directory.resolve("a.json"), "{\"header\":{\"format\":\"claims-v1\"},\"vectors\":[{\"id\":\"x\","
                + "\"endowment\":10,\"claims\":[10,10],\"awards\":{\"CEA\":[\"5\",\"5\"]},"
                + "\"exact\":{\"CEA\":[\"5\",\"5\",\"0\"]},\"flags\":{}}]}");
        assertEquals(List.of("a.json: x CEA exact: 3 expected values for 2 claims"), VectorRun.of(directory).failures());
    }

    private static Path directory(String given) {
        Path directory = Path.of(given);
        if (!directory.isAbsolute()) {
            throw new IllegalArgumentException("-D" + DIRECTORY + " is relative to where tests happen to run: " + given
                    + "; give an absolute path");
        }
        return directory;
    }

    private static void run(Path directory) {
        VectorRun run = VectorRun.of(directory);
        System.out.println("Conformance of " + directory);
        run.report().forEach(System.out::println);
        assertEquals(List.of(), run.failures());
    }
}
