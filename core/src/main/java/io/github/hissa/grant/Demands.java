package io.github.hissa.grant;

import static io.github.hissa.grant.ApplicationFacts.code;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.CodeComparison;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.Range;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.eligibility.Term;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.source.Source;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What a rule that is not met demanded of each fact, where simple conditions say it. */
final class Demands {

    private final EligibilityPolicy policy;
    private final FactFigures figures;
    private final Finding finding;
    private final Optional<LocalDate> day;
    private final Optional<Source> ruleSource;
    private final List<Reason> reasons = new ArrayList<>();

    /** @param ruleSource the source of the rule, which is told with the rule and not again as that of a value */
    Demands(
            EligibilityPolicy policy,
            FactFigures figures,
            Finding finding,
            Optional<LocalDate> day,
            Optional<Source> ruleSource) {
        this.policy = policy;
        this.figures = figures;
        this.finding = finding;
        this.day = day;
        this.ruleSource = ruleSource;
    }

    /** One reason for every simple condition, behind it the source of a parameter that it compares with. */
    List<Reason> reasons() {
        for (Condition condition : policy.unmetConditions(finding.getRule(), finding.getFacts(), day)) {
            demand(condition);
            condition.getTerms().forEach(this::source);
            if (condition instanceof Not not) {
                not.getCondition().getTerms().forEach(this::source);
            }
        }
        return List.copyOf(reasons);
    }

    private void demand(Condition condition) {
        if (condition instanceof Comparison comparison) {
            FactValue value = valueOf(comparison.getValue());
            boolean day = value.getType() == FactType.DATE;
            add((day ? "demanded-day-" : "demanded-") + code(comparison.getOperator()), comparison.getFact(), "value",
                    value.toFigure());
        } else if (condition instanceof Range range) {
            between("demanded-between", range);
        } else if (condition instanceof Membership membership) {
            add("demanded-one-of", membership.getFact(), "values", values(membership));
        } else if (condition instanceof AgeComparison comparison) {
            age(comparison);
        } else if (condition instanceof ShareComparison comparison) {
            share(comparison);
        } else if (condition instanceof CodeComparison comparison) {
            add("demanded-" + code(comparison.getContainment()), comparison.getFact(), "values",
                    valueOf(comparison.getCodes()).toFigure());
        } else if (condition instanceof Known known) {
            add("demanded-known", known.getFact(), Map.of());
        } else if (condition instanceof Not not && not.getCondition() instanceof Range range) {
            between("demanded-not-between", range);
        } else if (condition instanceof Not not && not.getCondition() instanceof Membership membership) {
            add("demanded-none-of", membership.getFact(), "values", values(membership));
        }
    }

    private void between(String code, Range range) {
        add(code, range.getFact(), Map.of(
                "least", valueOf(range.getLeast()).toFigure(),
                "greatest", valueOf(range.getGreatest()).toFigure()));
    }

    private Figure values(Membership membership) {
        return membership.getParameter()
                .map(parameter -> valueOf(parameter).toFigure())
                .orElseGet(() -> Figure.of(membership.getValues().stream().map(FactValue::toFigure).toList()));
    }

    private void age(AgeComparison comparison) {
        LocalDate on = day.orElseThrow();
        LocalDate date = (LocalDate)
                finding.getFacts().find(comparison.getFact()).orElseThrow().getValue();
        AgeUnit unit = comparison.getUnit();
        add("demanded-age-" + code(comparison.getOperator()), comparison.getFact(), Map.of(
                "age", length(unit, (long) valueOf(comparison.getAge()).getValue()),
                "seen", unit == AgeUnit.DAYS ? length(unit, unit.between(date, on)) : length(date, on),
                "day", Figure.of(on)));
    }

    /** The time between two days in full, not in completed units alone. */
    private static Figure length(LocalDate date, LocalDate on) {
        return Figure.of(Period.between(date, on));
    }

    private static Figure length(AgeUnit unit, long number) {
        int count = (int) number;
        if (count != number) {
            return Figure.of(number);
        }
        return Figure.of(switch (unit) {
            case YEARS -> Period.ofYears(count);
            case MONTHS -> Period.ofMonths(count);
            case DAYS -> Period.ofDays(count);
        });
    }

    private void share(ShareComparison comparison) {
        Share share = (Share) valueOf(comparison.getShare()).getValue();
        Money whole = (Money)
                finding.getFacts().find(comparison.getWhole()).orElseThrow().getValue();
        Fraction bound = Fraction.of(whole.getAmountMinor().toBigIntegerExact(), BigInteger.ONE)
                .times(Fraction.of(share.getNumerator(), share.getDenominator()));
        add("demanded-share-" + code(comparison.getOperator()), comparison.getFact(), Map.of(
                "share", Figure.of(share),
                "whole", figures.fact(comparison.getWhole()),
                "bound", new Figure.ExactAmount(whole.getCurrencyUnit(), bound)));
    }

    private FactValue valueOf(Term term) {
        return term instanceof FactValue value ? value : inForce((ParameterReference) term).getValue();
    }

    /** The value that a parameter has on the day; the assessment found it before. */
    private DatedValue inForce(ParameterReference reference) {
        return policy.getParameters().get(reference.name()).find(day.orElseThrow()).orElseThrow();
    }

    private void source(Term term) {
        if (term instanceof ParameterReference reference) {
            inForce(reference).getSource().filter(source -> !isOfTheRule(source)).ifPresent(source -> {
                Map<String, Figure> told = new TreeMap<>();
                told.put("source", Figure.of(source.getText()));
                add("value-source-" + code(source.getConfidence()), told);
            });
        }
    }

    private boolean isOfTheRule(Source source) {
        return ruleSource.filter(own -> own.getText().equals(source.getText())).isPresent();
    }

    private void add(String code, String fact, String name, Figure figure) {
        add(code, fact, Map.of(name, figure));
    }

    private void add(String code, String fact, Map<String, Figure> some) {
        Map<String, Figure> told = new TreeMap<>(some);
        told.put("fact", figures.fact(fact));
        add(code, told);
    }

    private void add(String code, Map<String, Figure> told) {
        told.put("of", Figure.ofCode(finding.getRule()));
        reasons.add(Reason.of(code, told));
    }
}
