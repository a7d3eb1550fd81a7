package io.github.hissa.examples.input;

import io.github.hissa.text.IsolatedText;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.Arrays;
import java.util.ResourceBundle;

/** A program's texts in the three languages, from the bundle {@code messages} beside one of its classes. */
public final class MessageTexts {

    private final MessageCatalogue catalogue;

    private MessageTexts(MessageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static MessageTexts beside(Class<?> type) {
        String name = type.getPackageName() + ".messages";
        return new MessageTexts(MessageCatalogue.of(name, locale -> ResourceBundle.getBundle(name, locale)));
    }

    /**
     * Arguments are texts: numbers would be grouped, and a line number is no quantity. A localized text is given in the
     * language of the whole. Those of another script are isolated, so that they stay in their place.
     */
    public LocalizedText of(String key, Object... arguments) {
        return catalogue.format(key, language -> Arrays.stream(arguments)
                .map(argument -> IsolatedText.of(
                        argument instanceof LocalizedText text ? text.get(language) : String.valueOf(argument),
                        language))
                .toArray());
    }
}
