package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Level;
import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.text.AmountText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Words the reasons of the awards of one division, from the grounds that the engine gives. */
final class AwardReasons {

    private final Allocation allocation;
    private final ClaimsProblem problem;
    private final Division division;
    private final List<Candidate> admitted;
    private final CurrencyUnit currency;
    private final List<Tie> ties;

    private AwardReasons(Allocation allocation, Division division, CurrencyUnit currency) {
        this.allocation = allocation;
        this.problem = allocation.getProblem();
        this.division = division;
        this.admitted = division.admitted();
        this.currency = currency;
        this.ties = allocation.getTies();
    }

    static AwardReasons of(Allocation allocation, Division division, CurrencyUnit currency) {
        return new AwardReasons(allocation, division, currency);
    }

    /** The reasons of one award: the bound that held, then the rule, then rounding and ties. */
    List<Reason> of(int claim) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(ground(claim));
        division.envelope().ifPresent(code -> reasons.add(envelope(code)));
        if (problem.hasWeights()) {
            reasons.add(weight(claim));
        }
        allocation.getLevel().ifPresent(level -> reasons.add(level(level)));
        if (allocation.getRule().equals(ClaimsRule.ranked())) {
            reasons.add(place(claim));
        }
        if (allocation.isRoundedUp(claim)) {
            reasons.add(Reasons.of("rounded-up", "unit", money(problem.getRoundingUnit())));
        }
        for (Tie tie : ties) {
            if (Arrays.binarySearch(tie.getClaims(), claim) >= 0) {
                reasons.add(tie(tie, claim));
            }
        }
        return reasons;
    }

    private Reason ground(int claim) {
        return switch (allocation.getGround(claim)) {
            case CLAIM -> Reasons.of("in-full", "award", money(allocation.getAward(claim)));
            case CAP -> Reasons.of("at-maximum", "maximum", money(problem.getCap(claim)));
            case FLOOR -> Reasons.of("at-guarantee", "guarantee", money(problem.getFloor(claim)));
            case LEVEL, HALF_CLAIM, RULE -> Reasons.of(
                    allocation.getRule().equals(ClaimsRule.ranked()) ? "remainder" : "partly",
                    "award",
                    money(allocation.getAward(claim)));
            case NOTHING -> Reasons.of("no-part");
            case BELOW_SMALLEST_AWARD -> Reasons.of("below-minimum", "minimum", money(problem.getSmallestAward()));
            case NOT_REACHED -> Reasons.of("exhausted");
        };
    }

    private Reason level(Level level) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("rule", allocation.getRule().getName());
        figures.put("level", level.getValue().toString());
        return switch (level.getKind()) {
            case FACTOR -> {
                BigDecimal percent = decimal(level.getValue(), BigInteger.valueOf(100), 2);
                yield Reasons.word(
                        "same-part", figures, language -> new Object[] {AmountText.number(percent, language)});
            }
            case AWARD -> amountLevel("same-award", figures, level.getValue());
            case LOSS -> amountLevel("same-loss", figures, level.getValue());
            case ABOVE_HALF -> amountLevel("half-and-more", figures, level.getValue());
            case BELOW_HALF -> amountLevel("half-and-less", figures, level.getValue());
        };
    }

    private Reason amountLevel(String code, Map<String, String> figures, Fraction level) {
        Money amount = Money.ofMinor(currency, decimal(level, BigInteger.ONE, 0).longValueExact());
        return Reasons.word(code, figures, language -> new Object[] {AmountText.of(amount, language)});
    }

    private static BigDecimal decimal(Fraction level, BigInteger factor, int decimals) {
        return new BigDecimal(level.getNumerator().multiply(factor))
                .divide(new BigDecimal(level.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    private Reason place(int claim) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("rule", allocation.getRule().getName());
        figures.put("place", Integer.toString(problem.getRank(claim)));
        figures.put("of", Integer.toString(problem.size()));
        Points points = admitted.get(claim).points().orElse(null);
        if (points == null) {
            return Reasons.word("unscored", figures, language -> new Object[0]);
        }
        figures.put("score", points.exactly());
        return Reasons.word("in-order", figures, language -> new Object[] {
            figures.get("place"), figures.get("of"), AmountText.number(points.rounded(), language)
        });
    }

    private Reason envelope(String code) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("envelope", code);
        figures.put("opened", division.opened().toString());
        figures.put("divided", division.divided().toString());
        return Reasons.word("within-envelope", figures, language -> new Object[] {
            code, AmountText.of(division.divided(), language), AmountText.of(division.opened(), language)
        });
    }

    private Reason weight(int claim) {
        Points points = admitted.get(claim).points().orElseThrow();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("score", points.exactly());
        figures.put("weight", Long.toString(problem.getWeight(claim)));
        return Reasons.word("weighted", figures, language -> new Object[] {
            AmountText.number(points.rounded(), language)
        });
    }

    private Reason tie(Tie tie, int claim) {
        boolean isPreferred = Arrays.binarySearch(tie.getPreferred(), claim) >= 0;
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("equal", Integer.toString(tie.getClaims().length));
        figures.put("favoured", Integer.toString(tie.getPreferred().length));
        String code = isPreferred ? "tie-won-by-order" : "tie-lost-by-order";
        if (tie.getTieBreak().getKind() == TieBreak.Kind.LOTTERY) {
            code = isPreferred ? "tie-won-by-lottery" : "tie-lost-by-lottery";
            figures.put("seed", Long.toString(tie.getTieBreak().getSeed()));
        }
        return Reasons.word(code, figures, language -> figures.values().toArray());
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }
}
