/**
 * Tables whose rows and columns must both add up: co-financing (partners by budget lines) and seats in two directions.
 *
 * <p>{@link io.github.hissa.allocation.matrix.ControlledRounding} rounds a table of fractions so that every total is kept
 * to the unit; {@link io.github.hissa.allocation.matrix.BiproportionalApportionment} shares out seats in proportion to
 * votes with given totals for rows and columns.
 *
 * <pre>{@code
 * // Two partners pay 100 and 50 of three lines of 50 each; nobody can pay 33 1/3.
 * ControlledRounding.proportional(new long[] {100, 50}, new long[] {50, 50, 50});
 * // {34, 33, 33}, {16, 17, 17}: rows and columns add up
 * }</pre>
 *
 * <p>Sources: Cox and Ernst, "Controlled rounding" (1982); Balinski and Demange, "Algorithms for proportional matrices in
 * reals and integers" (1989).
 */
@NullMarked
package io.github.hissa.allocation.matrix;

import org.jspecify.annotations.NullMarked;
