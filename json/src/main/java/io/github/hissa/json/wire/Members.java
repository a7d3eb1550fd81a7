package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one object as they were read, each by the format of its name.
 *
 * <p>Unknown, repeated and missing properties are refused one by one, so that one reading names them all.
 */
public final class Members {

    private final DocumentReader in;
    private final Object start;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, Object> places = new HashMap<>();
    private final List<LocatedRefusal> strays = new ArrayList<>();

    private Members(DocumentReader in) {
        this.in = in;
        this.start = in.place();
    }

    /**
     * Reads an object.
     *
     * @param type the type that the object stands for, for the path
     * @param known the format of every property that it may have
     * @param required the properties that it must have
     */
    public static Members read(
            DocumentReader in, Class<?> type, Map<String, ? extends Format<?>> known, Set<String> required) {
        in.expect(Token.OBJECT_START, Expected.OBJECT);
        Members members = new Members(in);
        int refused = in.refused();
        while (in.next() == Token.NAME) {
            members.readMember(type, known);
        }
        in.expect(Token.OBJECT_END, Expected.PROPERTY_OR_END);
        members.refuseStray(known.keySet(), required);
        in.requireNoneSince(refused);
        return members;
    }

    private void readMember(Class<?> type, Map<String, ? extends Format<?>> known) {
        String name = in.text();
        Format<?> format = known.get(name);
        if (format == null || !there.add(name)) {
            String code = format == null ? "unknown-property" : "repeated-property";
            if (strays.size() < DocumentReader.MAX_REFUSALS) {
                strays.add(stray(in.place(), name, code, known.keySet()));
            }
            in.next();
            in.skip();
            return;
        }
        in.next();
        places.put(name, in.place());
        Object value = in.inProperty(type, name, () -> format.read(in));
        if (value != null) {
            values.put(name, value);
        }
    }

    private void refuseStray(Set<String> known, Set<String> required) {
        for (String name : required) {
            if (!there.contains(name)) {
                strays.add(stray(start, name, "missing-property", known));
            }
        }
        if (!strays.isEmpty()) {
            throw in.refused(strays);
        }
    }

    private LocatedRefusal stray(Object place, String name, String code, Set<String> known) {
        Map<String, Figure> figures =
                Map.of("value", Figure.ofCode(name), "known", Figure.ofCodes(List.copyOf(known)));
        return in.located(place, Refusal.of(name, code, figures), null);
    }

    /** Returns the names of the properties that are there, in alphabetical order. */
    public Set<String> names() {
        return new TreeSet<>(values.keySet());
    }

    /** Returns the value of a property, or null where it is absent. */
    public @Nullable Object find(String name) {
        return values.get(name);
    }

    /**
     * Returns the value of a property that is there.
     *
     * @throws IllegalStateException if it is absent: whoever calls has required it
     */
    public <T> T get(Class<T> type, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("property " + name + " is absent");
        }
        return type.cast(value);
    }

    /** A refusal of the whole object. */
    public RuntimeException refusal(String code, Map<String, Figure> figures) {
        return in.refusal(start, code, figures);
    }

    /** A refusal of the object for all that its builder refuses it for, each at the property where it shows. */
    public RuntimeException refusal(RuntimeException refused) {
        return refused instanceof HissaException declared
                ? in.refusal(declared, path -> places.getOrDefault(propertyOf(path), start))
                : in.refusal(start, refused);
    }

    /** A refusal of an object that must have one of some properties and no other. */
    public RuntimeException notExactlyOne(Collection<String> choices) {
        return refusal("not-exactly-one", Map.of(
                "known", Figure.ofCodes(List.copyOf(choices)), "found", Figure.ofCodes(List.copyOf(names()))));
    }

    private static String propertyOf(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }
}
