package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** After so many refusals the reading ends: a document with more of them is another kind of document. */
    public static final int MAX_REFUSALS = 100;

    private static final int MAX_QUOTED = 60;

    private final Deque<Step> path = new ArrayDeque<>();
    private final List<LocatedRefusal> refusals = new ArrayList<>();
    private final List<LocatedRefusal> asides = new ArrayList<>();
    private int depth;

    /** Moves the parser on to the next token. */
    protected abstract Token advance();

    /** Returns the current token. */
    public abstract Token token();

    /** Returns the text of the current token: a name, a text or the digits of a number. */
    public abstract String text();

    /** Returns where the current token is. */
    public abstract Object place();

    /**
     * Makes the library's exception for a document that is refused.
     *
     * @param refusals all that is wrong with it, in the order of the document; at least one
     */
    protected abstract RuntimeException failure(List<LocatedRefusal> refusals);

    /**
     * Reads the outermost value.
     *
     * @param format reads it from this reader
     * @throws RuntimeException the library's exception, with all that is wrong with the document: a value that is
     *     refused does not end the reading, only broken syntax and the {@value #MAX_REFUSALS}th refusal do
     */
    public final <T> T read(Function<? super DocumentReader, T> format) {
        T value;
        try {
            value = attempt(() -> format.apply(this));
        } catch (RuntimeException broken) {
            if (refusals.isEmpty() || refusals.size() == MAX_REFUSALS) {
                throw broken;
            }
            // What was found up to the break comes first: it may be why there is one.
            RuntimeException failure = failure(all());
            failure.addSuppressed(broken);
            throw failure;
        }
        if (value == null) {
            throw failure(all());
        }
        return value;
    }

    /** Moves on to the next token and returns it. */
    public final Token next() {
        Token token = advance();
        switch (token) {
            case OBJECT_START, LIST_START -> depth++;
            case OBJECT_END, LIST_END -> depth--;
            default -> {}
        }
        return token;
    }

    /** Reads a property's value, one step further down the path; null where it is refused, which is noted. */
    final <T> @Nullable T inProperty(Class<?> of, String name, Supplier<T> read) {
        return in(Step.into(of, name), read);
    }

    /** Reads an element, one step further down the path; null where it is refused, which is noted. */
    final <T> @Nullable T inElement(int index, Supplier<T> read) {
        return in(Step.into(index), read);
    }

    private <T> @Nullable T in(Step step, Supplier<T> read) {
        path.addLast(step);
        try {
            return attempt(() -> {
                if (path.size() > MAX_DEPTH) {
                    throw refusal(place(), "too-deep", Map.of("most", Figure.of(MAX_DEPTH)));
                }
                return read.get();
            });
        } finally {
            path.removeLast();
        }
    }

    /** Moves to the last token of the value that begins at the current token. */
    final void skip() {
        for (int outside = outside(); depth > outside; ) {
            next();
        }
    }

    /** How deep the reader is once the value at the current token has ended. */
    private int outside() {
        return token() == Token.OBJECT_START || token() == Token.LIST_START ? depth - 1 : depth;
    }

    /** Reads the value at the current token, or notes why it is refused and moves to its last token. */
    private <T> @Nullable T attempt(Supplier<T> read) {
        int outside = outside();
        int before = refusals.size();
        Object place = place();
        try {
            T value = read.get();
            if (refusals.size() == before) {
                return value;
            }
        } catch (RefusedValue refused) {
            note(refused);
        } catch (HissaException refused) {
            note((RefusedValue) refusal(place, refused));
        }
        while (depth > outside) {
            next();
        }
        return null;
    }

    private void note(RefusedValue refused) {
        for (LocatedRefusal one : refused.refusals()) {
            refusals.add(one);
            if (refusals.size() == MAX_REFUSALS) {
                throw failure(all());
            }
        }
    }

    /**
     * Notes what the constraints of a value that could be read say of it: whoever is told that the document is refused
     * is told this as well. Where nothing is refused, it is for validation to tell.
     */
    final void noteAside(Object place, Refusal refusal) {
        if (asides.size() < MAX_REFUSALS) {
            asides.add(new LocatedRefusal(place, steps(), refusal.within(Step.print(path)), null));
        }
    }

    private List<LocatedRefusal> all() {
        List<LocatedRefusal> all = new ArrayList<>(refusals);
        for (LocatedRefusal aside : asides) {
            if (all.size() < MAX_REFUSALS && refusals.stream().noneMatch(aside::isOfSame)) {
                all.add(aside);
            }
        }
        return List.copyOf(all);
    }

    /** Returns how much was refused up to now, for {@link #requireNoneSince}. */
    final int refused() {
        return refusals.size();
    }

    /** Ends the reading of a value of which parts were refused since a count: it cannot be put together. */
    final void requireNoneSince(int count) {
        if (refusals.size() > count) {
            throw new RefusedValue(List.of());
        }
    }

    /** Returns the steps from the outermost value to the current one. */
    protected final List<Step> steps() {
        return List.copyOf(path);
    }

    /** Refuses the current token unless it is the one expected. */
    public final void expect(Token token, Expected what) {
        if (token() != token) {
            throw unexpected(what, null);
        }
    }

    /** The refusal of the current token where something else was expected. */
    public final RuntimeException unexpected(Expected what, @Nullable Throwable cause) {
        Map<String, Figure> figures = Map.of("expected", what.toFigure(), "found", found());
        return refused(List.of(located(place(), Refusal.of("", what.code(), figures), cause)));
    }

    /**
     * A refusal of the value that begins at a place.
     *
     * @param code what is wrong with it
     */
    public final RuntimeException refusal(Object place, String code, Map<String, Figure> figures) {
        return refused(List.of(located(place, Refusal.of("", code, figures), null)));
    }

    /** A refusal of the value that begins at a place, for all that its builder refuses it for. */
    public final RuntimeException refusal(Object place, HissaException refused) {
        return refusal(refused, path -> place);
    }

    /**
     * The same, where the places of the parts are known.
     *
     * @param places where the part at a path begins
     */
    final RuntimeException refusal(HissaException refused, Function<String, Object> places) {
        return refused(refused.getRefusals().stream()
                .map(one -> located(places.apply(one.getPath()), one, refused))
                .toList());
    }

    /** A refusal of the value that begins at a place, for what a value of the JDK or of the ground floor refuses. */
    public final RuntimeException refusal(Object place, RuntimeException refused) {
        if (refused instanceof HissaException declared) {
            return refusal(place, declared);
        }
        Figure said = Figure.ofCode(String.valueOf(refused.getMessage()));
        return refused(List.of(located(place, Refusal.of("", "refused", Map.of("said", said)), refused)));
    }

    final RuntimeException refused(List<LocatedRefusal> some) {
        return new RefusedValue(some);
    }

    final LocatedRefusal located(Object place, Refusal refusal, @Nullable Throwable cause) {
        return new LocatedRefusal(place, steps(), refusal.within(Step.print(path)), cause);
    }

    private Figure found() {
        return switch (token()) {
            case OBJECT_START -> Expected.OBJECT.toFigure();
            case LIST_START -> Expected.LIST.toFigure();
            case TEXT -> Expected.found("found-text", text());
            case WHOLE_NUMBER, OTHER_NUMBER -> Expected.found("found-number", text());
            case TRUE -> Figure.ofCode("true");
            case FALSE -> Figure.ofCode("false");
            case NULL -> Figure.ofCode("null");
            case NAME, OBJECT_END, LIST_END, OTHER -> Figure.of(List.of());
        };
    }
}
