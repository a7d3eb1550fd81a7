package io.github.hissa.json.allocation;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.json.wire.Expected;
import io.github.hissa.json.wire.Format;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact rational number as a text: {@code "2/3"}, {@code "-5"}. */
public final class FractionFormat {

    /** The format. */
    public static final Format<Fraction> FRACTION =
            Format.ofText(Expected.of("fraction"), FractionFormat::parse, Fraction::toString);

    // The Herfindahl index of amounts of 64 bits has some forty digits; a thousand keep a hostile number cheap.
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,1000})(?:/([0-9]{1,1000}))?");

    private FractionFormat() {}

    private static Fraction parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new NumberFormatException("no fraction");
        }
        return Fraction.of(
                new BigInteger(matcher.group(1)),
                matcher.group(2) == null ? BigInteger.ONE : new BigInteger(matcher.group(2)));
    }
}
