package io.github.hissa.grant.life;

import io.github.hissa.text.AmountText;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Tells the history of a case from the catalogue {@code story}. */
final class Story {

    private static final String BASE_NAME = "io.github.hissa.grant.life.story";
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Story.class.getModule()));

    private Story() {}

    static List<LocalizedText> of(GrantCase grantCase) {
        return grantCase.getEvents().stream().map(event -> tell(grantCase, event)).toList();
    }

    private static LocalizedText tell(GrantCase grantCase, CaseEvent event) {
        return CATALOGUE.format(event.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'), language -> {
            String more = event.getNote().map(note -> " " + note.get(language)).orElse("");
            return new Object[] {
                event.getOn().toString(),
                grantCase.getApplication().getApplicant().getName().get(language),
                event.getAmount().map(amount -> AmountText.of(amount, language)).orElse(""),
                event.getReference().map(reference -> " (" + reference + ")").orElse("") + more
            };
        });
    }
}
