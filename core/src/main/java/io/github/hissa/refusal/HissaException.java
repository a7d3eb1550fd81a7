package io.github.hissa.refusal;

import io.github.hissa.reason.Figure;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Hissa throws where a value or a step is refused: all that is wrong with it, at once.
 *
 * <p>The {@linkplain #getMessage() message} is the English one, for logs; {@link #in(Language)} words it for a reader.
 */
public abstract sealed class HissaException extends IllegalArgumentException
        permits RefusedValueException, RefusedStepException {

    private static final long serialVersionUID = 1L;

    /** After so many refusals the words end with how many more there are. */
    private static final int MAX_WORDED = 100;

    private final transient List<Refusal> refusals;

    HissaException(List<Refusal> refusals) {
        super(words(refusals, Language.ENGLISH));
        this.refusals = List.copyOf(refusals);
    }

    /** Returns what is wrong; at least one. Empty after the exception was serialized: only its message travels. */
    public List<Refusal> getRefusals() {
        return refusals == null ? List.of() : refusals;
    }

    /** Returns all refusals in one language, one a line, each behind its path. */
    public String in(Language language) {
        return refusals == null ? String.valueOf(getMessage()) : words(refusals, language);
    }

    /** Returns all refusals in Arabic, French and English. */
    public LocalizedText toText() {
        return LocalizedText.inEach(this::in);
    }

    /** Returns the same for a larger value, of which the refused one is the part at a path. */
    public abstract HissaException within(String path);

    private static String words(List<Refusal> refusals, Language language) {
        String words = refusals.stream()
                .limit(MAX_WORDED)
                .map(one -> (one.getPath().isEmpty() ? "" : one.getPath() + ": ") + one.in(language))
                .collect(Collectors.joining("\n"));
        int more = refusals.size() - MAX_WORDED;
        return more <= 0
                ? words
                : words + "\n" + Refusal.of("", "more", Map.of("count", Figure.of(more))).in(language);
    }
}
