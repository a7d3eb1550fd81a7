package io.github.hissa.reason;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes sentences in three languages from codes and figures. A pattern names its figures in braces: {@code The request
 * is met in full: {award}.}
 *
 * <p>Every code has a pattern in all three languages, and the three speak of the same figures. A wording never falls
 * back from one language to another.
 */
public final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z-]*)}");

    /**
     * The words of all reasons: those of awards, those of applications that take no part in a division, and those of
     * deliberations that leave the rules.
     */
    static final Wording REASONS = new Wording(
            List.of(
                    "io.github.hissa.reason.awards",
                    "io.github.hissa.reason.refusals",
                    "io.github.hissa.reason.departures"),
            (name, locale) -> ResourceBundle.getBundle(name, locale, Wording.class.getModule()));

    /** The names of the rules of division, by the rules' codes. */
    static final Wording RULES = new Wording(List.of("io.github.hissa.reason.rules"), (name, locale) ->
            ResourceBundle.getBundle(name, locale, Wording.class.getModule()));

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<String, SortedSet<String>> figures = new HashMap<>();

    private Wording(List<String> baseNames, BiFunction<String, Locale, ResourceBundle> loader) {
        for (Language language : Language.values()) {
            patterns.put(language, new HashMap<>());
            for (String name : baseNames) {
                ResourceBundle bundle = loader.apply(name, language.toLocale());
                for (String code : bundle.keySet()) {
                    add(name, language, code, bundle.getString(code));
                }
            }
        }
        patterns.forEach((language, own) -> figures.keySet().forEach(code -> {
            if (!own.containsKey(code)) {
                throw lacking(baseNames.toString(), language, code, "is missing");
            }
        }));
    }

    private void add(String baseName, Language language, String code, String pattern) {
        if (patterns.get(language).put(code, pattern) != null) {
            throw lacking(baseName, language, code, "is there twice");
        }
        SortedSet<String> names = namesIn(pattern);
        SortedSet<String> known = figures.putIfAbsent(code, names);
        if (known != null && !known.equals(names)) {
            throw lacking(baseName, language, code, "speaks of " + names + ", in another language of " + known);
        }
    }

    private static MissingResourceException lacking(String baseName, Language language, String code, String what) {
        return new MissingResourceException(
                "message '" + code + "' of " + baseName + " in " + language.getCode() + " " + what, baseName, code);
    }

    /**
     * A wording over three bundles.
     *
     * @param baseName the bundle's base name, used in error messages alone
     * @param loader loads the bundle of a locale; it is the caller's, because a bundle is visible only to the module
     *     that holds it
     * @throws MissingResourceException if a language lacks a code that another has, or speaks of other figures
     */
    public static Wording of(String baseName, Function<Locale, ResourceBundle> loader) {
        return new Wording(List.of(baseName), (name, locale) -> loader.apply(locale));
    }

    /** Tells whether there are words for a code. */
    public boolean has(String code) {
        return figures.containsKey(code);
    }

    /** Returns the codes that there are words for. */
    public SortedSet<String> codes() {
        return new TreeSet<>(figures.keySet());
    }

    /**
     * Returns the names of the figures that the words of a code speak of.
     *
     * @throws IllegalArgumentException if there are no words for the code
     */
    public SortedSet<String> figuresOf(String code) {
        SortedSet<String> names = figures.get(code);
        if (names == null) {
            throw new IllegalArgumentException("no words for the code '" + code + "'");
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** Returns the pattern of a code in a language, its figures in braces. */
    String patternOf(String code, Language language) {
        figuresOf(code);
        return patterns.get(language).get(code);
    }

    /**
     * Makes the sentence of a code in all three languages.
     *
     * @throws IllegalArgumentException if there are no words for the code, or a figure is missing
     */
    public LocalizedText word(String code, Map<String, Figure> values) {
        return LocalizedText.inEach(language -> word(code, values, language));
    }

    /**
     * Makes the sentence of a code in one language.
     *
     * @throws IllegalArgumentException if there are no words for the code, or a figure is missing
     */
    public String word(String code, Map<String, Figure> values, Language language) {
        return PLACE.matcher(patternOf(code, language)).replaceAll(place -> {
            Figure figure = values.get(place.group(1));
            if (figure == null) {
                throw new IllegalArgumentException("message '" + code + "' lacks the figure " + place.group(1));
            }
            return Matcher.quoteReplacement(figure.in(language));
        });
    }

    private static SortedSet<String> namesIn(String pattern) {
        SortedSet<String> names = new TreeSet<>();
        PLACE.matcher(pattern).results().forEach(place -> names.add(place.group(1)));
        return names;
    }
}
