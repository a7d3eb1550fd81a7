package io.github.hissa.reason.audit;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Reads the figures of reasons as numbers: amounts in minor units, exactly. */
final class Figures {

    private Figures() {}

    /** The first reason with this code. */
    static Optional<Reason> find(List<Reason> reasons, String code) {
        return reasons.stream().filter(reason -> reason.getCode().equals(code)).findFirst();
    }

    static boolean has(List<Reason> reasons, String code) {
        return find(reasons, code).isPresent();
    }

    /** The one reason with this code. */
    static Reason one(List<Reason> reasons, String code) {
        List<Reason> found =
                reasons.stream().filter(reason -> reason.getCode().equals(code)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " reasons '" + code + "' instead of one");
        }
        return found.get(0);
    }

    static Fraction number(Reason reason, String name) {
        return number(figure(reason, name));
    }

    static Fraction number(Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            return Fraction.of(minorUnits(amount.value()), BigInteger.ONE);
        } else if (figure instanceof Figure.ExactAmount amount) {
            return amount.minorUnits();
        } else if (figure instanceof Figure.Part part) {
            return part.value();
        } else if (figure instanceof Figure.Number number) {
            return number.value();
        } else if (figure instanceof Figure.Count count) {
            return Fraction.of(count.value());
        }
        throw new IllegalStateException("not a number: " + figure);
    }

    static long count(Reason reason, String name) {
        if (figure(reason, name) instanceof Figure.Count count) {
            return count.value();
        }
        throw new IllegalStateException("not a count: " + name + " of " + reason);
    }

    static List<Fraction> numbers(Reason reason, String name) {
        if (figure(reason, name) instanceof Figure.Listed listed) {
            return listed.values().stream().map(Figures::number).toList();
        }
        throw new IllegalStateException("not a list: " + name + " of " + reason);
    }

    static String code(Reason reason, String name) {
        if (figure(reason, name) instanceof Figure.Named named) {
            return named.code();
        }
        throw new IllegalStateException("not a name: " + name + " of " + reason);
    }

    static Figure figure(Reason reason, String name) {
        Figure figure = reason.getFigures().get(name);
        if (figure == null) {
            throw new IllegalStateException("no figure " + name + " in " + reason);
        }
        return figure;
    }

    private static BigInteger minorUnits(Money amount) {
        return amount.getAmount().unscaledValue();
    }
}
