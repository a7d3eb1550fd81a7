package io.github.hissa.examples.campaign;

import io.github.hissa.json.HissaJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Policies and mappings, read strictly from JSON; an error says where it is. */
final class JsonDocuments {

    private JsonDocuments() {}

    static <T> T read(Path file, Class<T> type) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, type);
        } catch (NoSuchFileException fault) {
            throw new InputRefused("refused.no-file", file);
        } catch (IOException fault) {
            throw new InputRefused("refused.unreadable", file, fault.getClass().getSimpleName());
        }
    }

    static <T> T read(String name, InputStream in, Class<T> type) {
        try {
            return HissaJson.mapper().readValue(in, type);
        } catch (JacksonException fault) {
            TokenStreamLocation place = fault.getLocation();
            throw new InputRefused(
                    "refused.json",
                    name,
                    place == null ? "?" : place.getLineNr(),
                    place == null ? "?" : place.getColumnNr(),
                    fault.getOriginalMessage());
        }
    }
}
