package io.github.hissa.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * The messages of one package in Arabic, French and English: one resource bundle with all three.
 *
 * <p>A catalogue never falls back from one language to another: a key that one of the three lacks is an error, so that
 * no decision is ever explained in the wrong language.
 */
public final class MessageCatalogue {

    private final String baseName;
    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    private MessageCatalogue(String baseName, Function<Locale, ResourceBundle> loader) {
        this.baseName = baseName;
        for (Language language : Language.values()) {
            bundles.put(language, loader.apply(language.toLocale()));
        }
    }

    /**
     * A catalogue over three bundles.
     *
     * @param baseName the bundle's base name, used in error messages alone
     * @param loader loads the bundle of a locale; it is the caller's, because a bundle is visible only to the module
     *     that holds it
     * @throws MissingResourceException if the loader finds none for one of the three languages
     */
    public static MessageCatalogue of(String baseName, Function<Locale, ResourceBundle> loader) {
        return new MessageCatalogue(baseName, loader);
    }

    /**
     * Formats one message in all three languages.
     *
     * @param key the message's key in the bundles
     * @param arguments gives the {@link MessageFormat} arguments in a language; called once for each language
     * @throws MissingResourceException if one of the languages lacks the key
     */
    public LocalizedText format(String key, Function<Language, Object[]> arguments) {
        return LocalizedText.inEach(language -> pattern(key, language).format(arguments.apply(language)));
    }

    /**
     * Formats one message whose arguments read the same in all three languages.
     *
     * @throws MissingResourceException if one of the languages lacks the key
     */
    public LocalizedText format(String key, Object... arguments) {
        return format(key, language -> arguments);
    }

    private MessageFormat pattern(String key, Language language) {
        ResourceBundle bundle = bundles.get(language);
        if (!bundle.containsKey(key)) {
            throw new MissingResourceException(
                    "no message '" + key + "' in " + baseName + " for " + language.getCode(), baseName, key);
        }
        return new MessageFormat(bundle.getString(key), language.toLocale());
    }
}
