package io.github.hissa.partnership.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.regime.LegalRegimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReviewVerificationTest {

    private static final AgreementReview REVIEW =
            AgreementReview.of(SampleCouncil.COUNCIL, LegalRegimes.builder().build());
    private static final Agreement AGREEMENT = Agreement.builder()
            .from(SamplePortfolio.agreements().get(2))
            .announced(StatedAmount.known(Money.parse("MAD 1.00")))
            .milestones(List.of())
            .addAmendments(Amendment.builder()
                    .number("1")
                    .on(LocalDate.of(2013, 1, 1))
                    .build())
            .build();
    private static final List<AgreementFinding> FINDINGS = REVIEW.review(AGREEMENT);

    private static List<String> found(List<AgreementFinding> recorded) {
        return REVIEW.verify(AGREEMENT, recorded).stream()
                .map(one -> one.getPath() + " " + one.getCode())
                .toList();
    }

    @Test
    void findingsThatFollowFromTheAgreementHaveNoDiscrepancy() {
        assertEquals(
                List.of(FindingKind.TOTAL_DIFFERS, FindingKind.AMENDED_BEFORE_SIGNATURE),
                FINDINGS.stream().map(AgreementFinding::getKind).toList());
        assertEquals(List.of(), found(FINDINGS));
    }

    @Test
    void aFindingDroppedDoubledReorderedOrChangedIsFound() {
        List<AgreementFinding> reordered = new ArrayList<>(FINDINGS);
        Collections.reverse(reordered);
        List<AgreementFinding> doubled = new ArrayList<>(FINDINGS);
        doubled.add(FINDINGS.get(1));
        AgreementFinding other = AgreementFinding.builder()
                .from(FINDINGS.get(0))
                .gap(FINDINGS.get(0).getGap().orElseThrow().plusMinor(1))
                .build();

        assertEquals(List.of("[0] missing"), found(FINDINGS.subList(1, 2)));
        assertEquals(List.of("[2] unexpected"), found(doubled));
        assertEquals(List.of("[0] moved"), found(reordered));
        assertEquals(List.of("[0].gap different"), found(List.of(other, FINDINGS.get(1))));
    }
}
