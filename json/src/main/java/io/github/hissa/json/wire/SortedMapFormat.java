package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values by free names, written as an object in the names' alphabetical order; a name that comes twice is refused.
 *
 * @param <E> the values' type
 */
public final class SortedMapFormat<E> implements Format<SortedMap<String, E>> {

    private final Format<E> element;
    private final Class<?> type;

    /**
     * Values in this format.
     *
     * @param type the type that the object stands for, for the path
     */
    public SortedMapFormat(Format<E> element, Class<?> type) {
        this.element = element;
        this.type = type;
    }

    @Override
    public SortedMap<String, E> read(DocumentReader in) {
        in.expect(Token.OBJECT_START, Expected.OBJECT);
        SortedMap<String, E> values = new TreeMap<>();
        int refused = in.refused();
        Set<String> names = new HashSet<>();
        while (in.next() == Token.NAME) {
            String name = in.text();
            Object place = in.place();
            in.next();
            E value = in.inProperty(type, name, () -> {
                if (!names.add(name)) {
                    throw in.refusal(place, "repeated-property", Map.of("value", Figure.ofCode(name)));
                }
                return element.read(in);
            });
            if (value != null) {
                values.put(name, value);
            }
        }
        in.expect(Token.OBJECT_END, Expected.PROPERTY_OR_END);
        in.requireNoneSince(refused);
        return values;
    }

    @Override
    public void write(SortedMap<String, E> values, DocumentWriter out) {
        out.startObject();
        for (Map.Entry<String, E> entry : values.entrySet()) {
            out.name(entry.getKey());
            element.write(entry.getValue(), out);
        }
        out.endObject();
    }

    @Override
    public boolean isEmpty(SortedMap<String, E> values) {
        return values.isEmpty();
    }
}
