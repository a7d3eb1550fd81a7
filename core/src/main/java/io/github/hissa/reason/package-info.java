/**
 * Why something is as it is, as data: a code and typed figures, from which words in three languages are made.
 *
 * <p>A {@link io.github.hissa.reason.Reason} is a code with {@linkplain io.github.hissa.reason.Figure figures}:
 * amounts, exact numbers, counts, days, codes. Two reasons are equal when their codes and figures are. Its words are no
 * part of it: {@link io.github.hissa.reason.Reason#toText()} makes them when somebody reads, so a better wording
 * changes no record. {@code AllocationReasons} explains a division of money: from the codes and figures of one award
 * and of its division anyone can compute the award again.
 *
 * <pre>{@code
 * Reason reason = Reason.of("met-in-full", "award", Figure.of(Money.parse("MAD 24.00")));
 * reason.getFigures().get("award");       // the amount, for machines
 * reason.in(Language.FRENCH);             // "La demande est satisfaite en totalité : 24,00 DH."
 * }</pre>
 */
@NullMarked
package io.github.hissa.reason;

import org.jspecify.annotations.NullMarked;
