package io.github.hissa.partnership.review;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.party.Party;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.util.List;

/**
 * Looks an agreement over on behalf of a council: whether its figures add up, what is missing by the law of its day, and
 * whether everything belongs to the council's territory.
 */
public final class AgreementReview {

    private final Party council;
    private final LegalRegimes regimes;

    private AgreementReview(Party council, LegalRegimes regimes) {
        this.council = council;
        this.regimes = regimes;
    }

    /**
     * A review on behalf of a council.
     *
     * @param regimes the law, which the council's kind, the agreement's date and the instrument choose from; the date is
     *     that of the signature, else of the last stage, else the first day of the agreement
     */
    public static AgreementReview of(Party council, LegalRegimes regimes) {
        return new AgreementReview(council, regimes);
    }

    /**
     * Returns what there is to look at, in the order of {@link FindingKind}. The terms are those with all amendments.
     */
    public List<AgreementFinding> review(Agreement agreement) {
        Findings findings = new Findings(agreement);
        Agreement current = agreement.current();
        new FiguresReview(current, findings).run();
        new LegalReview(agreement, current, council, regimes, findings).run();
        new TerritoryReview(current, council, findings).run();
        return findings.inOrder();
    }

    /**
     * Reviews the agreement again.
     *
     * @param recorded the findings of an earlier review of the same agreement
     * @return every difference between them and what there is to look at, with the path in the list, for example
     *     {@code [2].gap}; empty if the findings hold
     */
    public List<Discrepancy> verify(Agreement agreement, List<AgreementFinding> recorded) {
        return Differences.between("", recorded, review(agreement));
    }
}
