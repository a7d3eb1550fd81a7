package io.github.hissa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The marks that French parts from a word stand behind a space that does not break; there is one apostrophe. */
class FrenchTypographyTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern FAULT = Pattern.compile("[^\\u00A0][;?!:%»]|«[^\\u00A0]|(?<=\\p{L})'(?=\\p{L})");

    @Test
    void everyFrenchMessageIsTypeset() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path bundle : bundles()) {
            for (String line : Files.readAllLines(bundle)) {
                String text = line.substring(line.indexOf('=') + 1);
                if (!line.startsWith("#") && FAULT.matcher(text).find()) {
                    faults.add(bundle.getFileName() + ": " + line);
                }
            }
        }

        assertEquals(List.of(), faults);
    }

    @Test
    void aFaultIsSeen() {
        for (String fault : List.of("Motif : x", "Motif: x", "un ; deux", "« x", "x »", "5 %", "l'acte")) {
            assertTrue(FAULT.matcher(fault).find(), fault);
        }
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith("_fr.properties"))
                    .sorted()
                    .toList();
        }
    }
}
