package io.github.hissa.partnership.review;

import io.github.hissa.money.Precision;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.money.StatedSum;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.text.AmountText;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Whether the figures of an agreement are there and add up. */
final class FiguresReview {

    private final Agreement agreement;
    private final Findings findings;

    FiguresReview(Agreement agreement, Findings findings) {
        this.agreement = agreement;
        this.findings = findings;
    }

    void run() {
        StatedSum parts = agreement.contributed();
        Optional<StatedAmount> announced = agreement.getAnnounced();
        if (announced.isPresent() && announced.get().find().isPresent() && parts.getStated().isPresent()) {
            compare(announced.get(), parts, announced.get().find().get(), parts.getStated().get());
        }
        if (announced.isPresent() && announced.get().getPrecision() == Precision.UNDISCLOSED) {
            undisclosed("envelope");
        }
        for (Contribution one : agreement.getContributions()) {
            String code = one.getParty().getCode();
            if (one.getAmount().getPrecision() == Precision.UNDISCLOSED) {
                undisclosed(code);
            }
            if (one.isInKind() && one.getValuationBasis().isEmpty()) {
                findings.add(FindingKind.NO_VALUATION_BASIS, Map.of("party", code), code);
            }
            one.getCondition().ifPresent(condition -> findings.add(
                    FindingKind.CONDITIONAL,
                    Optional.empty(),
                    Map.of("party", code),
                    language -> new Object[] {code, condition.get(language)}));
        }
    }

    private void compare(StatedAmount announced, StatedSum parts, Money whole, Money sum) {
        Money gap = whole.minus(sum);
        if (parts.getUndisclosed() > 0) {
            // What is missing may well fill the gap, unless there is none to fill.
            if (gap.isNegative()) {
                report(FindingKind.PARTS_ABOVE_TOTAL, whole, sum, gap);
            }
        } else if (!gap.isZero()) {
            boolean exact = announced.isKnown() && parts.isExact();
            report(exact ? FindingKind.TOTAL_DIFFERS : FindingKind.ABOUT_TOTAL_DIFFERS, whole, sum, gap);
        }
    }

    private void report(FindingKind kind, Money whole, Money sum, Money gap) {
        findings.add(
                kind,
                Optional.of(gap),
                Map.of("announced", whole.toString(), "sum", sum.toString(), "gap", gap.toString()),
                language -> new Object[] {
                    AmountText.of(whole, language), AmountText.of(sum, language), AmountText.of(gap.abs(), language)
                });
    }

    private void undisclosed(String what) {
        findings.add(FindingKind.UNDISCLOSED, Map.of("of", what), what);
    }
}
