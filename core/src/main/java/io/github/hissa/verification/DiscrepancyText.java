package io.github.hissa.verification;

import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Wording;
import io.github.hissa.text.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Words discrepancies from the bundle {@code discrepancies}. */
final class DiscrepancyText {

    private static final String BASE_NAME = "io.github.hissa.verification.discrepancies";
    private static final Wording WORDING = Wording.of(
            BASE_NAME, locale -> ResourceBundle.getBundle(BASE_NAME, locale, DiscrepancyText.class.getModule()));

    /** The pattern for a property that has no sentence of its own. */
    private static final String PROPERTY = "property";

    private static final LocalizedText WHOLE =
            LocalizedText.of("ar", "النتيجة كلها").and("fr", "l’ensemble du résultat").and("en", "the whole result");

    private DiscrepancyText() {}

    static LocalizedText of(Discrepancy discrepancy) {
        Map<String, Figure> figures = new HashMap<>();
        String path = discrepancy.getPath();
        figures.put("path", path.isEmpty() ? Figure.named(path, WHOLE) : Figure.ofCode(path));
        figures.put("code", Figure.ofCode(discrepancy.getCode()));
        discrepancy.getRecorded().ifPresent(figure -> figures.put("recorded", withoutStop(figure)));
        discrepancy.getExpected().ifPresent(figure -> figures.put("expected", figure));
        String code = discrepancy.getCode();
        boolean isWorded = WORDING.has(code) && figures.keySet().containsAll(WORDING.figuresOf(code));
        return WORDING.word(isWorded ? code : PROPERTY, figures);
    }

    /** A sentence, as of a refusal, as the last part of another that has a full stop of its own. */
    private static Figure withoutStop(Figure figure) {
        if (!(figure instanceof Figure.Text sentence)) {
            return figure;
        }
        return Figure.of(sentence.value()
                .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text));
    }
}
