package io.github.hissa.json.reason;

import io.github.hissa.json.text.LocalizedTextFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.json.wire.SortedMapFormat;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A reason: {@code {"code": "met-in-part", "figures": {"award": {"amount": {...}}}}}.
 *
 * <p>Its words are written beside it in the languages that the writer is asked for, under {@code words}. They are never
 * read: what a reason says is its code and its figures.
 */
public final class ReasonFormat implements Format<Reason> {

    private static final Format<SortedMap<String, Figure>> FIGURES =
            new SortedMapFormat<>(new FigureFormat(), Reason.class);
    private static final Format<LocalizedText> WORDS = new LocalizedTextFormat();
    private static final Map<String, Format<?>> MEMBERS =
            Map.of("code", Scalars.TEXT, "figures", FIGURES, "words", Format.ignored());

    @Override
    public Reason read(DocumentReader in) {
        Members members = Members.read(in, Reason.class, MEMBERS, Set.of("code"));
        String code = members.get(String.class, "code");
        Optional<SortedSet<String>> expected = Reason.figuresOf(code);
        if (expected.isEmpty()) {
            throw members.refusal("unknown-reason", Map.of("value", Figure.ofCode(code)));
        }
        Reason.Builder reason = Reason.builder();
        reason.code(code);
        if (members.find("figures") instanceof Map<?, ?> figures) {
            figures.forEach((name, figure) -> reason.putFigure((String) name, (Figure) figure));
        }
        SortedSet<String> missing = new TreeSet<>(expected.get());
        if (members.find("figures") instanceof Map<?, ?> figures) {
            missing.removeAll(figures.keySet());
        }
        if (!missing.isEmpty()) {
            throw members.refusal("figures-missing", Map.of(
                    "value", Figure.ofCode(code), "missing", Figure.ofCodes(List.copyOf(missing))));
        }
        return reason.build();
    }

    @Override
    public void write(Reason reason, DocumentWriter out) {
        out.startObject();
        out.name("code");
        out.text(reason.getCode());
        if (!reason.getFigures().isEmpty()) {
            out.name("figures");
            FIGURES.write(reason.getFigures(), out);
        }
        if (!out.languages().isEmpty()) {
            Map<Language, String> words = new EnumMap<>(Language.class);
            out.languages().forEach(language -> words.put(language, reason.in(language)));
            out.name("words");
            WORDS.write(LocalizedText.of(words), out);
        }
        out.endObject();
    }
}
