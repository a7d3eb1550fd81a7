package io.github.hissa.reason.audit;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/**
 * Computes an award again from its own reasons and from those that all awards of its division share. Of a step that the
 * reasons also give the result of, such as the award before rounding, it holds the result against its own.
 *
 * <p>It never reads the figure {@code award}: that is what it is to find.
 */
public final class AwardInterpreter {

    private static final Set<String> CLASSES =
            Set.of("class-met", "class-divided", "class-served", "class-not-reached", "class-none-can-receive");
    private static final Set<String> GIVEN_UP = Set.of("given-up", "given-up-with-all", "given-up-with-class");

    private final List<Reason> shared;
    private final List<Reason> section;
    private final List<Reason> own;
    private final Fraction unit;
    private final Fraction requested;
    private final Fraction least;
    private final Fraction most;

    private AwardInterpreter(List<Reason> shared, List<Reason> own) {
        this.shared = shared;
        this.own = own;
        this.section = section(shared, own);
        Reason bounds = Figures.one(own, "bounds");
        unit = Figures.number(Figures.one(shared, "unit"), "unit");
        requested = Figures.number(bounds, "requested");
        least = Figures.number(bounds, "least");
        most = Figures.number(bounds, "most");
    }

    /** Returns the award in minor units. */
    public static BigInteger award(List<Reason> shared, List<Reason> own) {
        return whole(new AwardInterpreter(shared, own).award());
    }

    /** What is said of the application's own priority class; everything if there are no classes. */
    private static List<Reason> section(List<Reason> shared, List<Reason> own) {
        if (!Figures.has(own, "in-class")) {
            return shared;
        }
        Figure priority = Figures.figure(Figures.one(own, "in-class"), "class");
        int from = 0;
        while (!CLASSES.contains(shared.get(from).getCode())
                || !Figures.figure(shared.get(from), "class").equals(priority)) {
            from++;
        }
        int to = from + 1;
        while (to < shared.size() && !CLASSES.contains(shared.get(to).getCode())) {
            to++;
        }
        return shared.subList(from, to);
    }

    private Fraction award() {
        if (GIVEN_UP.stream().anyMatch(code -> Figures.has(own, code))) {
            require(least.signum() == 0, "an application with a guarantee was given up");
            return Fraction.ZERO;
        }
        if (Figures.has(own, "below-smallest-award")) {
            Reason tooSmall = Figures.one(own, "below-smallest-award");
            requireEqual(most, Fraction.ZERO, "most of an application that is too small");
            Fraction minimum = Figures.number(tooSmall, "minimum");
            require(Figures.number(tooSmall, "ceiling").compareTo(minimum) < 0, "too small");
            return Fraction.ZERO;
        }
        if (Figures.has(own, "below-one-unit")) {
            Reason tooSmall = Figures.one(own, "below-one-unit");
            require(Figures.number(tooSmall, "ceiling").compareTo(unit) < 0, "less than a unit");
            return Fraction.ZERO;
        }
        if (least.equals(most) || allThatShareReceiveTheMost()) {
            return most;
        }
        if (Figures.has(section, "class-met") || Figures.has(section, "enough")) {
            return most;
        }
        if (Figures.has(section, "class-not-reached")) {
            return least;
        }
        if (Figures.has(shared, "rule-ranked")) {
            return served();
        }
        return rounded(exact());
    }

    private boolean allThatShareReceiveTheMost() {
        return Figures.find(section, "at-most-count")
                .map(most -> Figures.count(most, "count") == sharing())
                .orElse(false);
    }

    private long sharing() {
        String code = Figures.has(section, "sharing") ? "sharing" : "class-divided";
        return Figures.count(Figures.one(section, code), "count");
    }

    /** By rank: what is left on top of the least, as far as the most; nothing if that is below the smallest award. */
    private Fraction served() {
        Fraction award = inItsTurn();
        boolean isTooSmall = Figures.find(shared, "smallest-award")
                .map(smallest -> award.compareTo(Figures.number(smallest, "minimum")) < 0)
                .orElse(false);
        return isTooSmall ? Fraction.ZERO : award;
    }

    private Fraction inItsTurn() {
        List<Reason> served = own.stream()
                .filter(reason -> reason.getCode().startsWith("served"))
                .distinct()
                .toList();
        require(served.size() == 1, "one place in the order of service");
        return least.plus(Figures.number(served.get(0), "left")).min(most);
    }

    private Fraction exact() {
        int from = index("mixture-part", 0);
        if (from < 0) {
            String rule = rule();
            Fraction exact = by(rule, section, "exact of the award");
            for (String code : List.of("on-level", "at-its-half", "by-formula", "less-than-a-unit")) {
                if (Figures.has(own, code)) {
                    exact = agreed(rule, Figures.number(Figures.one(own, code), "exact"), exact);
                }
            }
            return exact;
        }
        return mixture(from);
    }

    private Fraction mixture(int from) {
        List<Reason> stated =
                own.stream().filter(reason -> reason.getCode().equals("part-by")).toList();
        Fraction mean = Fraction.ZERO;
        Fraction whole = Fraction.ZERO;
        int place = 0;
        for (int at = from; at >= 0; at = index("mixture-part", at + 1)) {
            Fraction part = Figures.number(section.get(at), "part");
            String rule = Figures.code(section.get(at), "rule");
            int next = index("mixture-part", at + 1);
            Fraction exact = by(rule, section.subList(at + 1, next < 0 ? section.size() : next), rule);
            if (!stated.isEmpty()) {
                requireEqual(Figures.code(stated.get(place), "rule"), rule, "rule of a part");
                exact = agreed(rule, Figures.number(stated.get(place), "exact"), exact);
            }
            mean = mean.plus(part.times(exact));
            whole = whole.plus(part);
            place++;
        }
        requireEqual(whole, Fraction.ONE, "parts of the mixture together");
        if (Figures.has(own, "mean-of-parts")) {
            requireEqual(Figures.number(Figures.one(own, "mean-of-parts"), "exact"), mean, "mean of the parts");
        }
        return mean;
    }

    private int index(String code, int from) {
        for (int i = from; i < section.size(); i++) {
            if (section.get(i).getCode().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private String rule() {
        return shared.stream()
                .map(Reason::getCode)
                .filter(code -> code.startsWith("rule-"))
                .map(code -> code.substring("rule-".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The award before rounding by one rule, of which these reasons speak. */
    private Fraction by(String rule, List<Reason> reasons, String what) {
        if (rule.equals("ranked")) {
            return inItsTurn();
        }
        for (Reason reason : reasons) {
            if (reason.getCode().startsWith("level-")) {
                return Level.award(reason, requested, weight()).max(least).min(most);
            } else if (reason.getCode().equals("formula")) {
                return byFormula(rule, reason, Fraction.ZERO);
            } else if (reason.getCode().equals("formula-above-least")) {
                return byFormula(rule, reason, least);
            }
        }
        throw new IllegalStateException("nothing tells the " + what + ": " + reasons);
    }

    /** The formula gives equal claims the same, so an application is known among them by what it can receive. */
    private Fraction byFormula(String rule, Reason reason, Fraction first) {
        List<Fraction> claims = Figures.numbers(reason, "claims");
        Fraction claim = most.minus(first);
        int place = claims.indexOf(claim);
        Figures.find(own, "by-formula").ifPresent(formula -> requireEqual(
                claims.get((int) Figures.count(formula, "place") - 1), claim, "claim at its place in the list"));
        require(place >= 0, "the claim is not in the list");
        List<Fraction> awards = RuleDefinitions.divide(rule, Figures.number(reason, "amount"), claims);
        return first.plus(awards.get(place));
    }

    private Fraction weight() {
        return Figures.find(own, "weight")
                .map(weight -> Figures.number(weight, "weight"))
                .orElse(Fraction.ONE);
    }

    /** Down to whole units, and one unit more within the units that there are. */
    private Fraction rounded(Fraction exact) {
        Fraction down = down(exact);
        Figures.find(own, "rounded-down")
                .ifPresent(stated -> requireEqual(Figures.number(stated, "down"), down, "rounded down"));
        for (String code : List.of("last-unit-won", "last-unit-lost")) {
            if (Figures.has(own, code)) {
                Reason last = Figures.one(own, code);
                requireEqual(Figures.count(last, "units"), unitsLeft("units"), "units that are left");
                requireEqual(Figures.count(last, "candidates"), unitsLeft("candidates"), "candidates");
                boolean wins = Figures.count(last, "place") <= unitsLeft("units");
                return wins ? down.plus(unit) : down;
            }
        }
        if (!Figures.has(own, "less-than-a-unit")) {
            requireEqual(exact, down, "award that nothing was rounded of");
        }
        return down;
    }

    private long unitsLeft(String figure) {
        for (String code : List.of("last-units-by-fraction", "last-units-all-equal")) {
            if (Figures.has(section, code)) {
                return Figures.count(Figures.one(section, code), figure);
            }
        }
        throw new IllegalStateException("no units are left: " + section);
    }

    private Fraction down(Fraction exact) {
        return unit.times(Fraction.of(exact.dividedBy(unit).floor(), BigInteger.ONE));
    }

    /** Dominguez-Thomson is stated to 128 binary places, and taken as stated; all others are equal. */
    private Fraction agreed(String rule, Fraction stated, Fraction computed) {
        if (!rule.equals("dominguez-thomson")) {
            requireEqual(stated, computed, "award before rounding");
            return computed;
        }
        Fraction difference = stated.minus(computed);
        Fraction last = Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(128));
        require(difference.max(Fraction.ZERO.minus(difference)).compareTo(last) <= 0, stated + " is not " + computed);
        return stated;
    }

    private static void requireEqual(Object stated, Object computed, String what) {
        require(stated.equals(computed), what + " is stated as " + stated + " and computed as " + computed);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static BigInteger whole(Fraction award) {
        requireEqual(award.getDenominator(), BigInteger.ONE, "part of a minor unit");
        return award.getNumerator();
    }
}
