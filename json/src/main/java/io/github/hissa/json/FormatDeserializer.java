package io.github.hissa.json;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.Format;
import io.github.hissa.reason.Figure;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.util.AccessPattern;

/** Reads one type by its format. */
final class FormatDeserializer<T> extends StdDeserializer<T> {

    private final transient Function<DocumentReader, T> asked;

    FormatDeserializer(Class<T> type, Format<?> format) {
        super(type);
        this.asked = in -> cast(type, format, in);
    }

    private static <T> T cast(Class<T> type, Format<?> format, DocumentReader in) {
        Object start = in.place();
        Object value = format.read(in);
        if (!type.isInstance(value)) {
            // The document holds another kind of condition than the one asked for.
            throw in.refusal(start, "not-expected", Map.of(
                    "expected", Figure.ofCode(type.getSimpleName()), "found", Figure.ofCode(value.toString())));
        }
        return type.cast(value);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return new JacksonReader(parser).read(asked);
    }

    /**
     * A document that is null is refused, also where the caller asks for an {@code Optional} of it. In a list or a type
     * of the caller's own, null is the caller's affair.
     */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        boolean isDocument = parser != null
                && parser.hasToken(JsonToken.VALUE_NULL)
                && parser.streamReadContext().inRoot();
        return isDocument ? deserialize(parser, context) : null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
        return deserialize(parser, context); // no document of ours names a Java class
    }

    @Override
    public boolean isCachable() {
        return true;
    }
}
