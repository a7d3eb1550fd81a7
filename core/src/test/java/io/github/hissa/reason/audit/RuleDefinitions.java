package io.github.hissa.reason.audit;

import io.github.hissa.allocation.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rules that have no level, each as its definition says, in exact fractions. They are slow: for eight claims or so.
 * The amount is at most the sum of the claims.
 */
final class RuleDefinitions {

    /** Places after the binary point that Dominguez-Thomson is followed to. */
    private static final int PLACES = 200;

    private RuleDefinitions() {}

    static List<Fraction> divide(String rule, Fraction amount, List<Fraction> claims) {
        return switch (rule) {
            case "adjusted-proportional" -> adjustedProportional(amount, claims);
            case "minimal-overlap" -> minimalOverlap(amount, claims);
            case "random-arrival" -> randomArrival(amount, claims);
            case "dominguez-thomson" -> dominguezThomson(amount, claims);
            case "average-of-awards" -> averageOfAwards(amount, claims);
            default -> throw new IllegalArgumentException("no definition of rule " + rule);
        };
    }

    /** Everyone gets what the others leave if met in full; the rest goes by what is left of the claims, cut at it. */
    private static List<Fraction> adjustedProportional(Fraction amount, List<Fraction> claims) {
        Fraction all = sum(claims);
        List<Fraction> sure = claims.stream()
                .map(claim -> amount.minus(all.minus(claim)).max(Fraction.ZERO))
                .toList();
        Fraction rest = amount.minus(sum(sure));
        List<Fraction> open = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            open.add(claims.get(i).minus(sure.get(i)).min(rest));
        }
        Fraction allOpen = sum(open);
        List<Fraction> awards = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Fraction more = allOpen.signum() == 0 ? Fraction.ZERO : rest.times(open.get(i)).dividedBy(allOpen);
            awards.add(sure.get(i).plus(more));
        }
        return awards;
    }

    /**
     * Above some point of the amount nothing is claimed twice: there each claim has what it is beyond that point.
     * Below it the claims lie one on another, and each layer is shared by those that reach it.
     */
    private static List<Fraction> minimalOverlap(Fraction amount, List<Fraction> claims) {
        Fraction point = overlapPoint(amount, claims);
        return claims.stream()
                .map(claim -> claim.min(amount).minus(point).max(Fraction.ZERO)
                        .plus(layers(claim.min(point), point, claims)))
                .toList();
    }

    /** The point from which the claims beyond it just fill the amount; the whole amount if one claim fills it. */
    private static Fraction overlapPoint(Fraction amount, List<Fraction> claims) {
        if (claims.stream().anyMatch(claim -> claim.compareTo(amount) >= 0)) {
            return amount;
        }
        List<Fraction> corners = new ArrayList<>(claims);
        corners.add(Fraction.ZERO);
        Collections.sort(corners);
        for (int i = 0; i < corners.size(); i++) {
            Fraction corner = corners.get(i);
            Fraction over = overlap(corner, amount, claims);
            Fraction next = i + 1 < corners.size() ? overlap(corners.get(i + 1), amount, claims) : over;
            if (over.signum() >= 0 && next.signum() <= 0 && !over.equals(next)) {
                Fraction step = corners.get(i + 1).minus(corner);
                return corner.plus(step.times(over).dividedBy(over.minus(next)));
            }
        }
        throw new IllegalStateException("claims " + claims + " lie nowhere on " + amount);
    }

    private static Fraction overlap(Fraction point, Fraction amount, List<Fraction> claims) {
        Fraction beyond = sum(claims.stream().map(claim -> claim.minus(point).max(Fraction.ZERO)).toList());
        return beyond.minus(amount.minus(point));
    }

    private static Fraction layers(Fraction top, Fraction point, List<Fraction> claims) {
        List<Fraction> corners =
                claims.stream().map(claim -> claim.min(point)).sorted().toList();
        Fraction awarded = Fraction.ZERO;
        Fraction below = Fraction.ZERO;
        for (int i = 0; i < corners.size() && corners.get(i).compareTo(top) <= 0; i++) {
            Fraction layer = corners.get(i).minus(below);
            awarded = awarded.plus(layer.times(Fraction.of(1, corners.size() - i)));
            below = corners.get(i);
        }
        return awarded;
    }

    /** Over all sets that may have come before: the chance of the set, times what it leaves of the claim. */
    private static List<Fraction> randomArrival(Fraction amount, List<Fraction> claims) {
        int size = claims.size();
        List<Fraction> awards = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Fraction award = Fraction.ZERO;
            for (int before = 0; before < 1 << size; before++) {
                if ((before >> i & 1) == 0) {
                    Fraction left = amount.minus(sum(claims, before)).max(Fraction.ZERO);
                    award = award.plus(chance(Integer.bitCount(before), size).times(left.min(claims.get(i))));
                }
            }
            awards.add(award);
        }
        return awards;
    }

    /** The chance that just the members of one set of this size come before a given one: s! (n − 1 − s)! / n!. */
    private static Fraction chance(int set, int size) {
        Fraction chance = Fraction.of(1, size);
        for (int i = 0; i < set; i++) {
            chance = chance.times(Fraction.of(set - i, size - 1 - i));
        }
        return chance;
    }

    /** Everyone gets an n-th of the claim or the amount, again and again, until it is nothing at 200 binary places. */
    private static List<Fraction> dominguezThomson(Fraction amount, List<Fraction> claims) {
        BigInteger size = BigInteger.valueOf(claims.size());
        List<BigInteger> awards = new ArrayList<>(Collections.nCopies(claims.size(), BigInteger.ZERO));
        BigInteger rest = grains(amount);
        BigInteger given = BigInteger.ONE;
        while (given.signum() > 0) {
            given = BigInteger.ZERO;
            for (int i = 0; i < claims.size(); i++) {
                BigInteger open = grains(claims.get(i)).subtract(awards.get(i));
                BigInteger part = open.min(rest).divide(size);
                awards.set(i, awards.get(i).add(part));
                given = given.add(part);
            }
            rest = rest.subtract(given);
        }
        return awards.stream()
                .map(award -> Fraction.of(award, BigInteger.TWO.pow(PLACES)))
                .toList();
    }

    private static BigInteger grains(Fraction amount) {
        return amount.getNumerator().shiftLeft(PLACES).divide(amount.getDenominator());
    }

    /**
     * The centre of all divisions. The divisions in which one claim gets t are those of the rest among the others, and
     * how many these are is the volume of a box cut by a plane: a signed sum over the sets of claims that are exceeded.
     */
    private static List<Fraction> averageOfAwards(Fraction amount, List<Fraction> claims) {
        int some = (int) claims.stream().filter(claim -> claim.signum() > 0).count();
        if (amount.signum() == 0 || amount.equals(sum(claims)) || some == 1) {
            return claims.stream().map(claim -> claim.min(amount)).toList();
        }
        List<Fraction> positive = claims.stream().filter(claim -> claim.signum() > 0).toList();
        List<Fraction> awards = new ArrayList<>();
        for (Fraction claim : claims) {
            awards.add(claim.signum() == 0 ? Fraction.ZERO : centre(amount, claim, positive));
        }
        return awards;
    }

    private static Fraction centre(Fraction amount, Fraction claim, List<Fraction> positive) {
        List<Fraction> others = new ArrayList<>(positive);
        others.remove(claim);
        int power = others.size() - 1;
        Fraction volume = Fraction.ZERO;
        Fraction moment = Fraction.ZERO;
        for (int exceeded = 0; exceeded < 1 << others.size(); exceeded++) {
            Fraction room = amount.minus(sum(others, exceeded));
            if (room.signum() > 0) {
                Fraction sign = Fraction.of(Integer.bitCount(exceeded) % 2 == 0 ? 1 : -1);
                Fraction beyond = room.minus(claim).max(Fraction.ZERO);
                Fraction first = integral(power, beyond, room);
                Fraction second = integral(power + 1, beyond, room);
                volume = volume.plus(sign.times(first));
                moment = moment.plus(sign.times(room.times(first).minus(second)));
            }
        }
        return moment.dividedBy(volume);
    }

    /** The integral of t to this power. */
    private static Fraction integral(int power, Fraction from, Fraction to) {
        return power(to, power + 1).minus(power(from, power + 1)).times(Fraction.of(1, power + 1));
    }

    private static Fraction power(Fraction base, int exponent) {
        return Fraction.of(base.getNumerator().pow(exponent), base.getDenominator().pow(exponent));
    }

    private static Fraction sum(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction sum(List<Fraction> claims, int members) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < claims.size(); i++) {
            sum = (members >> i & 1) == 1 ? sum.plus(claims.get(i)) : sum;
        }
        return sum;
    }
}
