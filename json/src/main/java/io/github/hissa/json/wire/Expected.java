package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Wording;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** What a format expects to find, for the words of a refusal: a kind of value by its name, or one of a few values. */
public final class Expected {

    private static final String BASE_NAME = "io.github.hissa.json.wire.values";
    private static final Wording WORDS = Wording.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Expected.class.getModule()));

    static final Expected OBJECT = of("object");
    static final Expected LIST = of("list");
    static final Expected PROPERTY_OR_END = of("property-or-end");
    static final Expected YES_NO = of("yes-no");
    static final Expected INTEGER = of("integer");
    static final Expected DOCUMENT_KIND = of("document-kind");

    private final Figure figure;
    private final String code;

    private Expected(Figure figure, String code) {
        this.figure = figure;
        this.code = code;
    }

    /**
     * A kind of value.
     *
     * @param kind the key of its name in the bundle {@code values}
     * @throws IllegalArgumentException if it has no name there
     */
    public static Expected of(String kind) {
        return new Expected(Figure.named(kind, WORDS.word(kind, Map.of())), "not-expected");
    }

    /** One of these values. */
    public static Expected oneOf(Collection<String> names) {
        return new Expected(Figure.ofCodes(List.copyOf(names)), "not-one-of");
    }

    /** What was found instead: a text or a number. */
    static Figure found(String kind, String value) {
        boolean isShort = value.length() <= Refusal.MAX_TEXT;
        LocalizedText words = WORDS.word(
                kind, Map.of("value", Figure.ofCode(isShort ? value : value.substring(0, Refusal.MAX_TEXT) + "…")));
        return Figure.named(kind, words);
    }

    Figure toFigure() {
        return figure;
    }

    /** The code of the refusal of anything else. */
    String code() {
        return code;
    }
}
