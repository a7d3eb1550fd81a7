package io.github.hissa.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sentences of refusals, and of deliberations that leave the rules, lose nothing: each figure is read back from the
 * words of each language.
 */
class RefusalWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");
    private static final Figure TITLE = Figure.named(
            "title", LocalizedText.of("ar", "الكلفة الإجمالية").and("fr", "coût total").and("en", "total cost"));
    private static final Figure TEXT = Figure.of(
            LocalizedText.of("ar", "القرار رقم 7").and("fr", "arrêté n° 7").and("en", "order no. 7"));
    private static final Figure SCORE = Figure.of(Fraction.of(1250, 3));
    private static final Figure MONEY = Figure.of(Money.parse("MAD 1200000.05"));
    private static final Map<String, Figure> BY_NAME = Map.ofEntries(
            Map.entry("rule", TITLE),
            Map.entry("parameter", TITLE),
            Map.entry("fact", TITLE),
            Map.entry("whole", TITLE),
            Map.entry("criterion", TITLE),
            Map.entry("message", TEXT),
            Map.entry("source", TEXT),
            Map.entry("authority", TEXT),
            Map.entry("document", Figure.ofCode("REC-7/2011")),
            Map.entry("issued", Figure.of(LocalDate.of(2011, 5, 1))),
            Map.entry("until", Figure.of(LocalDate.of(2012, 12, 31))),
            Map.entry("day", Figure.of(LocalDate.of(2012, 2, 29))),
            Map.entry("age", Figure.of(Period.ofYears(1))),
            Map.entry("seen", Figure.of(Period.ofMonths(18))),
            Map.entry("share", Figure.of(Share.of(1, 3))),
            Map.entry("bound", new Figure.ExactAmount(CurrencyUnit.of("MAD"), Fraction.of(13_405_000, 3))),
            Map.entry("mean", SCORE),
            Map.entry("score", Figure.of(new BigDecimal("49.5"))),
            Map.entry("threshold", Figure.of(Fraction.of(50))),
            Map.entry("highest", Figure.of(20)),
            Map.entry("days", Figure.of(60)),
            Map.entry("application", Figure.ofCode("REC-8/2012")),
            Map.entry("envelope", TITLE),
            Map.entry("awarded", MONEY),
            Map.entry("maximum", MONEY),
            Map.entry("minimum", MONEY),
            Map.entry("unit", MONEY),
            Map.entry("guarantee", MONEY),
            Map.entry("base", MONEY),
            Map.entry("ceiling", MONEY),
            Map.entry("divided", MONEY));
    private static final List<Figure> VALUES = List.of(
            Figure.of(Money.parse("MAD 1200000.05")),
            Figure.of(new BigDecimal("7.25")),
            SCORE,
            Figure.of(1186),
            Figure.of(-3),
            Figure.of(LocalDate.of(2012, 8, 9)),
            Figure.of(Period.ofYears(2)),
            Figure.of(Period.ofMonths(11)),
            Figure.of(Period.ofDays(105)),
            Figure.of(true),
            Figure.of(false),
            Figure.of(Share.of(6, 25)),
            Figure.of(Share.of(1, 7)),
            Figure.ofCode("final-receipt"));

    static Stream<String> codes() {
        return Stream.of("io.github.hissa.reason.refusals", "io.github.hissa.reason.departures")
                .flatMap(name -> ResourceBundle.getBundle(name).keySet().stream().sorted());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyFigureIsReadBackFromEverySentence(String code) {
        for (Map<String, Figure> figures : samples(code)) {
            Reason reason = Reason.of(code, figures);
            for (Language language : Language.values()) {
                assertEquals(figures, readBack(reason, language), reason.in(language));
            }
        }
    }

    @Test
    void anEmptyListReadsAsNone() {
        Figure none = Figure.of(List.of());

        assertEquals("لا شيء", none.in(Language.ARABIC));
        assertEquals("néant", none.in(Language.FRENCH));
        assertEquals("none", none.in(Language.ENGLISH));
    }

    @Test
    void namesOfAnotherScriptAreIsolated() {
        Figure french = Figure.named("a", LocalizedText.of("fr", "Amis du livre"));

        assertEquals("\u2068Amis du livre\u2069", french.in(Language.ARABIC));
        assertEquals("Amis du livre", french.in(Language.ENGLISH));
    }

    /** One set of figures for a code, or one for each kind of value where it speaks of any. */
    private static List<Map<String, Figure>> samples(String code) {
        Map<String, Figure> figures = new TreeMap<>();
        List<String> values = new ArrayList<>();
        for (String name : Wording.REASONS.figuresOf(code)) {
            if (BY_NAME.containsKey(name)) {
                figures.put(name, BY_NAME.get(name));
            } else if (List.of("values", "facts", "criteria", "rules").contains(name)) {
                Figure codes = Figure.ofCodes(List.of("a-1", "b-2"));
                figures.put(name, name.equals("values") ? codes : Figure.of(List.of(TITLE, TITLE)));
            } else {
                assertTrue(List.of("value", "least", "greatest").contains(name), name);
                values.add(name);
            }
        }
        if (values.isEmpty()) {
            return List.of(figures);
        }
        return VALUES.stream()
                .map(value -> {
                    Map<String, Figure> some = new TreeMap<>(figures);
                    values.forEach(name -> some.put(name, value));
                    return some;
                })
                .toList();
    }

    private static Map<String, Figure> readBack(Reason reason, Language language) {
        String pattern = Wording.REASONS.patternOf(reason.getCode(), language);
        List<String> names = PLACE.matcher(pattern).results().map(place -> place.group(1)).toList();
        String[] between = PLACE.split(pattern, -1);
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < between.length; i++) {
            expression.append(i > 0 ? "(.+?)" : "").append(Pattern.quote(between[i]));
        }
        Matcher sentence = Pattern.compile(expression.toString()).matcher(reason.in(language));
        assertTrue(sentence.matches(), reason.in(language));
        Map<String, Figure> read = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            read.put(name, FigureReader.read(sentence.group(i + 1), reason.getFigures().get(name), language));
        }
        return read;
    }
}
