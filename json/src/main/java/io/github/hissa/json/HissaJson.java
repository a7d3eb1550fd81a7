package io.github.hissa.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Mappers for those who have none of their own. */
public final class HissaJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new HissaModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HissaJson() {}

    /**
     * Returns a mapper that reads and writes Hissa's types, strict about what surrounds them too: unknown
     * properties, and text behind the document's end.
     *
     * <p>Limits on the length of numbers, texts and names and on nesting are Jackson's own. Immutable and shared;
     * {@code rebuild()} gives a builder for other settings.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
