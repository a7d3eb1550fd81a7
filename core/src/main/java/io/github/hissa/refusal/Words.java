package io.github.hissa.refusal;

import io.github.hissa.reason.Wording;
import java.util.ResourceBundle;

/** The words of all refusals. */
final class Words {

    private static final String BASE_NAME = "io.github.hissa.refusal.refusals";

    static final Wording ALL = Wording.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, Words.class.getModule()));

    private Words() {}
}
