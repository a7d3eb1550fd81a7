package io.github.hissa.json;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.Format;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

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
            throw in.refusal(start, "expected " + type.getSimpleName() + ", found " + value, null);
        }
        return type.cast(value);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return new JacksonReader(parser).read(asked);
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
