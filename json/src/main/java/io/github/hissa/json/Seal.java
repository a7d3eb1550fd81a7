package io.github.hissa.json;

import io.github.hissa.json.wire.CanonicalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * The fingerprint of what a document says, by which anyone can tell whether what was published is what was decided.
 *
 * <p>It is the SHA-256 of the document's canonical form in UTF-8: RFC 8785, except that a whole number keeps all its
 * digits and every other number is refused. So the order of members, white space and escapes make no difference, and a
 * centime does. The words of reasons, which are made from their codes and figures, stand outside of it: a better
 * wording breaks no seal. So does a false one: whoever checks a published document reads it, and makes its words anew.
 * The head of a document in format 1 stands outside as well, since one without a head is in format 1; a later format is
 * part of what a document says.
 *
 * <p>Whoever has no Java computes it alike, for example in Python, from a document without words and without a head of
 * format 1:
 *
 * <pre>{@code
 * text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
 * hashlib.sha256(text.encode()).hexdigest()
 * }</pre>
 *
 * <p>It covers codes, figures and titles, not the words of reasons: somebody may have put false words into a document
 * that is otherwise as it was. Whoever reads a document makes its words anew from codes and figures.
 *
 * <p>Immutable. A seal says that nothing was changed since it was taken. It does not say who took it, nor that what it
 * covers is right: for that there is {@code verify()} of the result types.
 */
public final class Seal {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private final String hex;

    private Seal(String hex) {
        this.hex = hex;
    }

    /**
     * Takes the seal of a value of Hissa's types, or of a list or a map of such values.
     *
     * @throws IllegalArgumentException if the value is a text: a document as text goes to {@link #ofDocument}
     * @throws tools.jackson.core.JacksonException if the value has no document, or one that holds numbers with a
     *     fraction
     */
    public static Seal of(Object value) {
        if (value instanceof CharSequence) {
            throw new IllegalArgumentException(
                    "a text is no value of Hissa's; ofDocument takes the seal of a document");
        }
        return ofDocument(HissaJson.mapper().writeValueAsString(value));
    }

    /**
     * Takes the seal of a document.
     *
     * @throws tools.jackson.core.JacksonException if it is no JSON, or holds something of which two programs may make
     *     two things: a repeated name, a number with a fraction or an exponent, half of a character; nesting beyond 200
     *     levels and text behind the document's end as well
     */
    public static Seal ofDocument(String document) {
        byte[] bytes = canonical(document).getBytes(StandardCharsets.UTF_8);
        return new Seal(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** Returns the canonical form of a document, of which the seal is taken. */
    static String canonical(String document) {
        try (JsonParser parser = HissaJson.mapper().createParser(document)) {
            parser.nextToken();
            String canonical = new JacksonReader(parser).read(CanonicalText::of);
            JsonToken behind = parser.nextToken();
            if (behind != null) {
                throw new StreamReadException(parser, "text behind the end of the document: " + behind);
            }
            return canonical;
        }
    }

    /**
     * Reads a seal as {@link #toString()} writes it, in lower or in upper case.
     *
     * @throws IllegalArgumentException if it is not 64 hexadecimal digits
     */
    public static Seal parse(String text) {
        if (!HEX.matcher(text).matches()) {
            throw new IllegalArgumentException("no seal, expected 64 hexadecimal digits: '" + text + "'");
        }
        return new Seal(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Tells whether a document is the one that this seal was taken of.
     *
     * <p>A document that says the same otherwise, {@code "20000"} for {@code "20000.00"} or without a value that goes
     * without saying, is another one. Read it, and take the seal {@linkplain #of of what it says}.
     *
     * @throws tools.jackson.core.JacksonException as {@link #ofDocument} does
     */
    public boolean matches(String document) {
        return equals(ofDocument(document));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal seal && seal.hex.equals(hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    /** Returns the 64 hexadecimal digits, in lower case. */
    @Override
    public String toString() {
        return hex;
    }
}
