package io.github.hissa.json;

import io.github.hissa.json.wire.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/**
 * A document that cannot be bound to Hissa's types, with all that is wrong with it.
 *
 * <p>Its original message has a line for each problem; its location and its path are those of the first.
 */
public final class RefusedDocumentException extends DatabindException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RefusedDocumentException(JsonParser parser, List<Refusal> refusals) {
        super(
                parser,
                refusals.stream().map(Refusal::message).collect(Collectors.joining("\n")),
                (TokenStreamLocation) refusals.get(0).place(),
                refusals.get(0).cause());
        this.problems = refusals.stream().map(Problem::of).toList();
    }

    /**
     * Returns what is wrong, in the order in which the reading met it; at least one, and no more than a hundred: the
     * reading ends there.
     */
    public List<Problem> getProblems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param path where, inside Hissa's outermost value: {@code applications[3].requested}; empty for that value itself
     * @param message what
     * @param line on which line the refused value begins, from 1
     * @param column at which character of the line, from 1
     */
    public record Problem(String path, String message, int line, int column) {

        static Problem of(Refusal refusal) {
            TokenStreamLocation place = (TokenStreamLocation) refusal.place();
            return new Problem(refusal.location(), refusal.problem(), place.getLineNr(), place.getColumnNr());
        }
    }
}
