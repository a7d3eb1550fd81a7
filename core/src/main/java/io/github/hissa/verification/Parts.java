package io.github.hissa.verification;

import io.github.hissa.reason.Figure;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The parts of a domain type, read off the type itself: of an interface with a {@code builder()} the properties that
 * the builder sets, of a record with more than one component its components. Every other type is a single value.
 */
final class Parts {

    private static final ClassValue<Optional<Parts>> KNOWN = new ClassValue<>() {
        @Override
        protected Optional<Parts> computeValue(Class<?> type) {
            return seek(type);
        }
    };

    private final Map<String, Part> parts;

    private Parts(Map<String, Part> parts) {
        this.parts = parts;
    }

    /** One part: its accessor. */
    record Part(Method accessor) {

        /** Returns the part of a value. */
        Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(accessor + " is not accessible", closed);
            } catch (InvocationTargetException thrown) {
                throw new IllegalStateException(accessor + " is a property and throws", thrown);
            }
        }
    }

    /** Returns the parts of a value's type; nothing if it is a single value. Values of one type have the same parts. */
    static Optional<Parts> of(Object value) {
        return KNOWN.get(value.getClass());
    }

    /** Tells whether a part is absent: an empty {@link Optional}, list, set or map. */
    static boolean isAbsent(Object part) {
        return part instanceof Optional<?> maybe && maybe.isEmpty()
                || part instanceof Collection<?> several && several.isEmpty()
                || part instanceof Map<?, ?> map && map.isEmpty();
    }

    /** Passes each part with its name, in the order in which the type declares them. */
    void forEach(BiConsumer<String, Part> action) {
        parts.forEach(action);
    }

    private static Optional<Parts> seek(Class<?> type) {
        if (Figure.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        if (type.isInterface()) {
            return ofBuilt(type);
        }
        if (type.isRecord()) {
            boolean isWrapped = type.getRecordComponents().length < 2 || !Modifier.isPublic(type.getModifiers());
            return isWrapped ? Optional.empty() : Optional.of(ofRecord(type));
        }
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> above : at.getInterfaces()) {
                Optional<Parts> found = KNOWN.get(above);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Parts ofRecord(Class<?> type) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parts.put(component.getName(), new Part(component.getAccessor()));
        }
        return new Parts(parts);
    }

    private static Optional<Parts> ofBuilt(Class<?> type) {
        Class<?> builder;
        try {
            Method factory = type.getMethod("builder");
            builder = factory.getReturnType();
            if (!Modifier.isStatic(factory.getModifiers()) || !builder.getName().equals(type.getName() + "$Builder")) {
                return Optional.empty();
            }
        } catch (NoSuchMethodException otherType) {
            return Optional.empty();
        }
        // The generated builder's fields stand in the order of the declaration; methods come in an order of their own.
        List<String> declared = new ArrayList<>();
        for (Field field : builder.getSuperclass().getDeclaredFields()) {
            declared.add(field.getName());
        }
        Map<String, Part> unordered = new LinkedHashMap<>();
        for (Method accessor : type.getMethods()) {
            String name = nameOf(accessor);
            if (!name.isEmpty() && isSettable(builder, name, accessor.getReturnType())) {
                unordered.put(name, new Part(accessor));
            }
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        unordered.keySet().stream()
                .sorted(Comparator.<String>comparingInt(declared::indexOf).thenComparing(Comparator.naturalOrder()))
                .forEach(name -> parts.put(name, unordered.get(name)));
        return Optional.of(new Parts(parts));
    }

    private static boolean isSettable(Class<?> builder, String name, Class<?> type) {
        for (Method setter : builder.getMethods()) {
            if (setter.getName().equals(name) && setter.getParameterCount() == 1) {
                Class<?> parameter = setter.getParameterTypes()[0];
                boolean isCollection = parameter == Iterable.class || parameter == Map.class;
                if (parameter == type || isCollection && parameter.isAssignableFrom(type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the name of the property that a method gives; empty if the method is no accessor. */
    private static String nameOf(Method method) {
        int start = method.getName().startsWith("get") ? 3 : method.getName().startsWith("is") ? 2 : 0;
        boolean isAccessor = start > 0
                && method.getName().length() > start
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers());
        return isAccessor
                ? Character.toLowerCase(method.getName().charAt(start))
                        + method.getName().substring(start + 1)
                : "";
    }
}
