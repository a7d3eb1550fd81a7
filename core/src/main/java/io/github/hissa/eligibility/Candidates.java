package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Values of a fact that between them give every combination of answers that statements about this fact can give. */
final class Candidates {

    /** Beyond so many codes not every set of them is tried. */
    private static final int MAX_CODES = 8;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final String fact;
    private final Situation situation;
    private final Set<FactValue> values = new LinkedHashSet<>();
    private final Set<FactValue> constants = new LinkedHashSet<>();
    private final Set<String> codes = new TreeSet<>();
    private boolean aboutSets;
    private boolean complete = true;

    Candidates(String fact, List<Condition> about, Situation situation) {
        this.fact = fact;
        this.situation = situation;
        for (Condition atom : about) {
            look(atom);
        }
        constants.forEach(this::around);
        between();
        if (aboutSets) {
            sets();
        }
        if (values.isEmpty()) {
            // Nothing asks for the value: any will do.
            values.add(FactValue.of(true));
        }
    }

    Set<FactValue> list() {
        return values;
    }

    /** Tells whether no combination of answers was left out. */
    boolean isComplete() {
        return complete;
    }

    private void look(Condition atom) {
        if (atom instanceof Comparison || atom instanceof Range) {
            atom.getTerms().forEach(term -> constants.add(situation.valueOf(term)));
        } else if (atom instanceof Membership membership && membership.getParameter().isPresent()) {
            for (String code : situation.valueOf(membership.getParameter().get()).toCodes().codes()) {
                constants.add(FactValue.ofCode(code));
                constants.add(FactValue.of(code));
            }
        } else if (atom instanceof Membership membership) {
            constants.addAll(membership.getValues());
        } else if (atom instanceof CodeComparison comparison) {
            aboutSets = true;
            codes.addAll(situation.valueOf(comparison.getCodes()).toCodes().codes());
        } else if (atom instanceof AgeComparison age) {
            dates(age);
        } else if (atom instanceof ShareComparison comparison) {
            amounts(comparison);
        }
    }

    /** The days on which an age of so many units begins and ends, with room for months that lack a day. */
    private void dates(AgeComparison age) {
        LocalDate day = situation.requireReferenceDate("the age of " + fact);
        if (!(situation.valueOf(age.getAge()).getValue() instanceof Long units)
                || Math.abs(units) > day.toEpochDay() - FIRST.toEpochDay()) {
            complete = false;
            return;
        }
        for (long count = units - 1; count <= units + 1; count++) {
            LocalDate start = age.getUnit().before(day, count);
            for (int shift = -4; shift <= 4; shift++) {
                values.add(FactValue.of(start.plusDays(shift)));
            }
        }
    }

    /** The amounts at which a share of the other amount, if that is known, is just reached. */
    private void amounts(ShareComparison comparison) {
        boolean isPart = comparison.getFact().equals(fact);
        FactValue other = situation.find(isPart ? comparison.getWhole() : comparison.getFact());
        CurrencyUnit currency = CurrencyUnit.of("MAD");
        BigInteger bound = BigInteger.ONE;
        if (other != null && other.getValue() instanceof Money amount) {
            currency = amount.getCurrencyUnit();
            Share share = situation.valueOf(comparison.getShare()).toShare();
            BigInteger numerator = BigInteger.valueOf(isPart ? share.getNumerator() : share.getDenominator());
            BigInteger denominator = BigInteger.valueOf(isPart ? share.getDenominator() : share.getNumerator());
            if (denominator.signum() > 0) {
                bound = amount.getAmountMinor().toBigIntegerExact().multiply(numerator).divide(denominator);
            }
        }
        for (int shift = -2; shift <= 2; shift++) {
            BigDecimal minor = new BigDecimal(bound.add(BigInteger.valueOf(shift)));
            values.add(FactValue.of(Money.of(currency, minor.movePointLeft(currency.getDecimalPlaces()))));
        }
    }

    /** A constant and its nearest neighbours on both sides. */
    private void around(FactValue constant) {
        values.add(constant);
        switch (constant.getType()) {
            case YES_NO -> values.add(FactValue.of(!(Boolean) constant.getValue()));
            case WHOLE_NUMBER -> {
                long number = (Long) constant.getValue();
                values.add(FactValue.of(number == Long.MIN_VALUE ? number : number - 1));
                values.add(FactValue.of(number == Long.MAX_VALUE ? number : number + 1));
            }
            case DECIMAL -> {
                values.add(FactValue.of(((BigDecimal) constant.getValue()).subtract(BigDecimal.ONE)));
                values.add(FactValue.of(((BigDecimal) constant.getValue()).add(BigDecimal.ONE)));
            }
            case MONEY -> {
                values.add(FactValue.of(((Money) constant.getValue()).minusMinor(1)));
                values.add(FactValue.of(((Money) constant.getValue()).plusMinor(1)));
            }
            case DATE -> {
                values.add(FactValue.of(((LocalDate) constant.getValue()).minusDays(1)));
                values.add(FactValue.of(((LocalDate) constant.getValue()).plusDays(1)));
            }
            case PERIOD -> periods((Period) constant.getValue());
            case SHARE -> {
                values.add(FactValue.of(Share.ZERO));
                values.add(FactValue.of(((Share) constant.getValue()).plus(Share.WHOLE)));
            }
            case TEXT -> {
                values.add(FactValue.of(""));
                values.add(FactValue.of(constant.getValue() + "\u0000"));
            }
            case CODE -> values.add(FactValue.ofCode("another-than-" + constant.getValue()));
            case SET -> {
                aboutSets = true;
                codes.addAll(constant.toCodes().codes());
            }
        }
    }

    private void periods(Period period) {
        if (period.getDays() == 0) {
            values.add(FactValue.of(period.minusMonths(1)));
            values.add(FactValue.of(period.plusMonths(1)));
        } else {
            values.add(FactValue.of(period.minusDays(1)));
            values.add(FactValue.of(period.plusDays(1)));
        }
    }

    /** Decimals and shares have no nearest neighbours: a value between each two constants stands for all of them. */
    private void between() {
        List<FactValue> known = new ArrayList<>(constants);
        for (FactValue one : known) {
            for (FactValue other : known) {
                if (one.getValue() instanceof BigDecimal a && other.getValue() instanceof BigDecimal b) {
                    values.add(FactValue.of(a.add(b).divide(BigDecimal.valueOf(2))));
                } else if (one.getValue() instanceof Share a && other.getValue() instanceof Share b) {
                    // The mediant lies between the two.
                    values.add(FactValue.of(Share.of(
                            Math.addExact(a.getNumerator(), b.getNumerator()),
                            Math.addExact(a.getDenominator(), b.getDenominator()))));
                }
            }
        }
    }

    private void sets() {
        List<String> all = new ArrayList<>(codes);
        if (all.size() > MAX_CODES) {
            complete = false;
            return;
        }
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            Set<String> some = new TreeSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    some.add(all.get(i));
                }
            }
            values.add(FactValue.of(CodeSet.of(some)));
        }
        // One more with a code that no condition names, which no set of named ones equals.
        values.add(FactValue.of(CodeSet.of(Set.of("another-than-" + String.join("-", all)))));
    }
}
