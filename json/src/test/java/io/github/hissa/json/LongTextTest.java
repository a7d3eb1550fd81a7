package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.party.Party;
import io.github.hissa.portfolio.AgreementRegister;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class LongTextTest {

    private static final long SEVENTY_MEGABYTES = 70_000_000;

    /** The same letter over and over, and how many of them were read. */
    private static final class Letters extends InputStream {

        private long read;

        @Override
        public int read() {
            return read++ < SEVENTY_MEGABYTES ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, SEVENTY_MEGABYTES - read);
            Arrays.fill(buffer, offset, offset + Math.max(count, 0), (byte) 'x');
            read += Math.max(count, 0);
            return count <= 0 ? -1 : count;
        }
    }

    private static InputStream around(String before, InputStream letters, String after) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                letters,
                new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)))));
    }

    private static void assertRefusedEarly(Class<?> type, String before, String after) {
        Letters letters = new Letters();
        JacksonException refused = assertThrows(
                JacksonException.class, () -> HissaJson.mapper().readValue(around(before, letters, after), type));
        assertTrue(
                letters.read < 2L * HissaJson.MAX_TEXT_LENGTH, before + ": " + letters.read + " characters were read");
        assertTrue(refused.getMessage().length() < 2_000, refused.getMessage());
    }

    @Test
    void aTextOfSeventyMegabytesIsRefusedBeforeItIsHeld() {
        assertRefusedEarly(GrantPolicy.class, "{\"id\": \"", "\"}");
        assertRefusedEarly(Party.class, "{\"name\": {\"en\": \"", "\"}}");
        assertRefusedEarly(AgreementRegister.class, "{\"council\": {\"kind\": \"", "\"}}");
        assertRefusedEarly(AgreementRegister.class, "{\"agreements\": [{\"startsOn\": \"", "\"}]}");
    }

    @Test
    void aNameOfSeventyMegabytesIsRefusedBeforeItIsHeld() {
        assertRefusedEarly(GrantPolicy.class, "{\"", "\": 1}");
    }

    @Test
    void aNumberOfSeventyMegabytesIsRefusedBeforeItIsHeld() {
        Letters letters = new Letters();
        InputStream digits = new InputStream() {
            @Override
            public int read() {
                return letters.read() < 0 ? -1 : '1';
            }
        };
        assertThrows(
                JacksonException.class,
                () -> HissaJson.mapper().readValue(around("{\"version\": ", digits, "}"), GrantPolicy.class));
        assertTrue(letters.read < 2L * HissaJson.MAX_TEXT_LENGTH, letters.read + " digits were read");
    }

    @Test
    void aTextThatIsAsLongAsMayBeIsRead() {
        String code = "x".repeat(HissaJson.MAX_TEXT_LENGTH);
        String document = "{\"code\": \"" + code + "\", \"name\": {\"en\": \"A\"}, \"kind\": \"association\"}";
        assertEquals(code, HissaJson.mapper().readValue(document, Party.class).getCode());
        assertThrows(
                JacksonException.class,
                () -> HissaJson.mapper().readValue(document.replace("x\"", "xy\""), Party.class));
    }
}
