package io.github.hissa.partnership.execution;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.partnership.Agreement;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What was agreed to be paid and what was: an agreement, its schedule of instalments and its ledger.
 *
 * <p>The ledger is the truth; {@link #accountOn(LocalDate)} derives every figure from it and says from which entries.
 *
 * <p>Consistent when the schedule and the ledger have no {@linkplain #problems() problem}.
 */
@Consistent
@Value.Immutable
public interface Execution {

    /** The agreement. */
    @Valid
    Agreement getAgreement();

    /** The instalments in money; a party without any owes its contribution in money on the agreement's first day. */
    @Required
    List<@Valid Instalment> getSchedule();

    /** What happened, in the order of time. */
    @Required
    List<@Valid LedgerEntry> getEntries();

    /** An agreement of which nothing is scheduled or paid yet. */
    static Execution of(Agreement agreement) {
        return builder().agreement(agreement).build();
    }

    /**
     * The execution with one more entry. O(entries).
     *
     * @throws IllegalArgumentException if the entry makes a problem; the message names who, what and the values
     */
    default Execution record(LedgerEntry entry) {
        Execution next = builder().from(this).addEntries(entry).build();
        List<ExecutionProblem> made = new LedgerCheck(next).runForLastEntry();
        if (!made.isEmpty()) {
            throw new IllegalArgumentException("agreement " + getAgreement().getReference() + ": "
                    + String.join("; ", made.stream().map(ExecutionProblem::getDetail).toList()));
        }
        return next;
    }

    /** Returns everything that is wrong with the schedule and the ledger, in this order. */
    default List<ExecutionProblem> problems() {
        return new LedgerCheck(this).run();
    }

    /**
     * Returns how things stand at the end of a day.
     *
     * @throws IllegalArgumentException if the schedule or the ledger has problems; the message names them all
     */
    default AgreementAccount accountOn(LocalDate day) {
        List<ExecutionProblem> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("no account of agreement " + getAgreement().getReference() + ": "
                    + String.join("; ", problems.stream().map(ExecutionProblem::getDetail).toList()));
        }
        return new Accounting(this, day).account();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Execution}. */
    class Builder extends ImmutableExecution.Builder {
        Builder() {}
    }
}
