package io.github.hissa.grant;

import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Words the reasons of decisions from the catalogue {@code reasons}. */
final class Reasons {

    private static final String BASE_NAME = "io.github.hissa.grant.reasons";
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Reasons.class.getModule()));

    private Reasons() {}

    /** A reason without figures. */
    static Reason of(String code) {
        return word(code, Map.of(), language -> new Object[0]);
    }

    /** A reason with one amount. */
    static Reason of(String code, String name, Money amount) {
        return word(code, Map.of(name, amount.toString()), language -> new Object[] {AmountText.of(amount, language)});
    }

    /** A reason with the arguments of its sentence in each language, and the figures that these speak of. */
    static Reason word(String code, Map<String, String> figures, Function<Language, Object[]> arguments) {
        return Reason.builder()
                .code(code)
                .text(CATALOGUE.format(code, arguments))
                .putAllFigures(figures)
                .build();
    }

    /** The reason that a rule of a policy gives against an application, with the facts that it saw or misses. */
    static Reason against(Finding finding, EligibilityPolicy policy) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("rule", finding.getRule());
        finding.getFacts().toMap().forEach((name, value) -> figures.put(name, String.valueOf(value.getValue())));
        LocalizedText title = finding.getTitle();
        return switch (finding.getTruth()) {
            case FALSE -> finding.getMessage()
                    .map(message -> Reason.builder()
                            .code("rule-not-met")
                            .text(message)
                            .putAllFigures(figures)
                            .build())
                    .orElseGet(() -> word("rule-not-met", figures, language -> new Object[] {title.get(language)}));
            case UNKNOWN -> {
                figures.put("missing", String.join(", ", finding.getMissing()));
                yield word("rule-unknown", figures, language -> new Object[] {
                    title.get(language),
                    finding.getMissing().stream()
                            .map(fact -> policy.titleOf(fact).get(language))
                            .collect(Collectors.joining(", "))
                });
            }
            case TRUE -> throw new IllegalArgumentException("rule " + finding.getRule() + " holds");
        };
    }
}
