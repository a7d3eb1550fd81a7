/**
 * Texts in the three languages of the council: Arabic, French and English.
 *
 * <p>{@link io.github.hissa.text.LocalizedText} is a text in one or more of them,
 * {@link io.github.hissa.text.Language} names one, and {@link io.github.hissa.text.MessageCatalogue} turns a message
 * key with its arguments into a text in all three. {@link io.github.hissa.text.AmountText} writes amounts and numbers,
 * {@link io.github.hissa.text.DateText} days and lengths of time, {@link io.github.hissa.text.ListText} lists, and
 * {@link io.github.hissa.text.IsolatedText} keeps a code or a name of another script in its place.
 *
 * <pre>{@code
 * LocalizedText title = LocalizedText.of("ar", "طريق القصيبة").and("fr", "Route d'El Ksiba");
 * title.in(Language.ENGLISH);     // empty: nobody wrote it
 * title.get(Language.ENGLISH);    // "Route d'El Ksiba": the nearest that somebody wrote
 * }</pre>
 */
@NullMarked
package io.github.hissa.text;

import org.jspecify.annotations.NullMarked;
