package io.github.hissa.examples.input;

import io.github.hissa.json.HissaJson;
import io.github.hissa.json.RefusedDocumentException;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Documents of Hissa's types, read strictly from JSON; an error says where it is. */
public final class JsonDocuments {

    private static final MessageTexts TEXTS = MessageTexts.beside(JsonDocuments.class);

    private static final int LONGEST = 800;

    private JsonDocuments() {}

    public static <T> T read(Path file, Class<T> type) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, type);
        } catch (NoSuchFileException fault) {
            throw refused("no-file", file);
        } catch (IOException fault) {
            throw refused("unreadable", file, Fault.reasonOf(fault));
        }
    }

    public static <T> T read(String name, InputStream in, Class<T> type) {
        T value;
        try {
            value = HissaJson.mapper().readValue(in, type);
        } catch (RefusedDocumentException refused) {
            throw new InputRefused(LocalizedText.inEach(language -> lines(name, refused, language)));
        } catch (JacksonException fault) {
            TokenStreamLocation place = fault.getLocation();
            throw refused(
                    "json",
                    name,
                    place == null ? "?" : place.getLineNr(),
                    place == null ? "?" : place.getColumnNr(),
                    Fault.saidBy(fault));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            throw refused("refused", name, Refusals.wordsOf(refused));
        }
        if (value == null) {
            throw refused("null", name);
        }
        return value;
    }

    private static String lines(String name, RefusedDocumentException refused, Language language) {
        return refused.getProblems().stream()
                .map(problem -> TEXTS.of(
                        "json",
                        name,
                        problem.line(),
                        problem.column(),
                        Excerpt.of(
                                (problem.path().isEmpty() ? "" : problem.path() + ": ")
                                        + problem.refusal().in(language),
                                LONGEST)))
                .map(text -> text.get(language))
                .collect(Collectors.joining("\n"));
    }

    private static InputRefused refused(String key, Object... arguments) {
        return new InputRefused(TEXTS.of(key, arguments));
    }
}
