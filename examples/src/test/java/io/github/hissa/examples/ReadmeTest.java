package io.github.hissa.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.examples.quickstart.PartnershipQuickstart;
import io.github.hissa.examples.quickstart.PolicyQuickstart;
import io.github.hissa.examples.quickstart.PublicationQuickstart;
import io.github.hissa.examples.quickstart.Quickstart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows the code that runs, and the output that it prints. */
class ReadmeTest {

    private static final Path ROOT = Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");
    private static final String SOURCES = "examples/src/main/java/io/github/hissa/examples/quickstart/";

    @Test
    void everyLineOfTheCodeInTheReadmeStandsInItsQuickstartInThatOrder() throws IOException {
        shows(0, "Quickstart.java");
        shows(1, "PartnershipQuickstart.java");
        shows(2, "PolicyQuickstart.java");
        shows(3, "PublicationQuickstart.java");
    }

    private static void shows(int number, String program) throws IOException {
        List<String> source =
                Files.readAllLines(ROOT.resolve(SOURCES + program)).stream().map(String::strip).toList();
        int from = 0;
        for (String line : block("java", number).split("\n")) {
            int at = source.subList(from, source.size()).indexOf(line.strip());
            assertTrue(at >= 0, "in the README but not in " + program + ": " + line);
            from += at + 1;
        }
        assertTrue(from > 40, "the README shows the whole program");
    }

    @Test
    void theOutputInTheReadmeIsWhatTheQuickstartsPrint() throws IOException {
        prints(0, () -> Quickstart.main(new String[0]));
        prints(1, () -> PartnershipQuickstart.main(new String[0]));
        prints(2, () -> PolicyQuickstart.main(new String[0]));
        prints(3, () -> PublicationQuickstart.main(new String[0]));
    }

    private static void prints(int number, Runnable program) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(console);
        }
        assertEquals(block("text", number).strip(), printed.toString(StandardCharsets.UTF_8).strip());
    }

    private static String block(String language, int number) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String opening = "```" + language + "\n";
        int start = -1;
        for (int i = 0; i <= number; i++) {
            start = readme.indexOf(opening, start + 1);
        }
        start += opening.length();
        return readme.substring(start, readme.indexOf("```", start));
    }
}
