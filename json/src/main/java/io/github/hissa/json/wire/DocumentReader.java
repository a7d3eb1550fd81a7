package io.github.hissa.json.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document read token by token: the few things that formats need of a JSON parser, and the path to the current value.
 *
 * <p>Each JSON library has its own subclass, which also makes its own exceptions of what formats refuse.
 */
public abstract class DocumentReader {

    /**
     * So many objects and lists may lie within each other in a value of Hissa's own. A real document needs a dozen; the
     * formats are recursive, and the limit keeps them far from the end of the stack whatever the parser would allow.
     */
    public static final int MAX_DEPTH = 200;

    private static final int MAX_QUOTED = 60;

    private final Deque<Step> path = new ArrayDeque<>();

    /** Moves on to the next token and returns it. */
    public abstract Token next();

    /** Returns the current token. */
    public abstract Token token();

    /** Returns the text of the current token: a name, a text or the digits of a number. */
    public abstract String text();

    /** Moves to the last token of the value that begins at the current token. */
    public abstract void skip();

    /** Returns where the current token is, for {@link #refusal(Object, String, Throwable)}. */
    public abstract Object place();

    /**
     * Makes the library's exception for input that cannot be bound.
     *
     * @param path the steps from the outermost value to the one refused
     */
    protected abstract RuntimeException failure(
            Object place, String message, List<Step> path, @Nullable Throwable cause);

    /** Reads a property's value, one step further down the path. */
    final <T> T inProperty(Class<?> of, String name, Supplier<T> read) {
        return in(Step.into(of, name), read);
    }

    /** Reads an element, one step further down the path. */
    final <T> T inElement(int index, Supplier<T> read) {
        return in(Step.into(index), read);
    }

    private <T> T in(Step step, Supplier<T> read) {
        path.addLast(step);
        if (path.size() > MAX_DEPTH) {
            throw failure(place(), "nested deeper than " + MAX_DEPTH + " levels", steps(), null);
        }
        T value = read.get();
        // Not in a finally block: a failure in flight still needs its path.
        path.removeLast();
        return value;
    }

    /** Returns the steps from the outermost value to the current one. */
    protected final List<Step> steps() {
        return List.copyOf(path);
    }

    /** Refuses the current token unless it is the one expected. */
    public final void expect(Token expected, String what) {
        if (token() != expected) {
            throw unexpected(what, null);
        }
    }

    /** The refusal of the current token where something else was expected. */
    public final RuntimeException unexpected(String what, @Nullable Throwable cause) {
        return refusal(place(), "expected " + what + ", found " + describe(), cause);
    }

    /**
     * A refusal of the value that begins at a place.
     *
     * @param message what is wrong with it; the path is put before it
     */
    public final RuntimeException refusal(Object place, String message, @Nullable Throwable cause) {
        String at = Step.print(path);
        return failure(place, at.isEmpty() ? message : at + ": " + message, steps(), cause);
    }

    private String describe() {
        return switch (token()) {
            case OBJECT_START -> "an object";
            case LIST_START -> "a list";
            case TEXT -> "the text " + quote(text());
            case WHOLE_NUMBER, OTHER_NUMBER -> "the number " + shorten(text());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            case NAME, OBJECT_END, LIST_END, OTHER -> "none";
        };
    }

    /** Returns a text in quotes, cut where it is long. */
    static String quote(String text) {
        return "'" + shorten(text) + "'";
    }

    /** Returns texts in quotes, separated by commas. */
    static String quote(Iterable<String> texts) {
        StringBuilder list = new StringBuilder();
        for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
            list.append(quote(each.next())).append(each.hasNext() ? ", " : "");
        }
        return list.toString();
    }

    private static String shorten(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...";
    }
}
