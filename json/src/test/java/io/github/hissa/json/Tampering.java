package io.github.hissa.json;

import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.Scalars;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a document at one place after the other: every value into others of its kind, every element of a list left
 * out, doubled and put behind its neighbour, every member left out, every absent property put in.
 *
 * <p>A place is a property of a type, such as {@code Decision.awarded}; what lies below a property whose type has no
 * builder belongs to it.
 */
final class Tampering {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]{1,30}/[0-9]{1,30}");
    private static final List<String> CURRENCIES = List.of("MAD", "EUR");
    private static final List<String> TRUTHS = List.of("less-than", "at-most", "equal-to", "at-least", "more-than");

    /** Documents of each place, to be put in where the place is empty. */
    private final Map<String, JsonNode> spares = new TreeMap<>();

    /** The changes made so far: what is the same in several documents, or at several places of one, is changed once. */
    private final Set<String> made = new HashSet<>();

    /** The type of the documents. */
    private final Class<?> type;

    Tampering(Class<?> type) {
        this.type = type;
    }

    /** Learns from a document what can stand at its places. */
    void learn(JsonNode document) {
        forEachProperty(type, document, (place, of, node) -> spares.putIfAbsent(place, node.deepCopy()));
    }

    /**
     * Changes a document, at one place at a time, and changes it back.
     *
     * @param action is given the place; the document is changed while it runs
     */
    void forEachChange(JsonNode document, Consumer<String> action) {
        changeParts(type, (ObjectNode) document, action);
    }

    private void act(String place, String change, Consumer<String> action) {
        if (made.add(place + change)) {
            action.accept(place);
        }
    }

    /** Lists the places of the type and of all types that its properties reach. */
    SortedSet<String> places() {
        SortedSet<String> places = new TreeSet<>();
        collect(type, places, new TreeSet<>());
        return places;
    }

    private void collect(Class<?> type, Set<String> places, Set<String> seen) {
        if (!isBuilt(type) || isClosed(type) || !seen.add(type.getName())) {
            return;
        }
        accessorsOf(type).forEach((name, accessor) -> {
            places.add(place(type, name));
            collect(elementOf(accessor.getGenericReturnType()), places, seen);
        });
    }

    private static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return elementOf(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** An outcome within another result is changed where outcomes are. */
    private boolean isClosed(Class<?> other) {
        return other == CampaignOutcome.class && type != CampaignOutcome.class;
    }

    private static String place(Class<?> type, String property) {
        return type.getSimpleName() + "." + property;
    }

    private interface Visitor {
        void visit(String place, Type type, JsonNode node);
    }

    private static void forEachProperty(Class<?> type, JsonNode document, Visitor visitor) {
        accessorsOf(type).forEach((name, accessor) -> {
            JsonNode node = document.get(name);
            if (node != null) {
                visitor.visit(place(type, name), accessor.getGenericReturnType(), node);
                Class<?> element = elementOf(accessor.getGenericReturnType());
                if (isBuilt(element)) {
                    boolean isSeveral = rawOf(accessor.getGenericReturnType()) != Optional.class
                            && accessor.getGenericReturnType() instanceof ParameterizedType;
                    (isSeveral ? List.copyOf(valuesOf(node)) : List.of(node))
                            .forEach(one -> forEachProperty(element, one, visitor));
                }
            }
        });
    }

    private static List<JsonNode> valuesOf(JsonNode container) {
        List<JsonNode> values = new ArrayList<>();
        container.forEach(values::add);
        return values;
    }

    private static Class<?> rawOf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static boolean isBuilt(Class<?> type) {
        return type.isInterface()
                && DomainFormats.find(type).filter(BuiltFormat.class::isInstance).isPresent();
    }

    private static SortedMap<String, Method> accessorsOf(Class<?> type) {
        Set<String> names = ((BuiltFormat<?>) DomainFormats.find(type).orElseThrow()).names();
        SortedMap<String, Method> accessors = new TreeMap<>();
        for (Method method : type.getMethods()) {
            String bare = method.getName().replaceFirst("^(get|is)", "");
            if (method.getParameterCount() == 0 && !bare.isEmpty() && !bare.equals(method.getName())) {
                String name = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
                if (names.contains(name)) {
                    accessors.put(name, method);
                }
            }
        }
        return accessors;
    }

    private void changeParts(Class<?> type, ObjectNode document, Consumer<String> action) {
        accessorsOf(type).forEach((name, accessor) -> {
            String place = place(type, name);
            JsonNode node = document.get(name);
            if (node == null) {
                JsonNode spare = spares.get(place);
                if (spare != null) {
                    document.set(name, spare);
                    act(place, " put in", action);
                    document.remove(name);
                }
                return;
            }
            document.remove(name);
            act(place, " without " + node, action);
            document.set(name, node);
            change(accessor.getGenericReturnType(), node, place, other -> document.set(name, other), action);
        });
    }

    private void change(Type type, JsonNode node, String place, Consumer<JsonNode> put, Consumer<String> action) {
        Class<?> raw = rawOf(type);
        if (raw == Optional.class) {
            change(((ParameterizedType) type).getActualTypeArguments()[0], node, place, put, action);
        } else if (raw == List.class || raw == SortedSet.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            changeElements(element, (ArrayNode) node, place, action);
        } else if (raw == SortedMap.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[1];
            changeMembers(element, (ObjectNode) node, place, action);
        } else if (isClosed(raw)) {
            act(place, " is closed", action);
        } else if (isBuilt(raw)) {
            changeParts(raw, (ObjectNode) node, action);
        } else if (raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                replace(node, NODES.stringNode(Scalars.nameOf((Enum<?>) constant)), place, put, action);
            }
        } else {
            changeAny(node, place, put, action);
        }
    }

    private void changeElements(@Nullable Type element, ArrayNode list, String place, Consumer<String> action) {
        List<JsonNode> elements = List.copyOf(valuesOf(list));
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            JsonNode one = elements.get(i);
            list.remove(i);
            act(place, " without " + one, action);
            list.insert(i, one);
            list.insert(i, one);
            act(place, " twice " + one, action);
            list.remove(i);
            if (i > 0) {
                list.set(i, elements.get(i - 1));
                list.set(i - 1, one);
                act(place, " before " + elements.get(i - 1) + one, action);
                list.set(i, one);
                list.set(i - 1, elements.get(i - 1));
            }
            change(element, one, place, other -> list.set(index, other), action);
        }
    }

    private void changeMembers(@Nullable Type element, ObjectNode object, String place, Consumer<String> action) {
        for (String name : List.copyOf(object.propertyNames())) {
            JsonNode one = object.get(name);
            object.remove(name);
            act(place, " without " + name + one, action);
            object.set(name + "x", one);
            act(place, " renamed " + name + one, action);
            object.remove(name + "x");
            object.set(name, one);
            change(element, one, place, other -> object.set(name, other), action);
        }
    }

    /** What has a format of its own is changed by what it looks like. */
    private void changeAny(JsonNode node, String place, Consumer<JsonNode> put, Consumer<String> action) {
        if (node instanceof ObjectNode object) {
            changeMembers(Object.class, object, place, action);
        } else if (node instanceof ArrayNode list) {
            changeElements(Object.class, list, place, action);
        } else if (node.isBoolean()) {
            replace(node, NODES.booleanNode(!node.booleanValue()), place, put, action);
        } else if (node.isIntegralNumber()) {
            replace(node, NODES.numberNode(node.bigIntegerValue().add(BigInteger.ONE)), place, put, action);
            replace(node, NODES.numberNode(node.bigIntegerValue().subtract(BigInteger.ONE)), place, put, action);
        } else {
            for (String other : othersThan(node.stringValue())) {
                replace(node, NODES.stringNode(other), place, put, action);
            }
        }
    }

    private static List<String> othersThan(String text) {
        List<String> others = new ArrayList<>(List.of(text + "x"));
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            others.add(number.add(number.ulp()).toPlainString());
            others.add(number.subtract(number.ulp()).toPlainString());
        } else if (FRACTION.matcher(text).matches()) {
            int stroke = text.indexOf('/');
            others.add(new BigInteger(text.substring(0, stroke)).add(BigInteger.ONE) + text.substring(stroke));
        } else if (CURRENCIES.contains(text)) {
            others.addAll(CURRENCIES);
        } else if (TRUTHS.contains(text)) {
            others.addAll(TRUTHS);
        } else {
            try {
                others.add(LocalDate.parse(text).plusDays(1).toString());
            } catch (DateTimeParseException noDate) {
                // another kind of text
            }
        }
        return others;
    }

    private void replace(
            JsonNode node, JsonNode other, String place, Consumer<JsonNode> put, Consumer<String> action) {
        if (!other.equals(node)) {
            put.accept(other);
            act(place, node + " to " + other, action);
            put.accept(node);
        }
    }
}
