package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.allocation.matrix.ControlledRounding;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Works a funding plan out of terms that have no problem. */
final class Planning {

    private final FundingTerms terms;

    Planning(FundingTerms terms) {
        this.terms = terms;
    }

    FundingPlan plan() {
        List<FundingTerm> promises = terms.getTerms();
        Fraction[] exact = promises.stream().map(term -> exact(terms, term)).toArray(Fraction[]::new);
        LargestRemainders.Rounded rounded = LargestRemainders.round(
                terms.getEnvelope().getAmountMinorLong(),
                exact,
                promises.stream().mapToLong(term -> least(terms, term).longValueExact()).toArray(),
                promises.stream().mapToLong(term -> most(terms, term).longValueExact()).toArray(),
                tieBreak(terms));
        long[] amounts = rounded.parts();
        FundingPlan.Builder plan = FundingPlan.builder();
        plan.terms(terms);
        for (int i = 0; i < amounts.length; i++) {
            plan.addParties(part(promises.get(i), exact[i], amounts[i]));
        }
        List<String> codes = promises.stream().map(term -> term.getParty().getCode()).toList();
        rounded.tie().ifPresent(tie -> plan.addTies(FundingTie.of(tie, codes)));
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

    private PartyFunding part(FundingTerm term, Fraction exact, long amount) {
        Fraction share = terms.getEnvelope().isZero() ? Fraction.ZERO : fractionOf(terms, exact);
        Share shown = ShownShare.of(share);
        boolean isExact = Fraction.of(shown.getNumerator(), shown.getDenominator()).equals(share);
        return PartyFunding.builder()
                .party(term.getParty())
                .share(shown)
                .shareRounded(!isExact)
                .amount(money(amount))
                .build();
    }

    /** What keeps an envelope from being divided among years. */
    static List<Refusal> yearProblems(SortedMap<Integer, Share> shares) {
        Refusals refusals = new Refusals();
        Fraction sum = shares.values().stream().map(Planning::fraction).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(Fraction.ONE)) {
            List<String> years = shares.keySet().stream().map(String::valueOf).toList();
            refusals.add("shares", "years-differ", Map.of(
                    "years", Figure.ofCodes(years), "sum", new Figure.Part(sum)));
        }
        return refusals.list();
    }

    /** How the envelope of a plan is divided among years whose shares are the whole. */
    static LargestRemainders.Rounded years(FundingPlan plan, SortedMap<Integer, Share> shares) {
        long envelope = plan.envelope().getAmountMinorLong();
        Fraction[] exact = shares.values().stream()
                .map(share -> Fraction.of(envelope).times(fraction(share)))
                .toArray(Fraction[]::new);
        return LargestRemainders.round(envelope, exact, tieBreak(plan.getTerms()));
    }

    static TieBreak tieBreak(FundingTerms terms) {
        return terms.getLotterySeed().map(TieBreak::lottery).orElseGet(TieBreak::declaredOrder);
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
        if (term.isRest()) {
            return envelope(terms).minus(promised(terms));
        }
        return term.getAmount()
                .map(amount -> Fraction.of(amount.getAmountMinorLong()))
                .orElseGet(() -> envelope(terms).times(fraction(term.getShare().orElseThrow())));
    }

    /** The least whole number of minor units that a term and its limits let a party pay. */
    static BigInteger least(FundingTerms terms, FundingTerm term) {
        return term.getAmount().map(Planning::minor).orElseGet(() -> limits(terms, term)
                .flatMap(limit -> limit.getMinimum().stream())
                .map(least -> ceiling(envelope(terms).times(fraction(least))))
                .reduce(BigInteger.ZERO, BigInteger::max));
    }

    /** The largest whole number of minor units that a term and its limits let a party pay. */
    static BigInteger most(FundingTerms terms, FundingTerm term) {
        return term.getAmount().map(Planning::minor).orElseGet(() -> limits(terms, term)
                .flatMap(limit -> limit.getMaximum().stream())
                .map(most -> envelope(terms).times(fraction(most)).floor())
                .reduce(minor(terms.getEnvelope()), BigInteger::min));
    }

    private static Stream<ShareLimit> limits(FundingTerms terms, FundingTerm term) {
        return terms.getLimits().stream().filter(limit -> limit.getParty().equals(term.getParty().getCode()));
    }

    /** The part that an amount, before it is rounded, is of a positive envelope. */
    static Fraction fractionOf(FundingTerms terms, Fraction exact) {
        return exact.dividedBy(envelope(terms));
    }

    static Fraction fraction(Share share) {
        return Fraction.of(share.getNumerator(), share.getDenominator());
    }

    private static Fraction envelope(FundingTerms terms) {
        return Fraction.of(terms.getEnvelope().getAmountMinorLong());
    }

    private static BigInteger minor(Money amount) {
        return BigInteger.valueOf(amount.getAmountMinorLong());
    }

    private static BigInteger ceiling(Fraction value) {
        return Fraction.ZERO.minus(value).floor().negate();
    }

    private Money money(long minor) {
        return Money.ofMinor(terms.getEnvelope().getCurrencyUnit(), minor);
    }
}
