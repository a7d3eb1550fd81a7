package io.github.hissa.verification;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Shows a value as a figure: a single value as what it is, a value with parts as a short text. */
final class ShownValue {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_SCALE = 100;
    private static final String CUT = "...";

    private final StringBuilder text = new StringBuilder();

    private ShownValue() {}

    static Figure of(Object value) {
        if (value instanceof Figure figure) {
            return figure;
        } else if (value instanceof Money amount) {
            return Figure.of(amount);
        } else if (value instanceof Share share) {
            return Figure.of(share);
        } else if (value instanceof Fraction number) {
            return Figure.of(number);
        } else if (value instanceof Long || value instanceof Integer) {
            return Figure.of(((Number) value).longValue());
        } else if (value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_SCALE) {
            return Figure.of(number);
        } else if (value instanceof LocalDate day) {
            return Figure.of(day);
        } else if (value instanceof Period duration) {
            return Figure.of(duration);
        } else if (value instanceof Boolean answer) {
            return Figure.of(answer.booleanValue());
        } else if (value instanceof LocalizedText someText) {
            return Figure.of(someText);
        }
        ShownValue shown = new ShownValue();
        shown.append(value);
        return Figure.ofCode(shown.cut());
    }

    private void append(Object value) {
        if (text.length() > MAX_LENGTH) {
            return;
        }
        if (value instanceof Optional<?> maybe) {
            append(maybe.isPresent() ? maybe.get() : "");
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else if (value instanceof Collection<?> several) {
            text.append('[');
            String separator = "";
            for (Object one : several) {
                text.append(separator);
                append(one);
                separator = ", ";
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            append(map.entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            append(entry.getKey());
            text.append(": ");
            append(entry.getValue());
        } else {
            Parts.of(value).ifPresentOrElse(parts -> append(value, parts), () -> text.append(value));
        }
    }

    private void append(Object value, Parts parts) {
        int start = text.append('{').length();
        parts.forEach((name, part) -> {
            Object one = part.of(value);
            if (text.length() <= MAX_LENGTH && !Parts.isAbsent(one)) {
                text.append(text.length() == start ? "" : ", ").append(name).append(": ");
                append(one);
            }
        });
        text.append('}');
    }

    private String cut() {
        return text.length() <= MAX_LENGTH ? text.toString() : text.substring(0, MAX_LENGTH - CUT.length()) + CUT;
    }
}
