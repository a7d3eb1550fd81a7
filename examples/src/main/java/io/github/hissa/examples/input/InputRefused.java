package io.github.hissa.examples.input;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;

/** The input as a whole can't be used: nothing is decided and nothing is written. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient LocalizedText text;

    public InputRefused(LocalizedText text) {
        super(text.get(Language.ENGLISH));
        this.text = text;
    }

    public LocalizedText getText() {
        return text;
    }
}
