package io.github.hissa.examples.portfolio;

import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.review.AgreementFinding;
import io.github.hissa.partnership.review.AgreementReview;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.portfolio.PortfolioIndicators;
import java.util.List;

/** What both forms of the report say. */
record PortfolioReport(AgreementRegister register, PortfolioIndicators indicators, List<AgreementFinding> findings) {

    static PortfolioReport of(AgreementRegister register, LegalRegimes regimes) {
        AgreementReview review = AgreementReview.of(register.getCouncil(), regimes);
        return new PortfolioReport(
                register,
                register.indicators(),
                register.getAgreements().stream()
                        .flatMap(agreement -> review.review(agreement).stream())
                        .toList());
    }
}
