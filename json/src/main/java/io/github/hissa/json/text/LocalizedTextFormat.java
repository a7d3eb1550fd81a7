package io.github.hissa.json.text;

import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
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
        for (String code : members.names()) {
            texts.put(Language.of(code), members.get(String.class, code));
        }
        try {
            return LocalizedText.of(texts);
        } catch (IllegalArgumentException refused) {
            throw members.refusal(String.valueOf(refused.getMessage()), refused);
        }
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
