package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.json.money.MoneyFormat;
import io.github.hissa.json.money.ShareFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A value that names its type: {@code {"date": "2010-01-01"}}, {@code {"yes-no": true}}, {@code {"money": {...}}}. */
public final class FactValueFormat implements Format<FactValue> {

    static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>();

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
            case PERIOD -> Scalars.PERIOD;
            case SHARE -> ShareFormat.SHARE;
            case TEXT, CODE -> Scalars.TEXT;
            case SET -> new CodeSetFormat();
        };
    }

    @Override
    public FactValue read(DocumentReader in) {
        return valueIn(Members.read(in, FactValue.class, MEMBERS, Set.of()), MEMBERS.keySet(), Set.of());
    }

    /** The one value among the members of an object, which may hold others beside it. */
    static FactValue valueIn(Members members, Set<String> choices, Set<String> others) {
        Set<String> names = new TreeSet<>(members.names());
        names.removeAll(others);
        if (names.size() != 1) {
            throw members.notExactlyOne(choices);
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
        writeMember(value, out);
        out.endObject();
    }

    /** Writes the value as one member of an object that the caller begins and ends. */
    static void writeMember(FactValue value, DocumentWriter out) {
        out.name(Scalars.nameOf(value.getType()));
        writeBare(MEMBERS.get(Scalars.nameOf(value.getType())), value.getValue(), out);
    }

    @SuppressWarnings("unchecked") // the value is an instance of the type's class
    private static <T> void writeBare(Format<T> format, Object value, DocumentWriter out) {
        format.write((T) value, out);
    }
}
