package io.github.hissa.text;

import java.util.List;

/** Several things named one after another in a sentence. */
public final class ListText {

    private ListText() {}

    /** Joins texts by the language's own comma and a space: {@code ،} in Arabic; nothing where there are none. */
    public static String join(List<String> texts, Language language) {
        return String.join(language == Language.ARABIC ? "، " : ", ", texts);
    }

    /** Joins texts by commas, and the last by another mark. */
    static String join(List<String> texts, String last) {
        int end = texts.size() - 1;
        return end < 1 ? String.join("", texts) : String.join(", ", texts.subList(0, end)) + last + texts.get(end);
    }
}
