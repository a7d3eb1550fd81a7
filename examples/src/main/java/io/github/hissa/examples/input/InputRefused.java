package io.github.hissa.examples.input;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;

/**
 * The input as a whole can't be used: nothing is decided and nothing is written.
 *
 * <p>What is said of it has no more than {@value #MOST_LINES} lines of {@value #LONGEST_LINE} characters, whatever the
 * input holds.
 */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 100;
    private final transient LocalizedText text;

    public InputRefused(LocalizedText text) {
        super(bounded(text.get(Language.ENGLISH)));
        this.text = text.map(InputRefused::bounded);
    }

    private static String bounded(String text) {
        return Excerpt.ofLines(text, LONGEST_LINE, MOST_LINES);
    }

    public LocalizedText getText() {
        return text;
    }
}
