package io.github.hissa.partnership;

import io.github.hissa.text.LocalizedText;
import io.github.hissa.text.MessageCatalogue;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stages, clauses, roles and kinds of contributions are called in the three languages. */
public final class PartnershipTerms {

    private static final String BASE_NAME = "io.github.hissa.partnership.terms";
    private static final MessageCatalogue CATALOGUE = MessageCatalogue.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, PartnershipTerms.class.getModule()));

    private PartnershipTerms() {}

    /** Returns what a stage is called. */
    public static LocalizedText of(AgreementStage stage) {
        return named("stage", stage);
    }

    /** Returns what a clause is called. */
    public static LocalizedText of(ClauseKind clause) {
        return named("clause", clause);
    }

    /** Returns what a role is called. */
    public static LocalizedText of(PartyRole role) {
        return named("role", role);
    }

    /** Returns what a kind of contribution is called. */
    public static LocalizedText of(ContributionNature nature) {
        return named("nature", nature);
    }

    private static LocalizedText named(String what, Enum<?> constant) {
        return CATALOGUE.format(what + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
