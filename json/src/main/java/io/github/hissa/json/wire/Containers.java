package io.github.hissa.json.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;

/** Finds the formats of the collections that domain types have. */
public final class Containers {

    private Containers() {}

    /**
     * Returns the format of a list, a sorted set or a sorted map by texts, or nothing for any other type.
     *
     * @param formats finds the format of the elements' type
     */
    public static Optional<Format<?>> find(Type type, Function<Type, Format<?>> formats) {
        if (!(type instanceof ParameterizedType generic)) {
            return Optional.empty();
        }
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return Optional.of(new ListFormat<>(formats.apply(arguments[0])));
        }
        if (generic.getRawType() == SortedSet.class) {
            return Optional.of(new SortedSetFormat<>(formats.apply(arguments[0])));
        }
        if (generic.getRawType() == SortedMap.class && arguments[0] == String.class) {
            return Optional.of(new SortedMapFormat<>(formats.apply(arguments[1]), SortedMap.class));
        }
        return Optional.empty();
    }
}
