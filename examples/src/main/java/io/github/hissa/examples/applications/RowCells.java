package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.Excerpt;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The cells of one row read as typed values; what can't be read is noted, all of it. */
final class RowCells {

    private static final Set<String> YES = Set.of("yes", "oui", "نعم");
    private static final Set<String> NO = Set.of("no", "non", "لا");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /** So much of a cell is shown where it is refused. */
    private static final int LONGEST_SHOWN = 200;

    private final List<String> header;
    private final CsvRow row;
    private final char decimalMark;
    private final List<RowProblem> problems = new ArrayList<>();

    RowCells(List<String> header, CsvRow row, char decimalMark) {
        this.header = header;
        this.row = row;
        this.decimalMark = decimalMark;
        if (row.cells().size() != header.size()) {
            note("", "", "row.columns", row.cells().size(), header.size());
        }
    }

    List<RowProblem> problems() {
        return problems;
    }

    void note(String column, String value, String code, Object... arguments) {
        problems.add(new RowProblem(cut(column), cut(value), code, Messages.of(code, arguments)));
    }

    void note(String column, String value, LocalizedText text) {
        problems.add(new RowProblem(cut(column), cut(value), "row.invalid", text));
    }

    private static String cut(String text) {
        return Excerpt.of(text, LONGEST_SHOWN);
    }

    /** Returns the cell of a name or a reference, which is not longer than so many characters. */
    Optional<String> text(String column, int longest) {
        return text(column).filter(text -> {
            if (text.length() > longest) {
                note(column, text, "row.long", text.length(), longest);
            }
            return text.length() <= longest;
        });
    }

    /** Returns the cell, empty if it is blank or beyond the row's end. */
    Optional<String> text(String column) {
        int index = header.indexOf(column);
        return index >= row.cells().size() || row.cells().get(index).isBlank()
                ? Optional.empty()
                : Optional.of(row.cells().get(index));
    }

    Optional<BigDecimal> number(String column) {
        return text(column).flatMap(text -> {
            String plain = decimalMark == '.' ? text : text.replace(decimalMark, '.');
            if (!NUMBER.matcher(plain).matches()) {
                note(column, text, "row.number");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(plain));
        });
    }

    Optional<Long> wholeNumber(String column) {
        return number(column).flatMap(number -> {
            if (number.scale() > 0) {
                note(column, text(column).orElseThrow(), "row.whole-number");
                return Optional.empty();
            }
            return Optional.of(number.longValueExact());
        });
    }

    /** Reads an amount that is not negative. */
    Optional<Money> amount(String column, CurrencyUnit currency) {
        return number(column).flatMap(number -> {
            String text = text(column).orElseThrow();
            if (number.signum() < 0) {
                note(column, text, "row.negative");
            } else if (number.scale() > currency.getDecimalPlaces()) {
                note(column, text, "row.decimals", number.scale(), currency.getCode(), currency.getDecimalPlaces());
            } else {
                return Optional.of(Money.of(currency, number));
            }
            return Optional.empty();
        });
    }

    Optional<LocalDate> date(String column) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException impossible) {
                note(column, text, "row.date");
                return Optional.empty();
            }
        });
    }

    Optional<Boolean> yesNo(String column) {
        return text(column).flatMap(text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                note(column, text, "row.yes-no");
                return Optional.empty();
            }
            return Optional.of(YES.contains(word));
        });
    }
}
