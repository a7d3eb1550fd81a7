package io.github.hissa.refusal;

import io.github.hissa.reason.Figure;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What the standard constraints on an accessor say of its value, for those who tell what is wrong with a value that
 * cannot be built. The constraints of a built value are checked by Jakarta Validation.
 *
 * <p>Known are {@code NotBlank}, {@code NotEmpty}, {@code Size}, {@code Positive}, {@code PositiveOrZero}, {@code Min},
 * {@code Max} and {@code DecimalMax}, on texts, collections, numbers and amounts. Without the jar of these annotations
 * nothing is found.
 */
public final class DeclaredConstraints {

    private static final String STANDARD = "jakarta.validation.constraints.";

    private static final ClassValue<Map<String, Constrained>> PROPERTIES = new ClassValue<>() {
        @Override
        protected Map<String, Constrained> computeValue(Class<?> type) {
            return propertiesOf(type);
        }
    };

    private final List<Annotation> constraints;

    /** A property that declares constraints. */
    private record Constrained(Method accessor, DeclaredConstraints constraints) {}

    private DeclaredConstraints(List<Annotation> constraints) {
        this.constraints = constraints;
    }

    /** Returns the constraints that an accessor declares, on itself or on the value in its {@link Optional}. */
    public static DeclaredConstraints of(Method accessor) {
        List<Annotation> constraints = new ArrayList<>(Arrays.asList(accessor.getAnnotations()));
        if (accessor.getReturnType() == Optional.class
                && accessor.getAnnotatedReturnType() instanceof AnnotatedParameterizedType optional) {
            constraints.addAll(
                    Arrays.asList(optional.getAnnotatedActualTypeArguments()[0].getAnnotations()));
        }
        constraints.removeIf(one -> !one.annotationType().getName().startsWith(STANDARD));
        constraints.sort(Comparator.comparing(one -> one.annotationType().getName()));
        return new DeclaredConstraints(List.copyOf(constraints));
    }

    /** Tells whether there are none. */
    public boolean isEmpty() {
        return constraints.isEmpty();
    }

    /** Returns what is wrong with a value, at a path; an empty {@link Optional} is not wrong. */
    public List<Refusal> check(String path, Object value) {
        Object stated = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (constraints.isEmpty() || stated == null) {
            return List.of();
        }
        List<Refusal> found = new ArrayList<>();
        constraints.forEach(one -> check(path, stated, one).ifPresent(found::add));
        return found;
    }

    /** Returns what the constraints of a value's own type say of its parts, in the order of their names. */
    static List<Refusal> check(Object value) {
        List<Refusal> found = new ArrayList<>();
        PROPERTIES.get(value.getClass()).forEach((name, property) -> {
            try {
                found.addAll(property.constraints().check(name, property.accessor().invoke(value)));
            } catch (IllegalAccessException | InvocationTargetException closed) {
                throw new IllegalStateException(property.accessor() + " is not accessible", closed);
            }
        });
        return found;
    }

    private static Optional<Refusal> check(String path, Object value, Annotation constraint) {
        return switch (constraint.annotationType().getName().substring(STANDARD.length())) {
            case "NotBlank" -> refuse(value instanceof String text && text.isBlank(), path, "not-stated", Map.of());
            case "NotEmpty" -> refuse(sizeOf(value) == 0, path, "not-stated", Map.of());
            case "Size" -> refuse(
                    sizeOf(value) >= 0 && sizeOf(value) < ((Size) constraint).min(), path, "not-stated", Map.of());
            case "Positive" -> refuse(signOf(value) <= 0, path, "not-positive", value);
            case "PositiveOrZero" -> refuse(signOf(value) < 0, path, "negative", value);
            case "Min" -> below(path, value, BigDecimal.valueOf(((Min) constraint).value()));
            case "Max" -> above(path, value, BigDecimal.valueOf(((Max) constraint).value()));
            case "DecimalMax" -> above(path, value, new BigDecimal(((DecimalMax) constraint).value()));
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> refuse(boolean isWrong, String path, String code, Object value) {
        return refuse(isWrong, path, code, isWrong ? Map.of("value", figureOf(value)) : Map.of());
    }

    private static Optional<Refusal> refuse(boolean isWrong, String path, String code, Map<String, Figure> figures) {
        return isWrong ? Optional.of(Refusal.of(path, code, figures)) : Optional.empty();
    }

    private static Optional<Refusal> below(String path, Object value, BigDecimal least) {
        Optional<BigDecimal> number = numberOf(value);
        return number.filter(one -> one.compareTo(least) < 0)
                .map(one -> Refusal.of(path, "below", Map.of("value", figureOf(value), "least", Figure.of(least))));
    }

    private static Optional<Refusal> above(String path, Object value, BigDecimal most) {
        Optional<BigDecimal> number = numberOf(value);
        return number.filter(one -> one.compareTo(most) > 0)
                .map(one -> Refusal.of(path, "above", Map.of("value", figureOf(value), "most", Figure.of(most))));
    }

    /** How many characters or elements; -1 for what has no size. */
    private static int sizeOf(Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        return value instanceof Collection<?> several ? several.size() : -1;
    }

    /** The sign of an amount or a number; that of anything else is that of one. */
    private static int signOf(Object value) {
        return numberOf(value).map(BigDecimal::signum).orElse(1);
    }

    private static Optional<BigDecimal> numberOf(Object value) {
        if (value instanceof Money amount) {
            return Optional.of(amount.getAmount());
        } else if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return value instanceof Integer || value instanceof Long
                ? Optional.of(BigDecimal.valueOf(((Number) value).longValue()))
                : Optional.empty();
    }

    private static Figure figureOf(Object value) {
        if (value instanceof Money amount) {
            return Figure.of(amount);
        }
        BigDecimal number = numberOf(value).orElseThrow();
        // A hostile exponent must not be written out in full.
        boolean isPlain = Math.abs((long) number.scale()) <= Refusal.MAX_TEXT;
        return isPlain ? Figure.of(number) : Figure.ofCode(number.toString());
    }

    private static Map<String, Constrained> propertiesOf(Class<?> type) {
        Map<String, Constrained> properties = new TreeMap<>();
        for (Class<?> declared : type.getInterfaces()) {
            for (Method method : declared.getMethods()) {
                String name = method.getName();
                int start = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
                boolean isAccessor = start > 0
                        && name.length() > start
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers());
                DeclaredConstraints own = of(method);
                if (isAccessor && !own.isEmpty()) {
                    properties.put(
                            Character.toLowerCase(name.charAt(start)) + name.substring(start + 1),
                            new Constrained(method, own));
                }
            }
        }
        return properties;
    }
}
