package io.github.hissa.examples.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.text.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final int MEGABYTES = 200;

    /** A stream that makes its bytes as they are read, and counts them. */
    private static final class EndlessLine extends InputStream {

        private final String pattern;
        private long read;

        EndlessLine(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public int read() {
            return read == MEGABYTES * 1_000_000L ? -1 : pattern.charAt((int) (read++ % pattern.length()));
        }
    }

    @Test
    void aCellOf200MegabytesIsRefusedLongBeforeItsEnd() {
        assertRefusedEarly("x", "longer than");
    }

    @Test
    void aLineOf200MegabytesOfManyCellsIsRefusedLongBeforeItsEnd() {
        assertRefusedEarly("x,", "more than 1000 columns");
    }

    private static void assertRefusedEarly(String pattern, String message) {
        EndlessLine line = new EndlessLine(pattern);
        InputStream header = new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8));
        CsvFile file = new CsvFile(
                "big.csv", () -> new SequenceInputStream(header, line), StandardCharsets.UTF_8, ',');

        InputRefused refusal = assertThrows(InputRefused.class, file::read);
        assertTrue(refusal.getText().get(Language.ENGLISH).contains(message), refusal.getText().toString());
        assertTrue(line.read < 20_000_000, "read " + line.read + " bytes");
        assertEquals(3, refusal.getText().toMap().size());
    }
}
