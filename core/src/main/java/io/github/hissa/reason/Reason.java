package io.github.hissa.reason;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * One reason for a result: a code with the figures that it speaks of. Its words are made when somebody asks for them
 * and belong to no comparison.
 */
@Value.Immutable
public interface Reason {

    /** The code, for example {@code met-in-full} or {@code rule-not-met}. */
    String getCode();

    /** The figures by name; those that the sentence of the code speaks of are all there. */
    @Value.NaturalOrder
    SortedMap<String, Figure> getFigures();

    /** Returns the sentence in Arabic, French and English. */
    default LocalizedText toText() {
        return Wording.REASONS.word(getCode(), getFigures());
    }

    /** Returns the sentence in one language. */
    default String in(Language language) {
        return Wording.REASONS.word(getCode(), getFigures(), language);
    }

    /** Returns the names of the figures that a code speaks of, or nothing where there are no words for the code. */
    static Optional<SortedSet<String>> figuresOf(String code) {
        return Wording.REASONS.has(code) ? Optional.of(Wording.REASONS.figuresOf(code)) : Optional.empty();
    }

    /** A reason without figures. */
    static Reason of(String code) {
        return builder().code(code).build();
    }

    /** A reason with one figure. */
    static Reason of(String code, String name, Figure figure) {
        return builder().code(code).putFigure(name, figure).build();
    }

    /** A reason with figures. */
    static Reason of(String code, Map<String, Figure> figures) {
        return builder().code(code).putAllFigures(figures).build();
    }

    /**
     * There are words for the code, and every figure that they speak of is there.
     *
     * @throws IllegalArgumentException if the code is unknown or a figure is missing; the message names them
     */
    @Value.Check
    default void check() {
        if (!Wording.REASONS.has(getCode())) {
            throw new IllegalArgumentException("reason has an unknown code: '" + getCode() + "'");
        }
        SortedSet<String> missing = new TreeSet<>(Wording.REASONS.figuresOf(getCode()));
        missing.removeAll(getFigures().keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("reason '" + getCode() + "' lacks the figures " + missing);
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Reason}. */
    class Builder extends ImmutableReason.Builder {
        Builder() {}
    }
}
