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
            Format.ofText(Expected.of("date"), LocalDate::parse, LocalDate::toString);

    /** A length of time: {@code "P2Y6M"}. */
    public static final Format<Period> PERIOD =
            Format.ofText(Expected.of("period"), Period::parse, Period::toString);

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
                in.expect(Token.FALSE, Expected.YES_NO);
            }
            return in.token() == Token.TRUE;
        }

        @Override
        public void write(Boolean value, DocumentWriter out) {
            out.yesNo(value);
        }
    };

    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?[0-9]{1,500}(\\.[0-9]{1,500})?");

    private Scalars() {}

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
                String text = in.text();
                try {
                    return parse.apply(text);
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
