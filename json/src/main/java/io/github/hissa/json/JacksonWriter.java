package io.github.hissa.json;

import io.github.hissa.text.Language;
import io.github.hissa.json.wire.DocumentWriter;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;

/** Writes to a generator of Jackson 3. */
final class JacksonWriter extends DocumentWriter {

    private final JsonGenerator generator;

    JacksonWriter(JsonGenerator generator, Set<Language> languages) {
        super(languages);
        this.generator = generator;
    }

    @Override
    public void name(String name) {
        generator.writeName(name);
    }

    @Override
    public void text(String text) {
        generator.writeString(text);
    }

    @Override
    public void number(long number) {
        generator.writeNumber(number);
    }

    @Override
    public void yesNo(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    protected void beginObject() {
        generator.writeStartObject();
    }

    @Override
    protected void finishObject() {
        generator.writeEndObject();
    }

    @Override
    protected void beginList() {
        generator.writeStartArray();
    }

    @Override
    protected void finishList() {
        generator.writeEndArray();
    }

    @Override
    protected RuntimeException failure(String message) {
        return DatabindException.from(generator, message);
    }
}
