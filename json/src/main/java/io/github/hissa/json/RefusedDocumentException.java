package io.github.hissa.json;

import io.github.hissa.json.wire.LocatedRefusal;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/**
 * A document that cannot be bound to Hissa's types, with all that is wrong with it.
 *
 * <p>Its original message has a line in English for each problem, {@link #in(Language)} one in the reader's language;
 * its location and its path are those of the first.
 */
public final class RefusedDocumentException extends DatabindException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * An exception.
     *
     * @param refusals at least one, in the order of their places
     */
    RefusedDocumentException(JsonParser parser, List<LocatedRefusal> refusals) {
        super(
                parser,
                words(refusals.stream().map(Problem::of).toList(), Language.ENGLISH),
                (TokenStreamLocation) refusals.get(0).place(),
                refusals.get(0).cause());
        this.problems = refusals.stream().map(Problem::of).toList();
    }

    /**
     * Returns what is wrong, in the order of the document; at least one, and no more than a hundred: the reading ends
     * there. What the constraints of the types say is among them, so that all can be mended at once; a document that
     * breaks nothing but these is read, and refused by validation.
     */
    public List<Problem> getProblems() {
        return problems == null ? List.of() : problems;
    }

    /** Returns all problems in one language, one a line, each behind its path. */
    public String in(Language language) {
        return problems == null ? getOriginalMessage() : words(problems, language);
    }

    private static String words(List<Problem> problems, Language language) {
        return problems.stream()
                .map(one -> (one.path().isEmpty() ? "" : one.path() + ": ") + one.refusal().in(language))
                .collect(Collectors.joining("\n"));
    }

    /**
     * One thing that is wrong.
     *
     * @param refusal what, with its path inside Hissa's outermost value: {@code applications[3].requested}; empty for
     *     that value itself
     * @param line on which line the refused value begins, from 1; for parts that do not fit each other, the property
     *     of the refused value in which they lie
     * @param column at which character of the line, from 1
     */
    public record Problem(Refusal refusal, int line, int column) {

        static Problem of(LocatedRefusal refusal) {
            TokenStreamLocation place = (TokenStreamLocation) refusal.place();
            return new Problem(refusal.refusal(), place.getLineNr(), place.getColumnNr());
        }

        /** Returns where it shows. */
        public String path() {
            return refusal.getPath();
        }

        /** Returns the sentence in English, without the path. */
        public String message() {
            return refusal.in(Language.ENGLISH);
        }
    }
}
