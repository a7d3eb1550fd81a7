package io.github.hissa.refusal;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.Figure;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;

/** Figures no longer than a sentence can bear, whatever a document holds. */
final class ShortFigure {

    private static final int MAX_LISTED = 30;
    private static final int MAX_BITS = 400;
    private static final String CUT = "…";

    private ShortFigure() {}

    static SortedMap<String, Figure> all(SortedMap<String, Figure> figures) {
        SortedMap<String, Figure> all = new TreeMap<>();
        figures.forEach((name, figure) -> all.put(name, of(figure)));
        return all;
    }

    private static Figure of(Figure figure) {
        if (figure instanceof Figure.Code code) {
            return Figure.ofCode(cut(code.value()));
        } else if (figure instanceof Figure.Text text) {
            return Figure.of(cut(text.value()));
        } else if (figure instanceof Figure.Named named) {
            return Figure.named(cut(named.code()), cut(named.name()));
        } else if (figure instanceof Figure.Listed listed) {
            return Figure.of(cut(listed.values()));
        } else if (figure instanceof Figure.Amount amount) {
            return isLong(amount.value().getAmountMinor().unscaledValue())
                    ? Figure.ofCode(cut(amount.value().toString()))
                    : figure;
        } else if (figure instanceof Figure.ExactAmount amount) {
            return shown(amount);
        } else if (figure instanceof Figure.Number number) {
            return shown(figure, number.value());
        } else if (figure instanceof Figure.Part part) {
            return shown(figure, part.value());
        }
        return figure;
    }

    private static Figure shown(Figure figure, Fraction value) {
        return isLong(value.getNumerator()) || isLong(value.getDenominator())
                ? Figure.ofCode(cut(value.toString()))
                : figure;
    }

    /** An exact amount, or about how much it is. */
    private static Figure shown(Figure.ExactAmount amount) {
        Fraction exact = amount.minorUnits();
        if (!isLong(exact.getNumerator()) && !isLong(exact.getDenominator())) {
            return amount;
        }
        int decimals = amount.currency().getDecimalPlaces();
        BigDecimal about = new BigDecimal(exact.plus(Fraction.of(1, 2)).floor(), decimals);
        return Figure.ofCode(cut("≈ " + Money.of(amount.currency(), about)));
    }

    private static boolean isLong(BigInteger number) {
        return number.bitLength() > MAX_BITS;
    }

    /** The first values; what stands for the others makes the list no longer than it was. */
    private static List<Figure> cut(List<Figure> values) {
        List<Figure> first = new ArrayList<>();
        values.stream().limit(MAX_LISTED).map(ShortFigure::of).forEach(first::add);
        if (values.size() > MAX_LISTED) {
            first.add(Figure.ofCode(CUT));
        }
        return first;
    }

    private static LocalizedText cut(LocalizedText text) {
        return text.map(ShortFigure::cut);
    }

    private static String cut(String text) {
        if (text.length() <= Refusal.MAX_TEXT) {
            return text;
        }
        int end = Refusal.MAX_TEXT - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
