/**
 * The law of the day: what a council of some level may agree on, by which steps and with which clauses, as data.
 *
 * <p>{@link io.github.hissa.partnership.regime.LegalRegimes} finds the
 * {@link io.github.hissa.partnership.regime.LegalRegime} by level of council, date and instrument. Each of its rules
 * carries its source and how sure it is; nothing of the law stands in code.
 *
 * <pre>{@code
 * regimes.find(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, LocalDate.of(2012, 5, 31)).get().isPermitted();  // true
 * regimes.find(PartyKind.PROVINCIAL_COUNCIL, Instrument.GRANT, LocalDate.of(2018, 4, 5)).get().isPermitted();   // false
 * }</pre>
 */
@NullMarked
package io.github.hissa.partnership.regime;

import org.jspecify.annotations.NullMarked;
