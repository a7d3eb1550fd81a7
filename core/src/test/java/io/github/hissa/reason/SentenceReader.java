package io.github.hissa.reason;

import io.github.hissa.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences about awards, in one language, back into codes and figures: what an auditor has on paper. */
final class SentenceReader {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Map<Language, SentenceReader> READERS = new EnumMap<>(Language.class);

    private final Language language;
    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceReader(Language language) {
        this.language = language;
        for (String code : Wording.REASONS.codes()) {
            sentences.add(Sentence.of(code, language));
        }
    }

    static SentenceReader of(Language language) {
        return READERS.computeIfAbsent(language, SentenceReader::new);
    }

    /**
     * Returns the reason that a sentence tells.
     *
     * @throws IllegalArgumentException if the sentence is that of no code, or could be that of two
     */
    Reason read(String sentence) {
        List<Reason> reasons = sentences.stream()
                .filter(one -> sentence.startsWith(one.beginning()))
                .flatMap(one -> one.read(sentence, language).stream())
                .toList();
        if (reasons.size() != 1) {
            throw new IllegalArgumentException(
                    "'" + sentence + "' is the sentence of " + reasons.stream().map(Reason::getCode).toList());
        }
        return reasons.get(0);
    }

    /** The sentence of a code, with its figures as groups of an expression. */
    private record Sentence(String code, String beginning, Pattern expression, List<String> figures) {

        static Sentence of(String code, Language language) {
            String pattern = Wording.REASONS.patternOf(code, language);
            StringBuilder expression = new StringBuilder();
            List<String> figures = new ArrayList<>();
            Matcher place = PLACE.matcher(pattern);
            int end = 0;
            while (place.find()) {
                expression.append(Pattern.quote(pattern.substring(end, place.start())));
                expression
                        .append('(')
                        .append(WrittenFigure.of(code, place.group(1)).expression(language))
                        .append(')');
                figures.add(place.group(1));
                end = place.end();
            }
            expression.append(Pattern.quote(pattern.substring(end)));
            int first = pattern.indexOf('{');
            return new Sentence(
                    code,
                    first < 0 ? pattern : pattern.substring(0, first),
                    Pattern.compile(expression.toString()),
                    figures);
        }

        List<Reason> read(String sentence, Language language) {
            Matcher matcher = expression.matcher(sentence);
            if (!matcher.matches()) {
                return List.of();
            }
            Map<String, Figure> values = new TreeMap<>();
            for (int i = 0; i < figures.size(); i++) {
                Figure figure = WrittenFigure.of(code, figures.get(i)).read(matcher.group(i + 1), language);
                Figure known = values.putIfAbsent(figures.get(i), figure);
                if (known != null && !known.equals(figure)) {
                    return List.of();
                }
            }
            return List.of(Reason.of(code, values));
        }
    }
}
