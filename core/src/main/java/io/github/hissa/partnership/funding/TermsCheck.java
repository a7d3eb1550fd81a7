package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds every problem of funding terms in one go. */
final class TermsCheck {

    private final FundingTerms terms;
    private final Fraction envelope;
    private final Refusals problems = new Refusals();

    TermsCheck(FundingTerms terms) {
        this.terms = terms;
        this.envelope = Fraction.of(terms.getEnvelope().getAmountMinorLong());
    }

    List<Refusal> run() {
        boolean onePartyOneTerm = checkParties();
        checkLimited();
        checkLines();
        if (onePartyOneTerm) {
            checkSum();
        }
        return problems.list();
    }

    /** Tells whether no party has two terms and no two pay the rest. */
    private boolean checkParties() {
        Set<String> codes = new HashSet<>();
        List<String> rests = new ArrayList<>();
        for (int i = 0; i < terms.getTerms().size(); i++) {
            FundingTerm term = terms.getTerms().get(i);
            String code = term.getParty().getCode();
            if (!codes.add(code)) {
                problems.add("terms[" + i + "].party", "two-shares", Map.of("party", Figure.ofCode(code)));
            }
            if (term.isRest()) {
                rests.add(code);
            }
        }
        if (rests.size() > 1) {
            problems.add("terms", "two-rests", Map.of("parties", Figure.ofCodes(rests)));
        }
        return problems.isEmpty();
    }

    private void checkLimited() {
        Set<String> codes =
                terms.getTerms().stream().map(term -> term.getParty().getCode()).collect(Collectors.toSet());
        for (int i = 0; i < terms.getLimits().size(); i++) {
            String code = terms.getLimits().get(i).getParty();
            if (!codes.contains(code)) {
                problems.add("limits[" + i + "].party", "limit-of-no-party", Map.of("party", Figure.ofCode(code)));
            }
        }
    }

    private void checkLines() {
        Set<String> codes = new HashSet<>();
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < terms.getBudgetLines().size(); i++) {
            BudgetLine line = terms.getBudgetLines().get(i);
            if (!codes.add(line.getCode())) {
                problems.add("budgetLines[" + i + "].code", "two-lines", Map.of("line", Figure.ofCode(line.getCode())));
            }
            sum = sum.add(line.getAmount().getAmountMinor().toBigIntegerExact());
        }
        BigInteger whole = terms.getEnvelope().getAmountMinor().toBigIntegerExact();
        if (!terms.getBudgetLines().isEmpty() && !sum.equals(whole)) {
            problems.add("budgetLines", "lines-differ", Map.of(
                    "sum", amount(sum),
                    "gap", amount(sum.subtract(whole).abs()),
                    "envelope", Figure.of(terms.getEnvelope())));
        }
    }

    private void checkSum() {
        Fraction promised = Planning.promised(terms);
        Fraction gap = envelope.minus(promised);
        boolean hasRest = terms.getTerms().stream().anyMatch(FundingTerm::isRest);
        if (gap.signum() < 0) {
            reportGap("above-envelope", promised, Fraction.ZERO.minus(gap));
        } else if (gap.signum() > 0 && !hasRest) {
            reportGap("below-envelope", promised, gap);
        } else if (checkLimits()) {
            checkAmounts();
        }
    }

    private void reportGap(String code, Fraction promised, Fraction gap) {
        problems.add("terms", code, Map.of(
                "promised", amount(promised), "gap", amount(gap), "envelope", Figure.of(terms.getEnvelope())));
    }

    /** Tells whether the exact shares keep all limits. */
    private boolean checkLimits() {
        boolean kept = true;
        for (int i = 0; i < terms.getLimits().size(); i++) {
            ShareLimit limit = terms.getLimits().get(i);
            Optional<Fraction> share = terms.getTerms().stream()
                    .filter(term -> term.getParty().getCode().equals(limit.getParty()))
                    .findFirst()
                    .filter(term -> envelope.signum() > 0)
                    .map(term -> Planning.fractionOf(terms, Planning.exact(terms, term)));
            if (share.isPresent()) {
                kept &= isKept("limits[" + i + "].minimum", limit, limit.getMinimum(), share.get(), 1);
                kept &= isKept("limits[" + i + "].maximum", limit, limit.getMaximum(), share.get(), -1);
            }
        }
        return kept;
    }

    /** Tells whether a share is no less than a bound (sign 1), or no more (sign -1). */
    private boolean isKept(String path, ShareLimit limit, Optional<Share> bound, Fraction share, int sign) {
        boolean isKept = bound.isEmpty() || share.compareTo(Planning.fraction(bound.get())) * sign >= 0;
        if (!isKept) {
            problems.add(path, "limit-not-kept", Map.of(
                    "party", Figure.ofCode(limit.getParty()),
                    "share", new Figure.Part(share),
                    "limit", Figure.of(bound.get())));
        }
        return isKept;
    }

    /** Whether some whole amounts of minor units keep the limits and make up the envelope. */
    private void checkAmounts() {
        BigInteger atLeast = BigInteger.ZERO;
        BigInteger atMost = BigInteger.ZERO;
        boolean each = true;
        for (int i = 0; i < terms.getTerms().size(); i++) {
            FundingTerm term = terms.getTerms().get(i);
            BigInteger least = Planning.least(terms, term);
            BigInteger most = Planning.most(terms, term);
            if (least.compareTo(most) > 0) {
                each = false;
                problems.add("terms[" + i + "]", "no-amount-within-limits", Map.of(
                        "party", Figure.ofCode(term.getParty().getCode()),
                        "least", amount(least),
                        "most", amount(most)));
            }
            atLeast = atLeast.add(least);
            atMost = atMost.add(most);
        }
        BigInteger whole = envelope.floor();
        if (each && (atLeast.compareTo(whole) > 0 || atMost.compareTo(whole) < 0)) {
            problems.add("limits", "no-amounts-within-limits", Map.of(
                    "envelope", Figure.of(terms.getEnvelope()), "least", amount(atLeast), "most", amount(atMost)));
        }
    }

    private Figure amount(Fraction minor) {
        return new Figure.ExactAmount(terms.getEnvelope().getCurrencyUnit(), minor);
    }

    private Figure amount(BigInteger minor) {
        CurrencyUnit currency = terms.getEnvelope().getCurrencyUnit();
        return Figure.of(Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces())));
    }
}
