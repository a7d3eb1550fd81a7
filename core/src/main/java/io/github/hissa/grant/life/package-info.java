/**
 * The life of a grant programme around its campaign: the call, the files that arrive, the council's deliberation, notices,
 * instalments, reports on use, recovery, carry-over, and what next year's rules look back on.
 *
 * <p>{@link io.github.hissa.grant.life.GrantCase} is one application with all that happened to it; each step is a pure
 * function that returns the case with one more event, refuses what cannot come, and can be told as a story.
 *
 * <pre>{@code
 * GrantCase paid = received.decide(deliberated)
 *     .record(CaseEvent.of(day, CaseEventKind.NOTIFIED))
 *     .record(CaseEvent.of(day, CaseEventKind.PAID, Money.parse("MAD 10000.00")));
 * paid.balance().unjustified();                    // MAD 10000.00 until a report comes
 * paid.story().get(0).get(Language.FRENCH);        // what happened first
 * }</pre>
 */
@NullMarked
package io.github.hissa.grant.life;

import org.jspecify.annotations.NullMarked;
