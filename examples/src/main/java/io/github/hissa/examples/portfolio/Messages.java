package io.github.hissa.examples.portfolio;

import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.ResourceBundle;

/** The program's texts in the three languages. */
final class Messages {

    private static final String NAME = "io.github.hissa.examples.portfolio.messages";
    private static final MessageCatalogue CATALOGUE =
            MessageCatalogue.of(NAME, locale -> ResourceBundle.getBundle(NAME, locale));

    private Messages() {}

    /** Arguments are texts: numbers would be grouped, and a year is no quantity. */
    static LocalizedText of(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return CATALOGUE.format(key, texts);
    }
}
