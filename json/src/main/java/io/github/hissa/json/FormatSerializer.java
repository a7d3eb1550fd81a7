package io.github.hissa.json;

import io.github.hissa.json.wire.Format;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes one type by its format. */
final class FormatSerializer<T> extends StdSerializer<T> {

    private final transient Format<T> format;

    @SuppressWarnings("unchecked") // the format was found for this type
    FormatSerializer(Class<T> type, Format<?> format) {
        super(type);
        this.format = (Format<T>) format;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        try {
            format.write(value, new JacksonWriter(generator, HissaJson.languagesIn(context)));
        } catch (IllegalArgumentException noSuchDocument) {
            throw DatabindException.from(generator, noSuchDocument.getMessage(), noSuchDocument);
        }
    }

    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        serialize(value, generator, context); // no document of ours names a Java class
    }

    @Override
    public boolean isEmpty(SerializationContext context, T value) {
        return format.isEmpty(value);
    }
}
