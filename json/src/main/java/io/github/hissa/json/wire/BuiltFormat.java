package io.github.hissa.json.wire;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The format of every domain type that has a builder, read off the type itself.
 *
 * <p>The convention: an interface with a static {@code builder()} that returns its public nested class {@code Builder}.
 * A property is an accessor {@code getX()} or {@code isX()} with a setter {@code x} of the builder for the same type
 * (for a list or a set any {@link Iterable}). Whatever else the interface computes is no property.
 *
 * @param <T> the type
 */
public final class BuiltFormat<T> implements Format<T> {

    private final Class<T> type;
    private final Method factory;
    private final Method build;
    private final Map<String, BuiltProperty> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    private BuiltFormat(Class<T> type, Method factory, Function<Type, Format<?>> formats) throws NoSuchMethodException {
        this.type = type;
        this.factory = factory;
        this.build = factory.getReturnType().getMethod("build");
        for (BuiltProperty property : propertiesOf(type, factory.getReturnType(), formats)) {
            properties.put(property.name(), property);
            if (property.isRequired()) {
                required.add(property.name());
            }
        }
    }

    /**
     * The format of a type, or nothing where the type does not keep the convention.
     *
     * @param formats finds the format of a property's type
     */
    public static <T> Optional<BuiltFormat<T>> of(Class<T> type, Function<Type, Format<?>> formats) {
        try {
            Method factory = type.getMethod("builder");
            boolean keeps = type.isInterface()
                    && Modifier.isStatic(factory.getModifiers())
                    && factory.getReturnType().getName().equals(type.getName() + "$Builder");
            return keeps ? Optional.of(new BuiltFormat<>(type, factory, formats)) : Optional.empty();
        } catch (NoSuchMethodException otherType) {
            return Optional.empty();
        }
    }

    /**
     * Lists the properties in the order in which the type declares them, as the fields of the generated builder show
     * it: methods come from reflection in an order that differs from run to run.
     */
    private static List<BuiltProperty> propertiesOf(
            Class<?> type, Class<?> builder, Function<Type, Format<?>> formats) {
        List<String> declared = new ArrayList<>();
        for (Field field : builder.getSuperclass().getDeclaredFields()) {
            declared.add(field.getName());
        }
        List<BuiltProperty> found = new ArrayList<>();
        for (Method accessor : type.getMethods()) {
            if (accessor.getParameterCount() == 0 && !Modifier.isStatic(accessor.getModifiers())) {
                BuiltProperty.of(accessor, builder, formats).ifPresent(found::add);
            }
        }
        found.sort(Comparator.<BuiltProperty>comparingInt(property -> declared.indexOf(property.name()))
                .thenComparing(BuiltProperty::name));
        return found;
    }

    /** Returns the names of the properties, in the order in which they are written. */
    public Set<String> names() {
        return Collections.unmodifiableSet(properties.keySet());
    }

    /** Returns the names of the properties that a document must hold. */
    public Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    /** Returns the type. */
    public Class<T> type() {
        return type;
    }

    /** Returns the formats of the properties by their names. */
    Map<String, ? extends Format<?>> properties() {
        return properties;
    }

    @Override
    public T read(DocumentReader in) {
        return read(in, properties);
    }

    /**
     * Reads a value.
     *
     * @param known the formats of the properties, and of what may stand beside them
     */
    T read(DocumentReader in, Map<String, ? extends Format<?>> known) {
        Members members = Members.read(in, type, known, required);
        try {
            Object builder = factory.invoke(null);
            for (BuiltProperty property : properties.values()) {
                Object value = members.find(property.name());
                if (value != null) {
                    property.set(builder, value);
                }
            }
            return type.cast(BuiltProperty.call(build, builder));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(type + " has no accessible builder", closed);
        } catch (RuntimeException refused) {
            throw members.refusal(refused);
        }
    }

    @Override
    public void write(T value, DocumentWriter out) {
        out.startObject();
        writeProperties(value, out);
        out.endObject();
    }

    /** Writes the properties of a value into an object that has begun. */
    void writeProperties(T value, DocumentWriter out) {
        for (BuiltProperty property : properties.values()) {
            Object part = property.valueIn(value);
            if (!property.isLeftOut(value, part)) {
                out.name(property.name());
                property.write(part, out);
            }
        }
    }
}
