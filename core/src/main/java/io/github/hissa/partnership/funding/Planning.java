package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.matrix.ControlledRounding;
import io.github.hissa.money.Share;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Works a funding plan out of terms that have no problem. */
final class Planning {

    private final FundingTerms terms;

    Planning(FundingTerms terms) {
        this.terms = terms;
    }

    FundingPlan plan() {
        List<FundingTerm> promises = terms.getTerms();
        long envelope = terms.getEnvelope().getAmountMinorLong();
        Fraction[] exact = promises.stream().map(term -> exact(terms, term)).toArray(Fraction[]::new);
        long[] amounts = LargestRemainders.round(envelope, exact);
        FundingPlan.Builder plan = FundingPlan.builder();
        plan.terms(terms);
        for (int i = 0; i < amounts.length; i++) {
            FundingTerm term = promises.get(i);
            plan.addParties(PartyFunding.builder()
                    .party(term.getParty())
                    .share(envelope == 0 ? Share.ZERO : shareOf(terms, term).orElseThrow())
                    .amount(money(amounts[i]))
                    .build());
        }
        long[] lines = terms.getBudgetLines().stream()
                .mapToLong(line -> line.getAmount().getAmountMinorLong())
                .toArray();
        long[][] table = lines.length == 0 ? new long[0][] : ControlledRounding.proportional(amounts, lines);
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < lines.length; j++) {
                plan.addCells(FundingCell.of(
                        promises.get(i).getParty().getCode(),
                        terms.getBudgetLines().get(j).getCode(),
                        money(table[i][j])));
            }
        }
        return plan.build();
    }

    /** What the shares and amounts make up, the rest left out, in minor units. */
    static Fraction promised(FundingTerms terms) {
        Fraction sum = Fraction.ZERO;
        for (FundingTerm term : terms.getTerms()) {
            if (!term.isRest()) {
                sum = sum.plus(exact(terms, term));
            }
        }
        return sum;
    }

    /** What a party owes before it is rounded, in minor units. */
    static Fraction exact(FundingTerms terms, FundingTerm term) {
        Fraction envelope = Fraction.of(terms.getEnvelope().getAmountMinorLong());
        if (term.isRest()) {
            return envelope.minus(promised(terms));
        }
        return term.getAmount()
                .map(amount -> Fraction.of(amount.getAmountMinorLong()))
                .orElseGet(() -> {
                    Share share = term.getShare().orElseThrow();
                    return envelope.times(Fraction.of(share.getNumerator(), share.getDenominator()));
                });
    }

    /** A party's exact share of a positive envelope; nothing if it does not fit two longs, as a rest may not. */
    static Optional<Share> shareOf(FundingTerms terms, FundingTerm term) {
        Fraction share = fractionOf(terms, term);
        boolean fits = share.getNumerator().bitLength() < Long.SIZE && share.getDenominator().bitLength() < Long.SIZE;
        return fits
                ? Optional.of(Share.of(share.getNumerator().longValueExact(), share.getDenominator().longValueExact()))
                : Optional.empty();
    }

    /** A party's exact part of a positive envelope. */
    static Fraction fractionOf(FundingTerms terms, FundingTerm term) {
        return exact(terms, term).dividedBy(Fraction.of(terms.getEnvelope().getAmountMinorLong()));
    }

    private Money money(long minor) {
        return Money.ofMinor(terms.getEnvelope().getCurrencyUnit(), minor);
    }
}
