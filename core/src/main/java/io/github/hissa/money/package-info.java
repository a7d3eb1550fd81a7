/**
 * Exact shares of money, and amounts as documents state them.
 *
 * <p>Money itself is Joda-Money's {@link org.joda.money.Money}: always a whole number of minor units of its currency.
 * {@link io.github.hissa.money.Share} is the exact fraction that a part is of a whole,
 * {@link io.github.hissa.money.StatedAmount} an amount that is known, approximate or undisclosed.
 *
 * <pre>{@code
 * Share council = Share.of(Money.parse("MAD 2400000"), Money.parse("MAD 10000000"));
 * council.toString();                                              // "6/25"
 * council.toPercent();                                             // 24
 * council.of(Money.parse("MAD 100.00"), RoundingMode.UNNECESSARY); // MAD 24.00
 * StatedAmount.about(Money.parse("MAD 34000000")).toString();      // "about MAD 34000000.00"
 * }</pre>
 */
@NullMarked
package io.github.hissa.money;

import org.jspecify.annotations.NullMarked;
