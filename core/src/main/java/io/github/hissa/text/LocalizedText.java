package io.github.hissa.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A text in one, two or all three of Arabic, French and English.
 *
 * <p>At least one language is there, and no text is blank. Texts are kept as given: nothing is trimmed or normalised.
 */
public final class LocalizedText {

    private final Map<Language, String> texts;

    private LocalizedText(Map<Language, String> texts) {
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * A text in one language.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static LocalizedText of(Language language, String text) {
        return of(Map.of(Objects.requireNonNull(language, "language"), Objects.requireNonNull(text, "text")));
    }

    /**
     * A text in the language with this code.
     *
     * @param code {@code ar}, {@code fr} or {@code en}
     * @throws IllegalArgumentException if the code is another, or the text is blank
     */
    public static LocalizedText of(String code, String text) {
        return of(Language.of(code), text);
    }

    /**
     * A text in all three languages.
     *
     * @param words gives the text in a language
     * @throws IllegalArgumentException if one of the texts is blank
     */
    public static LocalizedText inEach(Function<Language, String> words) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, words.apply(language));
        }
        return of(texts);
    }

    /**
     * A text in each language of the map.
     *
     * @throws IllegalArgumentException if the map is empty or one of its texts is blank
     */
    public static LocalizedText of(Map<Language, String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("text has no language");
        }
        Map<Language, String> copy = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text in " + language.getCode() + " is blank");
            }
            copy.put(language, text);
        });
        return new LocalizedText(copy);
    }

    /**
     * This text with another language added, or with that language's text replaced.
     *
     * @throws IllegalArgumentException if the code is none of the three, or the text is blank
     */
    public LocalizedText and(String code, String text) {
        return and(Language.of(code), text);
    }

    /**
     * This text with another language added, or with that language's text replaced.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public LocalizedText and(Language language, String text) {
        Map<Language, String> copy = new EnumMap<>(texts);
        copy.put(Objects.requireNonNull(language, "language"), Objects.requireNonNull(text, "text"));
        return of(copy);
    }

    /** Returns the text in exactly this language, or nothing where nobody wrote it. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /**
     * Returns the text in this language or, where nobody wrote it, the nearest that somebody did, as
     * {@link Language#getSubstitutes()} orders them.
     */
    public String get(Language language) {
        String text = texts.get(language);
        Iterator<Language> substitutes = language.getSubstitutes().iterator();
        while (text == null) {
            text = texts.get(substitutes.next());
        }
        return text;
    }

    /** Returns the texts by language, in the order Arabic, French, English; never empty. */
    public Map<Language, String> toMap() {
        return texts;
    }

    /**
     * Returns this text with each of its languages changed in one way.
     *
     * @throws IllegalArgumentException if one of the texts becomes blank
     */
    public LocalizedText map(UnaryOperator<String> change) {
        Map<Language, String> changed = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return of(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** Returns each text behind its language's code, for example {@code [ar] طريق [fr] Route}. */
    @Override
    public String toString() {
        StringBuilder result = new StringBuilder();
        texts.forEach((language, text) ->
                result.append(result.isEmpty() ? "[" : " [").append(language.getCode()).append("] ").append(text));
        return result.toString();
    }
}
