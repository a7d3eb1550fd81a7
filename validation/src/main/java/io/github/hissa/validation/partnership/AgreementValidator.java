package io.github.hissa.validation.partnership;

import io.github.hissa.money.StatedAmount;
import io.github.hissa.money.StatedSum;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** The announced envelope is the sum of its parts, the stages follow one another, and no amendment precedes the signature. */
public final class AgreementValidator extends ConsistencyValidator<Agreement> {

    private static final String KEY = "io.github.hissa.partnership.Agreement.";

    @Override
    protected void check(Agreement agreement, Contradictions contradictions) {
        checkTotal(agreement, contradictions);
        Lifecycle.general().findMisstep(agreement.getMilestones()).ifPresent(milestone -> contradictions.report(
                "milestones", KEY + "misstep", Map.of("on", milestone.getOn().toString())));
        Optional<LocalDate> signed = agreement.reachedOn(AgreementStage.SIGNED);
        agreement.getAmendments().stream()
                .filter(amendment -> signed.map(amendment.getOn()::isBefore).orElse(true))
                .forEach(amendment -> contradictions.report(
                        "amendments", KEY + "amended-before-signature", Map.of("on", amendment.getOn().toString())));
    }

    private static void checkTotal(Agreement agreement, Contradictions contradictions) {
        StatedSum parts = agreement.contributed();
        Optional<Money> announced = agreement.getAnnounced().filter(StatedAmount::isKnown).flatMap(StatedAmount::find);
        if (announced.isPresent() && parts.isExact()) {
            Money sum = parts.getStated().orElseThrow();
            if (!sum.equals(announced.get())) {
                contradictions.report(
                        "announced",
                        KEY + "total-differs",
                        Map.of("announced", announced.get(), "sum", sum, "gap", announced.get().minus(sum).abs()));
            }
        }
    }
}
