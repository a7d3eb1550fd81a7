package io.github.hissa.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a recorded value against the one that it should be, part by part.
 *
 * <p>The parts of a domain type are the properties that its builder sets, those of a list its elements, those of a map
 * its values. Every part that is not the same is reported, with the path that it has in a JSON document; parts that are
 * equal are not looked into. Elements of a list are compared with their counterparts: after an element that was dropped
 * or added the others are still found, and an element at another place is reported as moved.
 */
public final class Differences {

    private final List<Discrepancy> found = new ArrayList<>();

    private Differences() {}

    /**
     * Returns every difference between a recorded value and the expected one, in the order of the type's properties;
     * none if they are equal. Linear in the size of the two values, apart from the sorting of lists that differ.
     *
     * @param type the type of both, which has a {@code builder()}
     */
    public static <T> List<Discrepancy> between(Class<T> type, T recorded, T expected) {
        return between("", type.cast(recorded), type.cast(expected));
    }

    /**
     * Returns every difference between a part of a result and what it should be.
     *
     * @param path the path of the part in the result; empty for the whole result
     * @param recorded the part: a domain type, a list, a set, a map, an {@link Optional} or a single value
     * @param expected what it should be, of the same type
     */
    public static <T> List<Discrepancy> between(String path, T recorded, T expected) {
        Differences differences = new Differences();
        differences.compare(path, recorded, expected);
        return List.copyOf(differences.found);
    }

    private void compare(String path, Object recorded, Object expected) {
        if (recorded.equals(expected)) {
            return;
        }
        if (recorded instanceof Optional<?> one && expected instanceof Optional<?> other) {
            compareOptional(path, one.orElse(null), other.orElse(null));
        } else if (recorded instanceof List<?> one && expected instanceof List<?> other) {
            compareLists(path, one, other);
        } else if (recorded instanceof Set<?> one && expected instanceof Set<?> other) {
            compareSets(path, one, other);
        } else if (recorded instanceof Map<?, ?> one && expected instanceof Map<?, ?> other) {
            compareMaps(path, one, other);
        } else {
            Optional<Parts> parts =
                    Parts.of(recorded).filter(own -> Parts.of(expected).filter(own::equals).isPresent());
            if (parts.isPresent()) {
                parts.get().forEach((name, part) ->
                        compare(path.isEmpty() ? name : path + "." + name, part.of(recorded), part.of(expected)));
            } else {
                report(path, Discrepancy.DIFFERENT, recorded, expected);
            }
        }
    }

    private void compareOptional(String path, @Nullable Object recorded, @Nullable Object expected) {
        if (recorded == null) {
            report(path, Discrepancy.MISSING, null, expected);
        } else if (expected == null) {
            report(path, Discrepancy.UNEXPECTED, recorded, null);
        } else {
            compare(path, recorded, expected);
        }
    }

    private void compareLists(String path, List<?> recorded, List<?> expected) {
        Alignment alignment = Alignment.of(recorded, expected);
        alignment.pairs().forEach(pair -> {
            int from = pair.recorded();
            int to = pair.expected();
            if (from < 0) {
                report(path + "[" + to + "]", Discrepancy.MISSING, null, expected.get(to));
            } else if (to < 0) {
                report(path + "[" + from + "]", Discrepancy.UNEXPECTED, recorded.get(from), null);
            } else if (pair.isMoved()) {
                report(path + "[" + from + "]", Discrepancy.MOVED, from + 1L, to + 1L);
            } else {
                compare(path + "[" + from + "]", recorded.get(from), expected.get(to));
            }
        });
    }

    private void compareSets(String path, Set<?> recorded, Set<?> expected) {
        reportOthers(path, Discrepancy.UNEXPECTED, recorded, expected);
        reportOthers(path, Discrepancy.MISSING, expected, recorded);
    }

    private void reportOthers(String path, String code, Collection<?> some, Collection<?> others) {
        int index = 0;
        for (Object element : some) {
            if (!others.contains(element)) {
                boolean isMissing = code.equals(Discrepancy.MISSING);
                report(path + "[" + index + "]", code, isMissing ? null : element, isMissing ? element : null);
            }
            index++;
        }
    }

    private void compareMaps(String path, Map<?, ?> recorded, Map<?, ?> expected) {
        Set<Object> keys = new LinkedHashSet<>(recorded.keySet());
        keys.addAll(expected.keySet());
        for (Object key : keys) {
            String place = path.isEmpty() ? key.toString() : path + "." + key;
            compareOptional(place, recorded.get(key), expected.get(key));
        }
    }

    private void report(String path, String code, @Nullable Object recorded, @Nullable Object expected) {
        found.add(Discrepancy.builder()
                .path(path)
                .code(code)
                .recorded(Optional.ofNullable(recorded).map(ShownValue::of))
                .expected(Optional.ofNullable(expected).map(ShownValue::of))
                .build());
    }
}
