/**
 * Who pays how much of an agreement's envelope, exactly.
 *
 * <p>{@link io.github.hissa.partnership.funding.FundingTerms} say what each party promised: a share, an amount, or the
 * rest. {@link io.github.hissa.partnership.funding.FundingPlan} is what follows from them to the minor unit, by party,
 * by budget line and by year; {@link io.github.hissa.partnership.funding.CostClause} divides what the work costs more
 * or less than planned.
 *
 * <pre>{@code
 * FundingPlan plan = FundingTerms.builder()
 *     .envelope(Money.parse("MAD 1000000.00"))
 *     .addTerms(FundingTerm.share(council, Share.of(1, 3)))
 *     .addTerms(FundingTerm.amount(association, Money.parse("MAD 50000.00")))
 *     .addTerms(FundingTerm.rest(region))
 *     .build().plan();
 * plan.find(council).get().getAmount();   // MAD 333333.33
 * plan.find(region).get().getAmount();    // MAD 616666.67: the three add up
 * }</pre>
 *
 * <p>Amounts are rounded by the largest remainder, within the limits of shares; of equal remainders the party named
 * first is rounded up, or the one that a lottery draws, and the plan reports the tie. Tables are rounded by {@link
 * io.github.hissa.allocation.matrix.ControlledRounding}.
 */
@NullMarked
package io.github.hissa.partnership.funding;

import org.jspecify.annotations.NullMarked;
