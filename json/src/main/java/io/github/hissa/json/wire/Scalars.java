package io.github.hissa.json.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats of single values. Nothing is converted on the way: {@code "12"} is no number, {@code 1} is not true. */
public final class Scalars {

    /** A text. */
    public static final Format<String> TEXT = Format.ofText(Expected.of("text"), text -> text, text -> text);

    /** A date as ISO 8601 writes it. */
    public static final Format<LocalDate> DATE =
            Format.ofText(Expected.of("date"), Scalars::parseDate, LocalDate::toString);

    /** A length of time: {@code "P2Y6M"}. */
    public static final Format<Period> PERIOD =
            Format.ofText(Expected.of("period"), Scalars::parsePeriod, Period::toString);

    /**
     * A decimal number, as a text: many programs make a binary fraction of a JSON number before anybody can stop them.
     * Without an exponent, which could stand for more digits than there is memory.
     */
    public static final Format<BigDecimal> DECIMAL = Format.ofText(
            Expected.of("decimal"), Scalars::parseDecimal, BigDecimal::toPlainString);

    /** A whole number of 64 bits. */
    public static final Format<Long> WHOLE_NUMBER = wholeNumber(Expected.of("whole-number"), Long::valueOf);

    /** A whole number of 32 bits. */
    public static final Format<Integer> SMALL_NUMBER = wholeNumber(Expected.of("small-number"), Integer::valueOf);

    /** True or false. */
    public static final Format<Boolean> YES_NO = new Format<>() {
        @Override
        public Boolean read(DocumentReader in) {
            if (in.token() != Token.TRUE) {
                in.expect(Token.FALSE, Expected.of("yes-no"));
            }
            return in.token() == Token.TRUE;
        }

        @Override
        public void write(Boolean value, DocumentWriter out) {
            out.yesNo(value);
        }
    };

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,500}(\\.[0-9]{1,500})?");

    /** Four digits of a year: what lies beyond is a slip of the pen, and breaks the arithmetic of days. */
    private static final Pattern PLAIN_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern PLAIN_PERIOD =
            Pattern.compile("P(?=.)(-?[0-9]{1,4}Y)?(-?[0-9]{1,5}M)?(-?[0-9]{1,5}W)?(-?[0-9]{1,7}D)?");

    private Scalars() {}

    private static LocalDate parseDate(String text) {
        if (!PLAIN_DATE.matcher(text).matches()) {
            throw new NumberFormatException("no plain date");
        }
        return LocalDate.parse(text);
    }

    private static Period parsePeriod(String text) {
        if (!PLAIN_PERIOD.matcher(text).matches()) {
            throw new NumberFormatException("no plain period");
        }
        return Period.parse(text);
    }

    /**
     * Reads a decimal number without an exponent.
     *
     * @throws NumberFormatException if the text is none, or longer than 500 digits on one side
     */
    public static BigDecimal parseDecimal(String text) {
        if (!PLAIN_DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("no plain decimal number");
        }
        return new BigDecimal(text);
    }

    /** The constants of an enumeration in lower case, with hyphens: {@code NOT_ELIGIBLE} is "not-eligible". */
    public static <E extends Enum<E>> Format<E> constants(Class<E> type) {
        Map<String, E> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(Scalars::nameOf, one -> one, (one, other) -> one, LinkedHashMap::new));
        return named(byName, Scalars::nameOf);
    }

    /** Returns the name of a constant: {@code NOT_ELIGIBLE} is "not-eligible". */
    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A closed choice of values, each by its name. */
    public static <T> Format<T> named(Map<String, T> byName, Function<? super T, String> print) {
        return Format.ofText(Expected.oneOf(byName.keySet()), name -> {
            T value = byName.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no such name: " + name);
            }
            return value;
        }, print);
    }

    private static <T extends Number> Format<T> wholeNumber(
            Expected what, Function<String, T> parse) {
        return new Format<>() {
            @Override
            public T read(DocumentReader in) {
                in.expect(Token.WHOLE_NUMBER, what);
                try {
                    return parse.apply(in.text());
                } catch (NumberFormatException outOfRange) {
                    throw in.unexpected(what, outOfRange);
                }
            }

            @Override
            public void write(T value, DocumentWriter out) {
                out.number(value.longValue());
            }
        };
    }
}
