package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;

/** The account is the one that follows from its ledger. */
public final class AgreementAccountValidator extends ConsistencyValidator<AgreementAccount> {

    @Override
    protected void check(AgreementAccount account, Contradictions contradictions) {
        account.verify().forEach(contradictions::report);
    }
}
