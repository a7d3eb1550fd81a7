package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.allocation.Violation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks seats against the definitions, by an implementation of its own: exact fractions, no code in common with what shares
 * out. It names the first of these properties that does not hold: {@code size}, {@code minimum}, {@code maximum},
 * {@code votes} (a party without counted votes gets its minimum), {@code conservation}; then for divisor methods
 * {@code divisor} (no party has a seat at a smaller quotient than another would have its next one at), for largest remainder
 * {@code quota} (the exact quota rounded down or up) and {@code remainder} (up for the largest remainders), for the quota
 * method {@code quota} and, up to 10,000 seats after the last number at which all quotas are whole, {@code seat-by-seat} (what
 * its definition gives one after the other), beyond them {@code turn} (nobody waited for a seat at a larger quotient as long
 * as another could win its last one); and {@code tie-break} where the others are equal.
 *
 * <p>O(n) for divisor methods, O(n log n) for largest remainder and for the quota method, there up to 10,000 seats
 * O(seats × n); in exact fractions.
 */
public final class ApportionmentChecker {

    private static final long MOST_SEATS_ONE_BY_ONE = 10_000;
    private static final int NONE = -1;

    private final ApportionmentProblem problem;
    private final ApportionmentMethod method;

    /** A checker of the seats that the method gives for the problem. */
    public ApportionmentChecker(ApportionmentProblem problem, ApportionmentMethod method) {
        this.problem = problem;
        this.method = method;
    }

    /** The first property that the seats do not have; empty if they have all. */
    public Optional<Violation> check(long... seats) {
        if (seats.length != problem.size()) {
            return violation("size", "seats of " + seats.length + " parties for " + problem.size());
        }
        return bounds(seats).or(() -> switch (method.getName()) {
            case "largest-remainder" -> remainders(seats, ExactQuotas.of(problem));
            case "quota" -> quotaMethod(seats, ExactQuotas.of(problem));
            default -> divisor(seats);
        });
    }

    private Optional<Violation> bounds(long[] seats) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < seats.length; i++) {
            if (seats[i] < problem.getMinimum(i)) {
                return violation("minimum", party(i, seats) + ", below its minimum of " + problem.getMinimum(i));
            }
            if (seats[i] > problem.getMaximum(i)) {
                return violation("maximum", party(i, seats) + ", above its maximum of " + problem.getMaximum(i));
            }
            if (problem.getCountedVotes(i) == 0 && seats[i] > problem.getMinimum(i)) {
                return violation("votes", party(i, seats) + ", but no votes that count");
            }
            sum = sum.add(BigInteger.valueOf(seats[i]));
        }
        return sum.equals(BigInteger.valueOf(problem.getSeats())) ? Optional.empty()
                : violation("conservation", "seats add up to " + sum + " instead of " + problem.getSeats());
    }

    private Optional<Violation> divisor(long[] seats) {
        int weakest = NONE;
        int strongest = NONE;
        for (int i = 0; i < seats.length; i++) {
            if (seats[i] > problem.getMinimum(i)
                    && (weakest == NONE || comesBefore(weakest, last(weakest, seats), i, last(i, seats)))) {
                weakest = i;
            }
            if (problem.getCountedVotes(i) > 0 && seats[i] < problem.getMaximum(i)
                    && (strongest == NONE || comesBefore(i, next(i, seats), strongest, next(strongest, seats)))) {
                strongest = i;
            }
        }
        if (weakest == NONE || strongest == NONE || weakest == strongest) {
            return Optional.empty();
        }
        Quotient had = last(weakest, seats);
        Quotient wanted = next(strongest, seats);
        if (!comesBefore(strongest, wanted, weakest, had)) {
            return Optional.empty();
        }
        boolean isTie = had.compareTo(wanted) == 0;
        return violation(isTie ? "tie-break" : "divisor", party(weakest, seats) + ", the last at the quotient " + had
                + ", party " + strongest + " would have its next at " + wanted
                + (isTie ? " and the " + problem.getTieBreak() + " prefers it" : ""));
    }

    private Quotient last(int party, long[] seats) {
        return Quotient.of(method.getName(), problem.getCountedVotes(party), seats[party]);
    }

    private Quotient next(int party, long[] seats) {
        return Quotient.of(method.getName(), problem.getCountedVotes(party), seats[party] + 1);
    }

    private <T extends Comparable<T>> boolean comesBefore(int one, T right, int other, T otherRight) {
        int compared = right.compareTo(otherRight);
        return compared > 0 || compared == 0 && problem.getTieBreak().isBefore(one, other);
    }

    private Optional<Violation> withinQuotas(long[] seats, Fraction[] quotas) {
        for (int i = 0; i < seats.length; i++) {
            Fraction difference = Fraction.of(seats[i]).minus(quotas[i]);
            if (difference.compareTo(Fraction.ONE) >= 0 || difference.compareTo(Fraction.of(-1)) <= 0) {
                return violation("quota", party(i, seats) + ", not its quota of " + quotas[i] + " rounded down or up");
            }
        }
        return Optional.empty();
    }

    private Optional<Violation> remainders(long[] seats, Fraction[] quotas) {
        Optional<Violation> beyond = withinQuotas(seats, quotas);
        if (beyond.isPresent()) {
            return beyond;
        }
        int weakest = NONE;
        int strongest = NONE;
        for (int i = 0; i < seats.length; i++) {
            int side = Fraction.of(seats[i]).compareTo(quotas[i]);
            if (side > 0 && (weakest == NONE || comesBefore(weakest, rest(quotas[weakest]), i, rest(quotas[i])))) {
                weakest = i;
            }
            if (side < 0 && (strongest == NONE || comesBefore(i, rest(quotas[i]), strongest, rest(quotas[strongest])))) {
                strongest = i;
            }
        }
        if (weakest == NONE || strongest == NONE
                || comesBefore(weakest, rest(quotas[weakest]), strongest, rest(quotas[strongest]))) {
            return Optional.empty();
        }
        boolean isTie = rest(quotas[weakest]).equals(rest(quotas[strongest]));
        return violation(isTie ? "tie-break" : "remainder", party(weakest, seats) + ", its quota of " + quotas[weakest]
                + " rounded up, and party " + strongest + " has its quota of " + quotas[strongest] + " rounded down"
                + (isTie ? "; the " + problem.getTieBreak() + " prefers the second" : ""));
    }

    private static Fraction rest(Fraction quota) {
        return quota.minus(Fraction.of(quota.floor(), BigInteger.ONE));
    }

    /** Balinski and Young: the next seat to the largest quotient among those whose quota, rounded up, admits it. */
    private Optional<Violation> quotaMethod(long[] seats, Fraction[] quotas) {
        Optional<Violation> beyond = withinQuotas(seats, quotas);
        if (beyond.isPresent()) {
            return beyond;
        }
        long first = afterWholeQuotas();
        return problem.getSeats() - first > MOST_SEATS_ONE_BY_ONE ? turns(seats, quotas) : oneByOne(seats, first);
    }

    /** The last number of seats at which all quotas are whole: there the method has given just these. */
    private long afterWholeQuotas() {
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < problem.size(); i++) {
            common = common.gcd(BigInteger.valueOf(problem.getCountedVotes(i)));
        }
        BigInteger seats = BigInteger.valueOf(problem.getSeats());
        return common.signum() == 0 ? 0 : seats.subtract(seats.mod(problem.totalVotes().divide(common))).longValueExact();
    }

    private Optional<Violation> oneByOne(long[] seats, long first) {
        int[] voted = IntStream.range(0, seats.length).filter(i -> problem.getCountedVotes(i) > 0).toArray();
        Fraction total = Fraction.of(problem.totalVotes(), BigInteger.ONE);
        long[] given = new long[seats.length];
        NextSeat[] next = new NextSeat[seats.length];
        for (int i : voted) {
            given[i] = Fraction.of(problem.getCountedVotes(i)).times(Fraction.of(first)).dividedBy(total).floor()
                    .longValueExact();
            next[i] = nextSeat(i, given[i], total);
        }
        for (long number = first + 1; number <= problem.getSeats(); number++) {
            Fraction now = Fraction.of(number);
            int best = NONE;
            for (int i : voted) {
                if (next[i].admittedAfter().compareTo(now) < 0 && (best == NONE
                        || comesBefore(i, next[i].quotient(), best, next[best].quotient()))) {
                    best = i;
                }
            }
            given[best]++;
            next[best] = nextSeat(best, given[best], total);
        }
        for (int i = 0; i < seats.length; i++) {
            if (seats[i] != given[i]) {
                return violation("seat-by-seat", party(i, seats) + " instead of " + given[i] + "; one after the other give "
                        + Arrays.toString(given));
            }
        }
        return Optional.empty();
    }

    /** Nobody whose quota admitted a seat more was passed over for a seat that was admitted no earlier. */
    private Optional<Violation> turns(long[] seats, Fraction[] quotas) {
        Fraction total = Fraction.of(problem.totalVotes(), BigInteger.ONE);
        NextSeat[] open = new NextSeat[seats.length];
        boolean[] isWaiting = new boolean[seats.length];
        List<Integer> between = new ArrayList<>();
        for (int i = 0; i < seats.length; i++) {
            if (rest(quotas[i]).signum() > 0) {
                open[i] = nextSeat(i, quotas[i].floor().longValueExact(), total);
                isWaiting[i] = Fraction.of(seats[i]).compareTo(quotas[i]) < 0;
                between.add(i);
            }
        }
        between.sort(Comparator.<Integer, BigInteger>comparing(i -> open[i].admittedAfter().floor())
                .thenComparing(i -> !isWaiting[i]));
        int strongest = NONE;
        for (int i : between) {
            boolean comesFirst = strongest == NONE
                    || comesBefore(i, open[i].quotient(), strongest, open[strongest].quotient());
            if (isWaiting[i]) {
                strongest = comesFirst ? i : strongest;
            } else if (!comesFirst) {
                boolean isTie = open[i].quotient().equals(open[strongest].quotient());
                return violation(isTie ? "tie-break" : "turn", party(i, seats) + ", the last at the quotient "
                        + open[i].quotient() + ", party " + strongest + " waited all that time at "
                        + open[strongest].quotient()
                        + (isTie ? "; the " + problem.getTieBreak() + " prefers the second" : ""));
            }
        }
        return Optional.empty();
    }

    private NextSeat nextSeat(int party, long held, Fraction total) {
        Fraction votes = Fraction.of(problem.getCountedVotes(party));
        return new NextSeat(Fraction.of(held).times(total).dividedBy(votes), votes.dividedBy(Fraction.of(held + 1)));
    }

    /** The number of seats above which the quota admits the seat, and the quotient that it would have. */
    private record NextSeat(Fraction admittedAfter, Fraction quotient) {
    }

    private String party(int party, long[] seats) {
        return "party " + party + " has " + seats[party] + " seats by " + method;
    }

    private static Optional<Violation> violation(String property, String message) {
        return Optional.of(new Violation(property, message));
    }
}
