package io.github.hissa.json;

import io.github.hissa.text.Language;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;

/** Mappers for those who have none of their own. */
public final class HissaJson {

    /** So many characters a text of a document has at most; a longer one is refused before it is held in memory. */
    public static final int MAX_TEXT_LENGTH = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_TEXT_LENGTH)
                            .build())
                    .build())
            .addModule(new HissaModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Under this attribute of a writer stand the languages in which it writes the words of reasons. */
    private static final Object WORDS = HissaJson.class.getName() + ".words";

    private HissaJson() {}

    /**
     * Returns a mapper that reads and writes Hissa's types, strict about what surrounds them too: unknown
     * properties, and text behind the document's end.
     *
     * <p>A text has at most {@link #MAX_TEXT_LENGTH} characters; the limits on the length of numbers and names and on
     * nesting are Jackson's own. Immutable and shared; {@code rebuild()} gives a builder for other settings.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Returns a writer that writes the words of reasons beside their codes and figures, in these languages. Readers
     * pass over such words.
     */
    public static ObjectWriter writerWithWords(Language... languages) {
        Set<Language> chosen = EnumSet.noneOf(Language.class);
        chosen.addAll(Arrays.asList(languages));
        return MAPPER.writer().withAttribute(WORDS, chosen);
    }

    static Set<Language> languagesIn(SerializationContext context) {
        Set<Language> chosen = EnumSet.noneOf(Language.class);
        if (context.getAttribute(WORDS) instanceof Set<?> languages) {
            languages.forEach(language -> chosen.add((Language) language));
        }
        return chosen;
    }
}
