package io.github.hissa.json.wire;

import io.github.hissa.AddedLater;
import io.github.hissa.Required;
import io.github.hissa.refusal.DeclaredConstraints;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One property of a built type: an accessor of the type and the setter of its builder that have the same name.
 *
 * <p>It is its own format, so that the format of its type is sought when the first value passes: a type may contain
 * itself, as a territory contains its parent.
 */
final class BuiltProperty implements Format<Object> {

    private final String name;
    private final Method accessor;
    private final Method setter;
    private final Function<Type, Format<?>> formats;
    private final DeclaredConstraints constraints;
    private volatile @Nullable Format<Object> format;

    private BuiltProperty(String name, Method accessor, Method setter, Function<Type, Format<?>> formats) {
        this.name = name;
        this.accessor = accessor;
        this.setter = setter;
        this.formats = formats;
        this.constraints = DeclaredConstraints.of(accessor);
    }

    /** Returns the property behind an accessor, or nothing where the builder has no such setter. */
    static Optional<BuiltProperty> of(Method accessor, Class<?> builder, Function<Type, Format<?>> formats) {
        String prefix = accessor.getName().startsWith("is") ? "is" : "get";
        if (!accessor.getName().startsWith(prefix) || accessor.getName().length() == prefix.length()) {
            return Optional.empty();
        }
        int start = prefix.length();
        String name = Character.toLowerCase(accessor.getName().charAt(start))
                + accessor.getName().substring(start + 1);
        try {
            Method setter = builder.getMethod(name, parameterFor(accessor.getReturnType()));
            return Optional.of(new BuiltProperty(name, accessor, setter, formats));
        } catch (NoSuchMethodException derived) {
            return Optional.empty(); // a method that computes something, not a property
        }
    }

    private static Class<?> parameterFor(Class<?> type) {
        if (type == List.class || type == SortedSet.class) {
            return Iterable.class;
        }
        return type == SortedMap.class ? Map.class : type;
    }

    String name() {
        return name;
    }

    /** Tells whether a document must hold this property. */
    boolean isRequired() {
        Class<?> type = accessor.getReturnType();
        if (type == List.class) {
            return accessor.isAnnotationPresent(Required.class);
        }
        // A default method has a default value.
        return !accessor.isDefault() && type != Optional.class && type != SortedSet.class && type != SortedMap.class;
    }

    private boolean isOptional() {
        return accessor.getReturnType() == Optional.class;
    }

    @Override
    public Object read(DocumentReader in) {
        Object value = constraints.isEmpty() ? format().read(in) : readConstrained(in);
        return isOptional() ? Optional.of(value) : value;
    }

    private Object readConstrained(DocumentReader in) {
        Object place = in.place();
        Object value = format().read(in);
        constraints.check("", value).forEach(refusal -> in.noteAside(place, refusal));
        return value;
    }

    @Override
    public void write(Object value, DocumentWriter out) {
        format().write(isOptional() ? ((Optional<?>) value).orElseThrow() : value, out);
    }

    @Override
    public boolean isEmpty(Object value) {
        return isOptional() ? ((Optional<?>) value).isEmpty() : !isRequired() && format().isEmpty(value);
    }

    /** Tells whether the document of a bean does without this property, which has the value. */
    boolean isLeftOut(Object bean, Object value) {
        return accessor.isAnnotationPresent(AddedLater.class) ? value.equals(valueIfAbsent(bean)) : isEmpty(value);
    }

    private Object valueIfAbsent(Object bean) {
        if (accessor.getReturnType() == List.class) {
            return List.of();
        }
        Class<?> type = accessor.getDeclaringClass();
        InvocationHandler handler = (self, method, arguments) -> method.equals(accessor)
                ? InvocationHandler.invokeDefault(self, method)
                : call(method, bean, arguments);
        return call(accessor, Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    Object valueIn(Object bean) {
        return call(accessor, bean);
    }

    void set(Object builder, Object value) {
        call(setter, builder, value);
    }

    @SuppressWarnings("unchecked") // the accessor's and the setter's type is the format's
    private Format<Object> format() {
        Format<Object> known = format;
        if (known == null) {
            Type type = accessor.getGenericReturnType();
            if (isOptional()) {
                type = ((ParameterizedType) type).getActualTypeArguments()[0];
            }
            known = (Format<Object>) formats.apply(type);
            format = known;
        }
        return known;
    }

    /** Calls a public method; what it throws comes out as if it had been called directly. */
    static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(method + " throws a checked exception", thrown);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(method + " is not accessible", closed);
        }
    }
}
