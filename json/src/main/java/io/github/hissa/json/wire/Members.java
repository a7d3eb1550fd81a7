package io.github.hissa.json.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one object as they were read, each by the format of its name.
 *
 * <p>Unknown, repeated and missing properties are refused together, so that one reading names them all.
 */
public final class Members {

    private final DocumentReader in;
    private final Object start;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private @Nullable Object firstStray;

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
        in.expect(Token.OBJECT_START, "an object");
        Members members = new Members(in);
        int refused = in.refused();
        while (in.next() == Token.NAME) {
            members.readMember(type, known);
        }
        in.expect(Token.OBJECT_END, "a property or the end of the object");
        members.refuseStray(known.keySet(), required);
        in.requireNoneSince(refused);
        return members;
    }

    private void readMember(Class<?> type, Map<String, ? extends Format<?>> known) {
        String name = in.text();
        Format<?> format = known.get(name);
        if (format == null || !there.add(name)) {
            (format == null ? unknown : repeated).add(name);
            firstStray = firstStray == null ? in.place() : firstStray;
            in.next();
            in.skip();
            return;
        }
        in.next();
        Object value = in.inProperty(type, name, () -> format.read(in));
        if (value != null) {
            values.put(name, value);
        }
    }

    private void refuseStray(Set<String> known, Set<String> required) {
        Set<String> missing = new LinkedHashSet<>(required);
        missing.removeAll(there);
        List<String> problems = new ArrayList<>();
        if (!unknown.isEmpty()) {
            problems.add("unknown " + noun(unknown) + " (known are " + String.join(", ", known) + ")");
        }
        if (!repeated.isEmpty()) {
            problems.add("repeated " + noun(repeated));
        }
        if (!missing.isEmpty()) {
            problems.add("missing " + noun(missing));
        }
        if (!problems.isEmpty()) {
            throw in.refusal(firstStray == null ? start : firstStray, String.join("; ", problems), null);
        }
    }

    private static String noun(Set<String> names) {
        return (names.size() == 1 ? "property " : "properties ") + DocumentReader.quote(names);
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
    public RuntimeException refusal(String message, @Nullable Throwable cause) {
        return in.refusal(start, message, cause);
    }
}
