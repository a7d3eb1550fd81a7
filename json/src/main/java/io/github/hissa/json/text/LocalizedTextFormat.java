package io.github.hissa.json.text;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A text by its languages, at least one of three: {@code {"ar": "طريق", "fr": "Route", "en": "Road"}}. */
public final class LocalizedTextFormat implements Format<LocalizedText> {

    private static final Map<String, Format<String>> MEMBERS = new LinkedHashMap<>();

    static {
        for (Language language : Language.values()) {
            MEMBERS.put(language.getCode(), Scalars.TEXT);
        }
    }

    @Override
    public LocalizedText read(DocumentReader in) {
        Members members = Members.read(in, LocalizedText.class, MEMBERS, Set.of());
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Refusals refusals = new Refusals();
        for (String code : members.names()) {
            String words = members.get(String.class, code);
            texts.put(Language.of(code), words);
            if (words.isBlank()) {
                refusals.add(code, "not-stated");
            }
        }
        if (texts.isEmpty()) {
            refusals.add("", "text-without-language");
        }
        if (!refusals.isEmpty()) {
            throw members.refusal(new RefusedValueException(refusals.list()));
        }
        return LocalizedText.of(texts);
    }

    @Override
    public void write(LocalizedText text, DocumentWriter out) {
        out.startObject();
        text.toMap().forEach((language, words) -> {
            out.name(language.getCode());
            out.text(words);
        });
        out.endObject();
    }
}
