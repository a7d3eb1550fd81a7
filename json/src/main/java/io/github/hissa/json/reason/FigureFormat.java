package io.github.hissa.json.reason;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.json.allocation.FractionFormat;
import io.github.hissa.json.money.MoneyFormat;
import io.github.hissa.json.text.LocalizedTextFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.ListFormat;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.reason.Figure;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * A figure that names its kind: {@code {"count": 3}}, {@code {"exact-amount": {"currency": "MAD", "minor-units":
 * "200/3"}}}.
 */
public final class FigureFormat implements Format<Figure> {

    private static final Format<LocalizedText> TEXT = new LocalizedTextFormat();

    private final Map<String, Kind<?, ?>> kinds = new LinkedHashMap<>();

    /** How one kind of figure is written: as one member of an object. */
    private record Kind<F extends Figure, V>(
            Class<F> type, Format<V> format, Function<V, F> make, Function<F, V> value) implements Format<Figure> {

        @Override
        public Figure read(DocumentReader in) {
            return make.apply(format.read(in));
        }

        @Override
        public void write(Figure figure, DocumentWriter out) {
            format.write(value.apply(type.cast(figure)), out);
        }
    }

    /** The format of all kinds. */
    public FigureFormat() {
        add("amount", new Kind<>(Figure.Amount.class, new MoneyFormat(), Figure.Amount::new, Figure.Amount::value));
        add("exact-amount", new Kind<>(
                Figure.ExactAmount.class, new ExactAmountFormat(), Function.identity(), Function.identity()));
        add("number", new Kind<>(
                Figure.Number.class, FractionFormat.FRACTION, Figure.Number::new, Figure.Number::value));
        add("part", new Kind<>(Figure.Part.class, FractionFormat.FRACTION, Figure.Part::new, Figure.Part::value));
        add("count", new Kind<>(Figure.Count.class, Scalars.WHOLE_NUMBER, Figure.Count::new, Figure.Count::value));
        add("day", new Kind<Figure.Day, LocalDate>(Figure.Day.class, Scalars.DATE, Figure.Day::new, Figure.Day::value));
        add("duration", new Kind<>(
                Figure.Duration.class, Scalars.PERIOD, Figure.Duration::new, Figure.Duration::value));
        add("yes-no", new Kind<>(Figure.YesNo.class, Scalars.YES_NO, Figure.YesNo::new, Figure.YesNo::value));
        add("code", new Kind<>(Figure.Code.class, Scalars.TEXT, Figure.Code::new, Figure.Code::value));
        add("text", new Kind<>(Figure.Text.class, TEXT, Figure.Text::new, Figure.Text::value));
        add("named", new Kind<>(Figure.Named.class, new NamedFormat(), Function.identity(), Function.identity()));
        add("list", new Kind<Figure.Listed, List<Figure>>(
                Figure.Listed.class, new ListFormat<>(this), Figure.Listed::new, Figure.Listed::values));
    }

    private void add(String name, Kind<?, ?> kind) {
        kinds.put(name, kind);
    }

    @Override
    public Figure read(DocumentReader in) {
        Members members = Members.read(in, Figure.class, kinds, Set.of());
        if (members.names().size() != 1) {
            throw members.notExactlyOne(kinds.keySet());
        }
        return members.get(Figure.class, members.names().iterator().next());
    }

    @Override
    public void write(Figure figure, DocumentWriter out) {
        Map.Entry<String, Kind<?, ?>> kind = kinds.entrySet().stream()
                .filter(one -> one.getValue().type().isInstance(figure))
                .findFirst()
                .orElseThrow();
        out.startObject();
        out.name(kind.getKey());
        kind.getValue().write(figure, out);
        out.endObject();
    }

    /** {@code {"currency": "MAD", "minor-units": "200/3"}}. */
    private static final class ExactAmountFormat implements Format<Figure.ExactAmount> {

        private static final Map<String, Format<?>> MEMBERS =
                Map.of("currency", MoneyFormat.CURRENCY, "minor-units", FractionFormat.FRACTION);

        @Override
        public Figure.ExactAmount read(DocumentReader in) {
            Members members = Members.read(in, Figure.ExactAmount.class, MEMBERS, MEMBERS.keySet());
            return new Figure.ExactAmount(
                    members.get(CurrencyUnit.class, "currency"), members.get(Fraction.class, "minor-units"));
        }

        @Override
        public void write(Figure.ExactAmount amount, DocumentWriter out) {
            out.startObject();
            out.name("currency");
            MoneyFormat.CURRENCY.write(amount.currency(), out);
            out.name("minor-units");
            FractionFormat.FRACTION.write(amount.minorUnits(), out);
            out.endObject();
        }
    }

    /** {@code {"code": "roads", "name": {"ar": "...", "fr": "..."}}}. */
    private static final class NamedFormat implements Format<Figure.Named> {

        private static final Map<String, Format<?>> MEMBERS = Map.of("code", Scalars.TEXT, "name", TEXT);

        @Override
        public Figure.Named read(DocumentReader in) {
            Members members = Members.read(in, Figure.Named.class, MEMBERS, MEMBERS.keySet());
            return new Figure.Named(members.get(String.class, "code"), members.get(LocalizedText.class, "name"));
        }

        @Override
        public void write(Figure.Named named, DocumentWriter out) {
            out.startObject();
            out.name("code");
            Scalars.TEXT.write(named.code(), out);
            out.name("name");
            TEXT.write(named.name(), out);
            out.endObject();
        }
    }
}
