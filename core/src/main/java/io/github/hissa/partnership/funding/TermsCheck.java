package io.github.hissa.partnership.funding;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
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
        } else {
            checkShares();
            checkLimits();
        }
    }

    private void checkShares() {
        for (FundingTerm term : terms.getTerms()) {
            if (envelope.signum() > 0 && Planning.shareOf(terms, term).isEmpty()) {
                report(FundingProblem.Kind.SHARE_TOO_FINE,
                        "the share of " + term.getParty().getCode() + " does not fit two longs: "
                                + Planning.fractionOf(terms, term),
                        Map.of("party", term.getParty().getCode()));
            }
        }
    }

    private void reportGap(FundingProblem.Kind kind, Fraction promised, String word, Fraction gap) {
        if (envelope.signum() == 0) {
            report(kind, "amounts are promised of an envelope of nothing", Map.of());
            return;
        }
        Fraction share = promised.dividedBy(envelope);
        report(kind,
                "the parties promise " + share + " of it, " + gap.dividedBy(envelope) + " " + word + " than the whole",
                Map.of("promised", share.toString(), "gap", gap.dividedBy(envelope).toString()));
    }

    private void checkLimits() {
        for (ShareLimit limit : terms.getLimits()) {
            Optional<Share> share = terms.getTerms().stream()
                    .filter(term -> term.getParty().getCode().equals(limit.getParty()))
                    .findFirst()
                    .filter(term -> envelope.signum() > 0)
                    .flatMap(term -> Planning.shareOf(terms, term));
            if (share.isPresent() && !limit.admits(share.get())) {
                report(FundingProblem.Kind.LIMIT_NOT_KEPT,
                        "the share of " + limit.getParty() + " is " + share.get() + ", "
                                + limit.getMinimum().filter(least -> share.get().compareTo(least) < 0)
                                        .map(least -> "below the least of " + least)
                                        .orElseGet(() -> "above the most of " + limit.getMaximum().orElseThrow()),
                        Map.of("party", limit.getParty(), "share", share.get().toString()));
            }
        }
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
