package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one way to write what a document says: RFC 8785, except that a whole number keeps all its digits.
 *
 * <p>Members are sorted by the UTF-16 units of their names, and there is no white space. A text escapes quotes,
 * backslashes and control characters, in the short form where JSON has one, and nothing else. A whole number is written
 * in decimal digits whatever its length. A number with a fraction or an exponent is refused: no document of ours holds
 * one, and RFC 8785 would round it.
 *
 * <p>The words of a reason are left out: the member {@value #WORDS} beside a text {@value #CODE}, where it is an object
 * of texts by language. So is the head of a document in format 1: one without a head is in format 1 as well.
 */
public final class CanonicalText {

    /** The member that holds the words of a reason. */
    public static final String WORDS = "words";

    private static final String CODE = "code";
    private static final Set<String> LANGUAGES = Set.of("ar", "fr", "en");
    private static final Object NOTHING = new Object();

    private CanonicalText() {}

    /**
     * Reads the value at the reader's token and writes it in its canonical form.
     *
     * @throws RuntimeException the reader's refusal, for a repeated name, a number that is not whole, or a text that is
     *     no Unicode
     */
    public static String of(DocumentReader in) {
        Object value = read(in);
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static Object read(DocumentReader in) {
        return switch (in.token()) {
            case OBJECT_START -> readMembers(in);
            case LIST_START -> readElements(in);
            case TEXT -> unicode(in, in.text());
            case WHOLE_NUMBER -> new BigInteger(in.text());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> NOTHING;
            case OTHER_NUMBER -> throw in.unexpected(Expected.INTEGER, null);
            case NAME, OBJECT_END, LIST_END, OTHER -> throw in.unexpected(Expected.of("value"), null);
        };
    }

    private static SortedMap<String, Object> readMembers(DocumentReader in) {
        SortedMap<String, Object> members = new TreeMap<>();
        int refused = in.refused();
        while (in.next() == Token.NAME) {
            String name = in.text();
            Object place = in.place();
            in.next();
            Object value = in.inProperty(Map.class, name, () -> {
                if (members.containsKey(name)) {
                    throw in.refusal(place, "repeated-property", Map.of("value", Figure.ofCode(name)));
                }
                unicode(in, name);
                return read(in);
            });
            if (value != null) {
                members.put(name, value);
            }
        }
        in.expect(Token.OBJECT_END, Expected.PROPERTY_OR_END);
        in.requireNoneSince(refused);
        if (members.get(CODE) instanceof String && areWords(members.get(WORDS))) {
            members.remove(WORDS);
        }
        if (isHeadOfFormatOne(members.get(DocumentFormat.HEAD))) {
            members.remove(DocumentFormat.HEAD);
        }
        return members;
    }

    private static boolean areWords(Object value) {
        return value instanceof Map<?, ?> texts
                && LANGUAGES.containsAll(texts.keySet())
                && texts.values().stream().allMatch(String.class::isInstance);
    }

    private static boolean isHeadOfFormatOne(Object value) {
        return value instanceof Map<?, ?> head
                && head.size() == 2
                && head.get(DocumentFormat.KIND) instanceof String
                && BigInteger.ONE.equals(head.get(DocumentFormat.NUMBER));
    }

    private static List<Object> readElements(DocumentReader in) {
        List<Object> elements = new ArrayList<>();
        int refused = in.refused();
        for (int i = 0; in.next() != Token.LIST_END; i++) {
            Object element = in.inElement(i, () -> read(in));
            if (element != null) {
                elements.add(element);
            }
        }
        in.requireNoneSince(refused);
        return elements;
    }

    /** Returns a text unless it holds half a character, of which UTF-8 would make the same question mark each time. */
    private static String unicode(DocumentReader in, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw in.refusal(in.place(), "half-character", Map.of("place", Figure.of(i + 1L)));
                }
                i++;
            }
        }
        return text;
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> members) {
            char separator = '{';
            for (Map.Entry<?, ?> member : members.entrySet()) {
                write(member.getKey(), text.append(separator));
                write(member.getValue(), text.append(':'));
                separator = ',';
            }
            text.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> elements) {
            char separator = '[';
            for (Object element : elements) {
                write(element, text.append(separator));
                separator = ',';
            }
            text.append(elements.isEmpty() ? "[]" : "]");
        } else if (value instanceof String characters) {
            text.append('"');
            characters.chars().forEach(unit -> write((char) unit, text));
            text.append('"');
        } else {
            text.append(value == NOTHING ? "null" : value);
        }
    }

    private static void write(char unit, StringBuilder text) {
        switch (unit) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append(unit < ' ' ? String.format("\\u%04x", (int) unit) : unit);
        }
    }
}
