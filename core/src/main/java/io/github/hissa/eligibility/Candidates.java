package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Values of a fact that between them give every combination of answers that statements about this fact can give: of an
 * ordered type the values that the statements name, and one below, between and above them where there is any; of a set
 * one for each way in which it can share codes with the sets that the statements name.
 *
 * <p>As many as twice the values named and one; of sets three for each group of codes that the statements do not tell
 * apart, multiplied, which a limit bounds.
 */
final class Candidates {

    /** Beyond so many codes in all of them together the sets are not tried. */
    private static final int MAX_CODES = 50_000;

    /** So many days before and after a day its ages in years and months may begin and end otherwise than it says. */
    private static final int LEEWAY = 40;

    private static final BigDecimal FINEST = BigDecimal.ONE.movePointLeft(100);

    private final String fact;
    private final Situation situation;
    private final Map<FactType, Set<FactValue>> named = new EnumMap<>(FactType.class);

    /** The sets of codes that statements name, one after the other; each code with those that it is in. */
    private final Map<String, BitSet> codes = new TreeMap<>();

    private int sets;
    private boolean complete = true;

    Candidates(String fact, List<Condition> about, Situation situation) {
        this.fact = fact;
        this.situation = situation;
        about.forEach(this::look);
    }

    /** Returns the values, or nothing where they cannot be listed. */
    Optional<List<FactValue>> list() {
        List<FactValue> values = new ArrayList<>();
        named.forEach((type, some) -> add(type, some, values));
        if (sets > 0) {
            addSets(values);
        }
        return complete && !values.isEmpty() ? Optional.of(values) : Optional.empty();
    }

    private void name(FactValue value) {
        if (value.getType() == FactType.SET) {
            for (String code : value.toCodes().codes()) {
                codes.computeIfAbsent(code, added -> new BitSet()).set(sets);
            }
            sets++;
        } else {
            named.computeIfAbsent(value.getType(), type -> new LinkedHashSet<>()).add(value);
        }
    }

    private void look(Condition atom) {
        if (atom instanceof Membership membership && membership.getParameter().isPresent()) {
            named.computeIfAbsent(FactType.CODE, type -> new LinkedHashSet<>());
            named.computeIfAbsent(FactType.TEXT, type -> new LinkedHashSet<>());
            for (String code : require(membership.getParameter().get()).toCodes().codes()) {
                name(FactValue.ofCode(code));
                name(FactValue.of(code));
            }
        } else if (atom instanceof AgeComparison age) {
            dates(age);
        } else if (atom instanceof ShareComparison comparison) {
            amounts(comparison);
        } else {
            atom.getTerms().forEach(term -> name(require(term)));
        }
    }

    private FactValue require(Term term) {
        FactValue value = situation.valueOf(term);
        if (value == null) {
            throw new IllegalStateException(term + " has no value");
        }
        return value;
    }

    /** The last days on which one is old enough for an age, and for the next one. */
    private void dates(AgeComparison age) {
        LocalDate day = situation.getReferenceDate().orElseThrow();
        if (!(require(age.getAge()).getValue() instanceof Long units)) {
            complete = false;
            return;
        }
        try {
            dates(age, day, units);
        } catch (DateTimeException | ArithmeticException beyondTheCalendar) {
            complete = false;
        }
    }

    private void dates(AgeComparison age, LocalDate day, long units) {
        for (long count = units; count <= Math.addExact(units, 1); count++) {
            long young = age.getUnit().before(day, count).plusDays(LEEWAY).toEpochDay();
            long old = age.getUnit().before(day, count).minusDays(LEEWAY).toEpochDay();
            while (young - old > 1) {
                long middle = Math.floorDiv(young + old, 2L);
                if (age.getUnit().between(LocalDate.ofEpochDay(middle), day) >= count) {
                    old = middle;
                } else {
                    young = middle;
                }
            }
            name(FactValue.of(LocalDate.ofEpochDay(old)));
        }
    }

    /** The amounts at which a share of the other amount is just reached. */
    private void amounts(ShareComparison comparison) {
        boolean isPart = comparison.getFact().equals(fact);
        FactValue other = situation.find(isPart ? comparison.getWhole() : comparison.getFact());
        if (other == null || !(other.getValue() instanceof Money amount)) {
            complete = false;
            return;
        }
        Share share = require(comparison.getShare()).toShare();
        BigInteger numerator = BigInteger.valueOf(isPart ? share.getNumerator() : share.getDenominator());
        BigInteger denominator = BigInteger.valueOf(isPart ? share.getDenominator() : share.getNumerator());
        BigInteger[] bound = {BigInteger.ZERO, BigInteger.ZERO};
        if (denominator.signum() > 0) {
            bound = amount.getAmountMinor().toBigIntegerExact().multiply(numerator).divideAndRemainder(denominator);
        }
        name(money(amount.getCurrencyUnit(), bound[0]));
        if (bound[1].signum() != 0) {
            name(money(amount.getCurrencyUnit(), bound[0].add(BigInteger.valueOf(bound[1].signum()))));
        }
    }

    private static FactValue money(CurrencyUnit currency, BigInteger minor) {
        return FactValue.of(
                Money.of(currency, new BigDecimal(minor).movePointLeft(currency.getDecimalPlaces())));
    }

    private void add(FactType type, Set<FactValue> some, List<FactValue> values) {
        switch (type) {
            case YES_NO -> values.addAll(List.of(FactValue.of(false), FactValue.of(true)));
            case WHOLE_NUMBER -> line(some, Candidates::before, Candidates::after, values);
            case DECIMAL -> line(some, Candidates::less, Candidates::more, values);
            case MONEY -> byCurrency(some).forEach(one -> line(
                    one,
                    value -> FactValue.of(((Money) value.getValue()).minusMinor(1)),
                    value -> FactValue.of(((Money) value.getValue()).plusMinor(1)),
                    values));
            case DATE -> line(some, Candidates::dayBefore, Candidates::dayAfter, values);
            case PERIOD -> periods(some, values);
            case SHARE -> shares(some, values);
            case TEXT -> {
                values.add(FactValue.of(""));
                line(some, value -> null, value -> FactValue.of(value.getValue() + "\u0000"), values);
            }
            case CODE -> {
                values.addAll(some);
                String other = "another";
                while (some.contains(FactValue.ofCode(other))) {
                    other += "-one";
                }
                values.add(FactValue.ofCode(other));
            }
            case SET -> throw new IllegalStateException("sets are listed by their codes");
        }
    }

    /** The values named, the last one before the first of them, and the next one after each. */
    private static void line(
            Collection<FactValue> some,
            Function<FactValue, @Nullable FactValue> before,
            Function<FactValue, @Nullable FactValue> after,
            List<FactValue> values) {
        Set<@Nullable FactValue> line = new LinkedHashSet<>();
        List<FactValue> sorted = sorted(some);
        if (!sorted.isEmpty()) {
            line.add(before.apply(sorted.get(0)));
        }
        for (FactValue value : sorted) {
            line.add(value);
            line.add(after.apply(value));
        }
        line.remove(null);
        values.addAll(line);
    }

    private static List<FactValue> sorted(Collection<FactValue> some) {
        List<FactValue> sorted = new ArrayList<>(some);
        sorted.sort(FactValue::compareWith);
        return sorted;
    }

    private static @Nullable FactValue before(FactValue value) {
        long number = (Long) value.getValue();
        return number == Long.MIN_VALUE ? null : FactValue.of(number - 1);
    }

    private static @Nullable FactValue after(FactValue value) {
        long number = (Long) value.getValue();
        return number == Long.MAX_VALUE ? null : FactValue.of(number + 1);
    }

    private static @Nullable FactValue dayBefore(FactValue value) {
        LocalDate day = (LocalDate) value.getValue();
        return day.equals(LocalDate.MIN) ? null : FactValue.of(day.minusDays(1));
    }

    private static @Nullable FactValue dayAfter(FactValue value) {
        LocalDate day = (LocalDate) value.getValue();
        return day.equals(LocalDate.MAX) ? null : FactValue.of(day.plusDays(1));
    }

    /** Decimals of facts have no more digits behind their mark than this one. */
    private static FactValue less(FactValue value) {
        return FactValue.of(((BigDecimal) value.getValue()).subtract(FINEST));
    }

    private static FactValue more(FactValue value) {
        return FactValue.of(((BigDecimal) value.getValue()).add(FINEST));
    }

    private static Collection<List<FactValue>> byCurrency(Set<FactValue> some) {
        Map<CurrencyUnit, List<FactValue>> currencies = new LinkedHashMap<>();
        some.forEach(value -> currencies
                .computeIfAbsent(((Money) value.getValue()).getCurrencyUnit(), currency -> new ArrayList<>())
                .add(value));
        return currencies.values();
    }

    /** Periods are on one line where all have the same days, or the same months; else not all can be compared. */
    private void periods(Set<FactValue> some, List<FactValue> values) {
        Set<Integer> days = new HashSet<>();
        Set<Long> months = new HashSet<>();
        some.forEach(value -> {
            days.add(((Period) value.getValue()).getDays());
            months.add(((Period) value.getValue()).toTotalMonths());
        });
        boolean byMonths = days.size() == 1;
        if (!byMonths && months.size() > 1) {
            complete = false;
            return;
        }
        line(some, value -> shift(value, byMonths, -1), value -> shift(value, byMonths, 1), values);
    }

    private static @Nullable FactValue shift(FactValue value, boolean byMonths, int more) {
        Period period = (Period) value.getValue();
        long months = period.toTotalMonths() + (byMonths ? more : 0);
        long days = period.getDays() + (byMonths ? 0L : more);
        long years = months / 12;
        return (int) years != years || (int) days != days
                ? null
                : FactValue.of(Period.of((int) years, (int) (months % 12), (int) days));
    }

    /** Between two shares the simplest one, which is none where every share between them has too long a fraction. */
    private static void shares(Set<FactValue> some, List<FactValue> values) {
        List<FactValue> sorted = sorted(some);
        Share last = null;
        for (FactValue value : sorted) {
            Share share = (Share) value.getValue();
            if (last == null) {
                values.add(FactValue.of(Share.ZERO));
                last = Share.ZERO;
            }
            between(last, share).map(FactValue::of).ifPresent(values::add);
            values.add(value);
            last = share;
        }
        if (last != null) {
            values.add(FactValue.of(Share.of(Long.MAX_VALUE, 1)));
        }
    }

    private static Optional<Share> between(Share low, Share high) {
        if (low.compareTo(high) >= 0) {
            return Optional.empty();
        }
        BigInteger a = BigInteger.valueOf(low.getNumerator());
        BigInteger b = BigInteger.valueOf(low.getDenominator());
        BigInteger c = BigInteger.valueOf(high.getNumerator());
        BigInteger d = BigInteger.valueOf(high.getDenominator());
        BigInteger[] simplest = simplest(a, b, c, d);
        boolean fits = simplest[0].bitLength() < Long.SIZE && simplest[1].bitLength() < Long.SIZE;
        return fits
                ? Optional.of(Share.of(simplest[0].longValueExact(), simplest[1].longValueExact()))
                : Optional.empty();
    }

    /** The fraction with the smallest denominator strictly between a/b and c/d, by their continued fractions. */
    private static BigInteger[] simplest(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
        BigInteger whole = a.divide(b);
        BigInteger next = whole.add(BigInteger.ONE);
        if (next.multiply(d).compareTo(c) < 0) {
            return new BigInteger[] {next, BigInteger.ONE};
        }
        BigInteger below = a.subtract(whole.multiply(b));
        BigInteger above = c.subtract(whole.multiply(d));
        if (below.signum() == 0) {
            // Strictly between a whole number and a fraction above it: the number and one part of many.
            BigInteger parts = d.divide(above).add(BigInteger.ONE);
            return new BigInteger[] {whole.multiply(parts).add(BigInteger.ONE), parts};
        }
        BigInteger[] inverse = simplest(d, above, b, below);
        return new BigInteger[] {whole.multiply(inverse[0]).add(inverse[1]), inverse[0]};
    }

    /**
     * Codes that are in the same of the named sets are not told apart: of such a group a set has none, some or all.
     * Each of these once with codes that no statement names, and once without.
     */
    private void addSets(List<FactValue> values) {
        Map<BitSet, List<String>> groups = new LinkedHashMap<>();
        codes.forEach((code, in) ->
                groups.computeIfAbsent(in, added -> new ArrayList<>()).add(code));
        List<Set<String>> some = new ArrayList<>(List.of(Set.of()));
        for (List<String> group : groups.values()) {
            List<Set<String>> more = new ArrayList<>();
            for (Set<String> start : some) {
                more.add(start);
                more.add(union(start, group));
                if (group.size() > 1) {
                    more.add(union(start, group.subList(0, 1)));
                }
            }
            some = more;
            if ((long) some.size() * (codes.size() + 1) > MAX_CODES) {
                complete = false;
                return;
            }
        }
        String other = "another";
        while (codes.containsKey(other)) {
            other += "-one";
        }
        for (Set<String> one : some) {
            values.add(FactValue.of(CodeSet.of(one)));
            values.add(FactValue.of(CodeSet.of(union(one, List.of(other)))));
        }
    }

    private static Set<String> union(Set<String> some, List<String> others) {
        Set<String> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
