package io.github.hissa.examples.campaign;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;

/** The input as a whole can't be used: nothing is decided and nothing is written. */
final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient LocalizedText text;

    InputRefused(String key, Object... arguments) {
        this(Messages.of(key, arguments));
    }

    private InputRefused(LocalizedText text) {
        super(text.get(Language.ENGLISH));
        this.text = text;
    }

    LocalizedText getText() {
        return text;
    }
}
