/**
 * What was to be paid under an agreement and what was: instalments, commitments, payments, carry-over.
 *
 * <p>{@link io.github.hissa.partnership.execution.Execution} holds the schedule and the ledger, whose entries are only ever
 * added to; {@link io.github.hissa.partnership.execution.AgreementAccount} is what follows from them on a day, each figure
 * with the entries that it was derived from.
 *
 * <pre>{@code
 * Execution paid = execution.record(LedgerEntry.builder()
 *     .number(2).on(LocalDate.of(2012, 9, 1)).kind(EntryKind.PAYMENT)
 *     .party("COUNCIL").amount(Money.parse("MAD 1200000.00")).build());
 * AgreementAccount account = paid.accountOn(LocalDate.of(2012, 12, 31));
 * account.late();                                        // who owes what has fallen due
 * account.find("COUNCIL").get().getPaid().getEntries();  // [2]
 * }</pre>
 */
@NullMarked
package io.github.hissa.partnership.execution;

import org.jspecify.annotations.NullMarked;
