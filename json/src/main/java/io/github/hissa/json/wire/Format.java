package io.github.hissa.json.wire;

import java.util.function.Function;

/**
 * How one type is written and read: both directions beside each other, and no JSON library in sight.
 *
 * @param <T> the type
 */
public interface Format<T> {

    /**
     * Reads the value that begins at the reader's token, and leaves the reader at the value's last token.
     *
     * @throws RuntimeException the reader's refusal, if the document holds anything but such a value
     */
    T read(DocumentReader in);

    /** Writes a value. */
    void write(T value, DocumentWriter out);

    /** Tells whether a property that may be absent is left out for this value. */
    default boolean isEmpty(T value) {
        return false;
    }

    /** A format of what may stand in a document and is neither read nor written. */
    static Format<String> ignored() {
        return new Format<>() {
            @Override
            public String read(DocumentReader in) {
                in.skip();
                return "";
            }

            @Override
            public void write(String value, DocumentWriter out) {
                throw new IllegalStateException("is not written");
            }
        };
    }

    /**
     * A format whose values are texts.
     *
     * @param what what is expected
     * @param parse throws a {@link RuntimeException} for a text that is no such value
     */
    static <T> Format<T> ofText(Expected what, Function<String, ? extends T> parse, Function<? super T, String> print) {
        return new Format<>() {
            @Override
            public T read(DocumentReader in) {
                in.expect(Token.TEXT, what);
                String text = in.text(); // what breaks here is no value, and for the parser to tell
                try {
                    return parse.apply(text);
                } catch (RuntimeException noSuchValue) {
                    throw in.unexpected(what, noSuchValue);
                }
            }

            @Override
            public void write(T value, DocumentWriter out) {
                out.text(print.apply(value));
            }
        };
    }
}
