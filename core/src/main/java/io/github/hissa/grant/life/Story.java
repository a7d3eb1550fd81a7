package io.github.hissa.grant.life;

import io.github.hissa.reason.Figure;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.DateText;
import io.github.hissa.text.IsolatedText;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Tells the history of a case from the catalogue {@code story}. */
final class Story {

    private static final String BASE_NAME = "io.github.hissa.grant.life.story";
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Story.class.getModule()));

    private Story() {}

    static List<LocalizedText> of(GrantCase grantCase) {
        return grantCase.getEvents().stream().map(event -> tell(grantCase, event)).toList();
    }

    static LocalizedText tell(GrantCase grantCase, CaseEvent event) {
        LocalizedText applicant = grantCase.getApplication().getApplicant().getName();
        return CATALOGUE.format(keyOf(event), language -> new Object[] {
            DateText.of(event.getOn(), language),
            IsolatedText.of(applicant.get(language), language),
            event.getAmount().map(amount -> AmountText.of(amount, language)).orElse(""),
            event.getReference().map(it -> " " + reference(event, it, language)).orElse(""),
            event.getReasons().stream().map(reason -> " " + reason.in(language)).collect(Collectors.joining())
                    + event.getNote().map(note -> " " + IsolatedText.of(note.get(language), language)).orElse("")
        });
    }

    /** What an event of a kind is called: a payment, the notice of the decision. */
    static Figure nameOf(CaseEventKind kind) {
        return Figure.named(codeOf(kind), CATALOGUE.format("event-" + codeOf(kind)));
    }

    private static String codeOf(CaseEventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String keyOf(CaseEvent event) {
        String kind = codeOf(event.getKind());
        boolean nothing = event.getAmount().filter(Money::isZero).isPresent();
        return nothing && event.getKind() == CaseEventKind.DECIDED ? kind + "-nothing" : kind;
    }

    private static String reference(CaseEvent event, String reference, Language language) {
        String key = event.getKind() == CaseEventKind.FOUND_INCOMPLETE ? "missing-documents" : "reference";
        return CATALOGUE.format(key, IsolatedText.of(reference, language)).get(language);
    }
}
