package io.github.hissa.partnership.execution;

import io.github.hissa.Consistent;
import io.github.hissa.Required;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
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
     * @throws RefusedStepException if the entry makes a problem; it carries all that the entry makes
     */
    default Execution record(LedgerEntry entry) {
        Execution next = builder().from(this).addEntries(entry).build();
        List<Refusal> made = new LedgerCheck(next).runForLastEntry();
        if (!made.isEmpty()) {
            throw new RefusedStepException(made);
        }
        return next;
    }

    /** Returns everything that is wrong with the schedule and the ledger, in this order. */
    default List<Refusal> problems() {
        return new LedgerCheck(this).run();
    }

    /**
     * Returns how things stand at the end of a day.
     *
     * @throws RefusedStepException if the schedule or the ledger has {@linkplain #problems() problems}; it carries them
     *     all
     */
    default AgreementAccount accountOn(LocalDate day) {
        List<Refusal> problems = problems();
        if (!problems.isEmpty()) {
            throw new RefusedStepException(problems);
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
