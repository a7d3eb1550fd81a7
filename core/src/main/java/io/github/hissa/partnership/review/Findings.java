package io.github.hissa.partnership.review;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.text.Language;
import io.github.hissa.text.MessageCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.joda.money.Money;

/** Collects the findings about one agreement and words them from the catalogue {@code findings}. */
final class Findings {

    private static final String BASE_NAME = "io.github.hissa.partnership.review.findings";
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Findings.class.getModule()));

    private final Agreement agreement;
    private final List<AgreementFinding> found = new ArrayList<>();

    Findings(Agreement agreement) {
        this.agreement = agreement;
    }

    /** A finding whose arguments read the same in all languages; codes and dates. */
    void add(FindingKind kind, Map<String, String> figures, String... arguments) {
        add(kind, Optional.empty(), figures, language -> arguments);
    }

    void add(
            FindingKind kind, Optional<Money> gap, Map<String, String> figures, Function<Language, Object[]> arguments) {
        found.add(AgreementFinding.builder()
                .agreement(agreement.getReference())
                .kind(kind)
                .gap(gap)
                .text(CATALOGUE.format(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments))
                .putAllFigures(figures)
                .build());
    }

    List<AgreementFinding> inOrder() {
        return found.stream().sorted(Comparator.comparing(AgreementFinding::getKind)).toList();
    }
}
