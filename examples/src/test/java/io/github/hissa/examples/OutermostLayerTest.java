package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whatever goes wrong ends in a status and in words. */
class OutermostLayerTest {

    @TempDir
    private Path folder;

    /** A program with a bug of the kind that is asked for. */
    @Command(name = "bug")
    static final class Bug implements Callable<Integer> {

        @Parameters
        private String kind = "";

        @Override
        public Integer call() throws Exception {
            switch (kind) {
                case "null" -> throw new NullPointerException();
                case "state" -> throw new IllegalStateException("no\nsuch state " + "x".repeat(1_000_000));
                case "checked" -> throw new IOException("disk on fire");
                case "depth" -> deeper(0);
                case "memory" -> throw new OutOfMemoryError("Java heap space");
                case "linkage" -> throw new ExceptionInInitializerError(new IllegalStateException("static"));
                default -> throw new AssertionError(kind);
            }
            return 0;
        }

        private static int deeper(int depth) {
            return deeper(depth + 1) + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "state", "checked", "depth", "memory", "linkage", "assertion"})
    void aBugIsOneLineAndStatusOne(String kind) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Examples.run(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                List.of(new Bug()),
                "bug",
                kind);
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, status);
        assertEquals(1, said.lines().count(), said);
        assertTrue(said.startsWith("The program "), said);
        assertTrue(said.length() < 1_000, said);
        assertFalse(said.contains("Exception") || said.contains("\tat "), said);
    }

    @Test
    void whereStandardOutputIsFullTheStatusIsNotZero() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (List<String> arguments : List.of(
                List.of("portfolio", "--lang", "fr"),
                List.of("portfolio", "--format", "json", "--lang=fr"),
                List.of("campaign", "--lang", "fr"),
                List.of("compare-policies", "--lang", "fr"),
                List.of("--help", "--lang", "fr"))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = Examples.run(
                    new PrintStream(full, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    arguments.toArray(String[]::new));
            assertTrue(status != 0, arguments.toString());
            assertTrue(
                    err.toString(StandardCharsets.UTF_8).contains("La sortie standard n\u2019a pas pu être écrite"),
                    arguments + ": " + err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDeviceThatIsAlwaysFullIsNoSuccess() throws Exception {
        Path device = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(device));
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Examples.class.getName(),
                        "portfolio")
                .redirectOutput(device.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertEquals(
                "Standard output could not be written to the end: the report is incomplete.",
                Files.readString(err).strip());
    }
}
