package io.github.hissa.verification;

import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A fingerprint of what a result was computed from: the SHA-256 of all its parts, as 64 hexadecimal digits in lower
 * case.
 *
 * <p>A result keeps it beside the values themselves. So a value that was changed later shows, even one that had no
 * effect, such as the year of a budget. Equal values have equal fingerprints. It is no signature: whoever changes a
 * result on purpose can make another one.
 *
 * <p>It is taken of a text in which every part stands under its name, and every single value with its length before it.
 * What is absent, empty or false is left out, so that a property that a later version adds changes no fingerprint of
 * values that do not have it.
 */
public final class Fingerprint {

    private static final String GENERATED = "Immutable";

    private final StringBuilder text = new StringBuilder();
    private final UnaryOperator<Object> opener;

    private Fingerprint(UnaryOperator<Object> opener) {
        this.opener = opener;
    }

    /** Returns the fingerprint of values in their order. Linear in their size. */
    public static String of(Object... values) {
        return through(UnaryOperator.identity(), values);
    }

    /**
     * Returns the fingerprint of values some of which hide their parts. Linear in their size.
     *
     * @param opener gives for a value that hides its parts the list, the map or the single value that it stands for,
     *     and any other value as it is
     */
    public static String through(UnaryOperator<Object> opener, Object... values) {
        Fingerprint fingerprint = new Fingerprint(opener);
        for (Object value : values) {
            fingerprint.append(opener.apply(value));
        }
        return fingerprint.digest();
    }

    private void append(Object value) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(one -> append(opener.apply(one)));
        } else if (value instanceof LocalizedText words) {
            append(words.toMap());
        } else if (value instanceof Map<?, ?> map) {
            text.append('(');
            map.forEach((key, one) -> {
                append(key);
                append(opener.apply(one));
            });
            text.append(')');
        } else if (value instanceof Collection<?> several) {
            text.append('[');
            several.forEach(one -> append(opener.apply(one)));
            text.append(']');
        } else {
            Parts.of(value).ifPresentOrElse(parts -> append(value, parts), () -> appendSingle(value));
        }
    }

    private void append(Object value, Parts parts) {
        String type = value.getClass().getSimpleName();
        text.append('{').append(type.startsWith(GENERATED) ? type.substring(GENERATED.length()) : type);
        parts.forEach((name, part) -> {
            Object one = opener.apply(part.of(value));
            if (!Parts.isAbsent(one) && !one.equals(false)) {
                text.append(' ').append(name).append(' ');
                append(one);
            }
        });
        text.append('}');
    }

    private void appendSingle(Object value) {
        String single = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toString() // 70 and 70.0 are one number
                : value instanceof Enum<?> constant ? constant.name() : value.toString();
        text.append(single.length()).append(':').append(single);
    }

    private String digest() {
        try {
            // Unit by unit: an encoding would make one question mark of every half of a character.
            ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
            bytes.asCharBuffer().put(text.toString());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
