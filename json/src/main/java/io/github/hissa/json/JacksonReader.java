package io.github.hissa.json;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.LocatedRefusal;
import io.github.hissa.json.wire.Step;
import io.github.hissa.json.wire.Token;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads from a parser of Jackson 3. */
final class JacksonReader extends DocumentReader {

    private static final Comparator<LocatedRefusal> BY_PLACE = Comparator.comparing(
            one -> (TokenStreamLocation) one.place(),
            Comparator.comparingInt(TokenStreamLocation::getLineNr).thenComparingInt(TokenStreamLocation::getColumnNr));

    private final JsonParser parser;

    JacksonReader(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    protected Token advance() {
        return tokenOf(parse(parser::nextToken));
    }

    @Override
    public Token token() {
        return tokenOf(parser.currentToken());
    }

    @Override
    public String text() {
        return parse(parser::getString);
    }

    @Override
    public Object place() {
        return parser.currentTokenLocation();
    }

    @Override
    protected RuntimeException failure(List<LocatedRefusal> refusals) {
        List<LocatedRefusal> ordered = refusals.stream().sorted(BY_PLACE).toList();
        return withPath(new RefusedDocumentException(parser, ordered), ordered.get(0).steps());
    }

    /** What the parser itself refuses, broken syntax or too long a number, gets its path as well. */
    private <T> T parse(Supplier<T> step) {
        try {
            return step.get();
        } catch (JacksonException broken) {
            throw withPath(broken, steps());
        }
    }

    private static RuntimeException withPath(JacksonException failure, List<Step> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            failure.prependPath(
                    step.name() == null
                            ? new JacksonException.Reference(step.of(), step.index())
                            : new JacksonException.Reference(step.of(), step.name()));
        }
        return failure;
    }

    private static Token tokenOf(@Nullable JsonToken token) {
        if (token == null) {
            return Token.OTHER;
        }
        return switch (token) {
            case START_OBJECT -> Token.OBJECT_START;
            case END_OBJECT -> Token.OBJECT_END;
            case START_ARRAY -> Token.LIST_START;
            case END_ARRAY -> Token.LIST_END;
            case PROPERTY_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> Token.OTHER_NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> Token.OTHER;
        };
    }
}
