package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.MessageTexts;
import io.github.hissa.text.LocalizedText;

/** The texts of this package. */
final class Messages {

    private static final MessageTexts TEXTS = MessageTexts.beside(Messages.class);

    private Messages() {}

    static LocalizedText of(String key, Object... arguments) {
        return TEXTS.of(key, arguments);
    }
}
