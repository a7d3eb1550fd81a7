package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Finds every problem of funding terms in one go. */
final class TermsCheck {

    private final FundingTerms terms;
    private final Fraction envelope;
    private final List<FundingProblem> problems = new ArrayList<>();

    TermsCheck(FundingTerms terms) {
        this.terms = terms;
        this.envelope = Fraction.of(terms.getEnvelope().getAmountMinorLong());
    }

    List<FundingProblem> run() {
        boolean onePartyOneTerm = checkParties();
        checkLines();
        if (onePartyOneTerm) {
            checkSum();
        }
        return problems;
    }

    private boolean checkParties() {
        Set<String> codes = new HashSet<>();
        List<String> rests = new ArrayList<>();
        for (FundingTerm term : terms.getTerms()) {
            String code = term.getParty().getCode();
            if (!codes.add(code)) {
                report(FundingProblem.Kind.TWO_SHARES, code + " has two shares", Map.of("party", code));
            }
            if (term.isRest()) {
                rests.add(code);
            }
        }
        if (rests.size() > 1) {
            report(FundingProblem.Kind.TWO_RESTS, "the rest is paid by " + rests.size() + " parties: "
                    + String.join(", ", rests), Map.of("parties", String.join(", ", rests)));
        }
        for (ShareLimit limit : terms.getLimits()) {
            if (!codes.contains(limit.getParty())) {
                report(FundingProblem.Kind.LIMIT_OF_NO_PARTY,
                        "a limit is set to the share of " + limit.getParty() + ", which promises nothing",
                        Map.of("party", limit.getParty()));
            }
        }
        return problems.stream().noneMatch(one -> one.getKind() == FundingProblem.Kind.TWO_SHARES
                || one.getKind() == FundingProblem.Kind.TWO_RESTS);
    }

    private void checkLines() {
        Set<String> codes = new HashSet<>();
        BigInteger sum = BigInteger.ZERO;
        for (BudgetLine line : terms.getBudgetLines()) {
            if (!codes.add(line.getCode())) {
                report(FundingProblem.Kind.TWO_LINES, "two budget lines have the code " + line.getCode(),
                        Map.of("line", line.getCode()));
            }
            sum = sum.add(line.getAmount().getAmountMinor().toBigIntegerExact());
        }
        BigInteger whole = terms.getEnvelope().getAmountMinor().toBigIntegerExact();
        if (!terms.getBudgetLines().isEmpty() && !sum.equals(whole)) {
            report(FundingProblem.Kind.LINES_DIFFER,
                    "the budget lines add up to " + money(sum) + ", which differs from the envelope by "
                            + money(sum.subtract(whole).abs()),
                    Map.of("sum", money(sum).toString(), "gap", money(sum.subtract(whole).abs()).toString()));
        }
    }

    private void checkSum() {
        Fraction promised = Planning.promised(terms);
        Fraction gap = envelope.minus(promised);
        boolean hasRest = terms.getTerms().stream().anyMatch(FundingTerm::isRest);
        if (gap.signum() < 0) {
            reportGap(FundingProblem.Kind.ABOVE_ENVELOPE, promised, "more", Fraction.ZERO.minus(gap));
        } else if (gap.signum() > 0 && !hasRest) {
            reportGap(FundingProblem.Kind.BELOW_ENVELOPE, promised, "less", gap);
        } else if (checkLimits()) {
            checkAmounts();
        }
    }

    private void reportGap(FundingProblem.Kind kind, Fraction promised, String word, Fraction gap) {
        String whole = amount(envelope);
        report(kind,
                "the parties promise " + amount(promised) + ", " + amount(gap) + " " + word + " than the envelope of "
                        + whole,
                Map.of("promised", amount(promised), "gap", amount(gap), "envelope", whole));
    }

    /** Tells whether the exact shares keep all limits. */
    private boolean checkLimits() {
        boolean kept = true;
        for (ShareLimit limit : terms.getLimits()) {
            Optional<Fraction> share = terms.getTerms().stream()
                    .filter(term -> term.getParty().getCode().equals(limit.getParty()))
                    .findFirst()
                    .filter(term -> envelope.signum() > 0)
                    .map(term -> Planning.fractionOf(terms, Planning.exact(terms, term)));
            Optional<String> broken = share.flatMap(one -> broken(limit, one));
            if (broken.isPresent()) {
                kept = false;
                report(FundingProblem.Kind.LIMIT_NOT_KEPT,
                        "the share of " + limit.getParty() + " is " + share.orElseThrow() + ", " + broken.get(),
                        Map.of("party", limit.getParty(), "share", share.orElseThrow().toString()));
            }
        }
        return kept;
    }

    private static Optional<String> broken(ShareLimit limit, Fraction share) {
        if (limit.getMinimum().filter(least -> share.compareTo(Planning.fraction(least)) < 0).isPresent()) {
            return Optional.of("below the least of " + limit.getMinimum().get());
        }
        return limit.getMaximum()
                .filter(most -> share.compareTo(Planning.fraction(most)) > 0)
                .map(most -> "above the most of " + most);
    }

    /** Whether some whole amounts of minor units keep the limits and make up the envelope. */
    private void checkAmounts() {
        BigInteger atLeast = BigInteger.ZERO;
        BigInteger atMost = BigInteger.ZERO;
        boolean each = true;
        for (FundingTerm term : terms.getTerms()) {
            BigInteger least = Planning.least(terms, term);
            BigInteger most = Planning.most(terms, term);
            if (least.compareTo(most) > 0) {
                each = false;
                String code = term.getParty().getCode();
                reportAmounts("no whole amount of " + code + " keeps its limits", least, most, Map.of("party", code));
            }
            atLeast = atLeast.add(least);
            atMost = atMost.add(most);
        }
        BigInteger whole = envelope.floor();
        if (each && (atLeast.compareTo(whole) > 0 || atMost.compareTo(whole) < 0)) {
            reportAmounts("no whole amounts within the limits make up the envelope", atLeast, atMost, Map.of());
        }
    }

    private void reportAmounts(String what, BigInteger least, BigInteger most, Map<String, String> parties) {
        Map<String, String> figures = new HashMap<>(parties);
        figures.put("least", money(least).toString());
        figures.put("most", money(most).toString());
        report(FundingProblem.Kind.NO_AMOUNT_WITHIN_LIMITS,
                what + ": " + money(least) + " at least, " + money(most) + " at most",
                figures);
    }

    /** An amount as people read it; one that is no whole number of minor units with a sign that it is about that. */
    private String amount(Fraction minor) {
        Fraction half = Fraction.of(1, 2);
        BigInteger nearest = minor.plus(half).floor().max(BigInteger.valueOf(minor.signum()));
        String text = AmountText.of(money(nearest), Language.ENGLISH).replace(AmountText.NO_BREAK_SPACE, ' ');
        return (Fraction.of(nearest, BigInteger.ONE).equals(minor) ? "" : "≈ ") + text;
    }

    private Money money(BigInteger minor) {
        CurrencyUnit currency = terms.getEnvelope().getCurrencyUnit();
        return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
    }

    private void report(FundingProblem.Kind kind, String detail, Map<String, String> figures) {
        problems.add(FundingProblem.builder()
                .kind(kind)
                .detail(detail)
                .putAllFigures(new TreeMap<>(figures))
                .build());
    }
}
