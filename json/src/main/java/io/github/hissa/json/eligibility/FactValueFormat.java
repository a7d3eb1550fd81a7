package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.json.money.MoneyFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A value that names its type: {@code {"date": "2010-01-01"}}, {@code {"yes-no": true}}, {@code {"money": {...}}}. */
public final class FactValueFormat implements Format<FactValue> {

    private static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>();

    static {
        for (FactType type : FactType.values()) {
            MEMBERS.put(Scalars.nameOf(type), formatOf(type));
        }
    }

    private static Format<?> formatOf(FactType type) {
        return switch (type) {
            case YES_NO -> Scalars.YES_NO;
            case WHOLE_NUMBER -> Scalars.WHOLE_NUMBER;
            case DECIMAL -> Scalars.DECIMAL;
            case MONEY -> new MoneyFormat();
            case DATE -> Scalars.DATE;
            case TEXT -> Scalars.TEXT;
        };
    }

    @Override
    public FactValue read(DocumentReader in) {
        Members members = Members.read(in, FactValue.class, MEMBERS, Set.of());
        if (members.names().size() != 1) {
            throw members.refusal(
                    "expected exactly one of " + String.join(", ", MEMBERS.keySet()) + ", found " + members.names(),
                    null);
        }
        for (FactType type : FactType.values()) {
            Object value = members.find(Scalars.nameOf(type));
            if (value != null) {
                return FactValue.of(type, value);
            }
        }
        throw new IllegalStateException("no type for " + members.names());
    }

    @Override
    public void write(FactValue value, DocumentWriter out) {
        out.startObject();
        out.name(Scalars.nameOf(value.getType()));
        writeBare(formatOf(value.getType()), value.getValue(), out);
        out.endObject();
    }

    @SuppressWarnings("unchecked") // the value is an instance of the type's class
    private static <T> void writeBare(Format<T> format, Object value, DocumentWriter out) {
        format.write((T) value, out);
    }
}
