package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;

/** The schedule makes up the contributions, and every entry of the ledger could happen. */
public final class ExecutionValidator extends ConsistencyValidator<Execution> {

    @Override
    protected void check(Execution execution, Contradictions contradictions) {
        execution.problems().forEach(contradictions::report);
    }
}
