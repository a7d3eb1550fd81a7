package io.github.hissa.refusal;

import io.github.hissa.reason.Figure;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * One thing for which a value or a step is refused: where it shows, a code, and the figures that its sentence speaks
 * of.
 *
 * <p>Every figure is as short as a sentence can bear: a text longer than {@value #MAX_TEXT} characters is cut.
 */
@Value.Immutable
public interface Refusal {

    /** The most characters of one text in a refusal. */
    int MAX_TEXT = 120;

    /** The most characters of a path; what is longer is cut. */
    int MAX_PATH = 2_000;

    /**
     * Where it shows: the path from the value to the part, as in its JSON document, for example
     * {@code applications[3].requested}; empty for the whole value.
     */
    String getPath();

    /** The code, for example {@code negative} or {@code other-currency}. */
    String getCode();

    /** The figures by name; those that the sentence of the code speaks of are all there. */
    @Value.NaturalOrder
    SortedMap<String, Figure> getFigures();

    /** Returns the sentence in Arabic, French and English, without the path. */
    default LocalizedText toText() {
        return Words.ALL.word(getCode(), getFigures());
    }

    /** Returns the sentence in one language, without the path. */
    default String in(Language language) {
        return Words.ALL.word(getCode(), getFigures(), language);
    }

    /** Returns it as one of a larger value, of which this value is the part at a path. */
    default Refusal within(String path) {
        return builder().from(this).path(join(path, getPath())).build();
    }

    /** A refusal without figures. */
    static Refusal of(String path, String code) {
        return builder().path(path).code(code).build();
    }

    /** A refusal with figures. */
    static Refusal of(String path, String code, Map<String, Figure> figures) {
        return builder().path(path).code(code).putAllFigures(figures).build();
    }

    /** Returns the path to a part of a part: {@code applications[3]} and {@code requested} with a mark between them. */
    static String join(String path, String part) {
        boolean needsMark = !path.isEmpty() && !part.isEmpty() && !part.startsWith("[");
        return path + (needsMark ? "." : "") + part;
    }

    /** Returns the codes that there are words for. */
    static SortedSet<String> codes() {
        return Words.ALL.codes();
    }

    /**
     * There are words for the code, and every figure that they speak of is there. Long texts are cut.
     *
     * @throws IllegalArgumentException if the code is unknown or a figure is missing; the message names them
     */
    @Value.Check
    default Refusal check() {
        SortedSet<String> missing = new TreeSet<>(Words.ALL.figuresOf(getCode()));
        missing.removeAll(getFigures().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("refusal '" + getCode() + "' lacks the figures " + missing);
        }
        SortedMap<String, Figure> shortened = ShortFigure.all(getFigures());
        boolean isLong = getPath().length() > MAX_PATH;
        return !isLong && shortened.equals(getFigures())
                ? this
                : builder()
                        .from(this)
                        .path(isLong ? getPath().substring(0, MAX_PATH) : getPath())
                        .figures(shortened)
                        .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Refusal}. */
    class Builder extends ImmutableRefusal.Builder {
        Builder() {}
    }
}
