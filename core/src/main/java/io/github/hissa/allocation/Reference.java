package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A division worked out once more from the words of {@link ClaimsProblem}: the bounds in whole units, the classes in
 * turn, the claims that are given up, the exact awards. For the checker; shares nothing with the engine.
 */
final class Reference {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final BigInteger unit;
    final Fraction[] lows;
    final Fraction[] highs;
    /** Null where the definition is too dear to be followed. */
    final Fraction[] exact;
    final Set<Integer> givenUp = new TreeSet<>();
    /** Class by class, who shared what did not suffice or just did. */
    final List<Sharing> sharings = new ArrayList<>();
    /** Of those who were as large as the last that was given up, class by class. */
    final List<Tie> tiesOfGivingUp = new ArrayList<>();
    /** All of those, and who was met in full because others were given up. */
    final BitSet shared = new BitSet();
    boolean isComplete = true;

    Reference(ClaimsProblem problem, ClaimsRule rule) {
        this.problem = problem;
        this.rule = rule;
        this.unit = BigInteger.valueOf(problem.getRoundingUnit());
        int size = problem.size();
        this.lows = new Fraction[size];
        this.highs = new Fraction[size];
        this.exact = new Fraction[size];
        Fraction smallest = smallest();
        for (int i = 0; i < size; i++) {
            Fraction top = down(Math.min(problem.getClaim(i), problem.getCap(i)));
            if (top.compareTo(smallest) < 0) {
                if (Math.min(problem.getClaim(i), problem.getCap(i)) > 0) {
                    givenUp.add(i);
                }
                top = Fraction.ZERO;
            }
            highs[i] = top;
            lows[i] = problem.getFloor(i) == 0 ? Fraction.ZERO : up(problem.getFloor(i)).max(smallest);
        }
        serveClasses();
    }

    private Fraction smallest() {
        return up(problem.getSmallestAward());
    }

    private Fraction down(long amount) {
        BigInteger whole = BigInteger.valueOf(amount);
        return Fraction.of(whole.subtract(whole.mod(unit)), BigInteger.ONE);
    }

    private Fraction up(long amount) {
        BigInteger whole = BigInteger.valueOf(amount).add(unit).subtract(BigInteger.ONE);
        return Fraction.of(whole.subtract(whole.mod(unit)), BigInteger.ONE);
    }

    private void serveClasses() {
        Fraction beyond = down(problem.getEndowment()).minus(Definitions.sum(lows));
        TreeMap<Integer, List<Integer>> classes = new TreeMap<>();
        for (int i = 0; i < problem.size(); i++) {
            classes.computeIfAbsent(problem.getPriorityClass(i), priority -> new ArrayList<>()).add(i);
        }
        for (Map.Entry<Integer, List<Integer>> priority : classes.entrySet()) {
            int[] members = priority.getValue().stream().mapToInt(Integer::intValue).toArray();
            Fraction amount = beyond.plus(sum(members, lows));
            int enough = amount.compareTo(sum(members, highs));
            if (enough >= 0) {
                give(members, highs);
                if (enough == 0) {
                    sharings.add(new Sharing(problem, this, members, amount));
                }
            } else if (beyond.signum() == 0 && !priority.equals(classes.firstEntry())) {
                give(members, lows);
            } else {
                serve(members, amount);
            }
            beyond = isComplete ? amount.minus(sum(members, exact)) : Fraction.ZERO;
        }
    }

    private void give(int[] members, Fraction[] awards) {
        for (int member : members) {
            exact[member] = awards[member];
        }
    }

    private void serve(int[] members, Fraction amount) {
        if (rule.getName().equals("ranked")) {
            serveInOrder(members, amount);
            return;
        }
        int[] order = Arrays.stream(members).filter(i -> lows[i].signum() == 0 && highs[i].signum() > 0).boxed()
                .sorted((one, other) -> {
                    int byClaim = Long.compare(problem.getClaim(one), problem.getClaim(other));
                    return byClaim != 0 ? byClaim : problem.getTieBreak().compare(other, one);
                }).mapToInt(Integer::intValue).toArray();
        int enough = problem.getSmallestAward() == 0 ? 0 : leastToGiveUp(members, order, amount);
        serveWithout(members, order, enough, amount).ifPresent(sharings::add);
        Arrays.stream(members).forEach(shared::set);
        for (int k = 0; k < enough; k++) {
            givenUp.add(order[k]);
        }
        if (enough > 0) {
            noteTie(members, order[enough - 1]);
        }
    }

    private void noteTie(int[] members, int last) {
        int[] equal = Arrays.stream(members).filter(i -> problem.getClaim(i) == problem.getClaim(last)
                && lows[i].signum() == 0 && highs[i].signum() > 0).toArray();
        int[] kept = Arrays.stream(equal).filter(i -> !givenUp.contains(i)).toArray();
        if (kept.length > 0) {
            tiesOfGivingUp.add(Tie.of(Tie.Subject.SMALLEST_AWARD, equal, kept, problem.getTieBreak()));
        }
    }

    /** Goes up from nobody; of a rule with a level, over those numbers that cannot be enough. */
    private int leastToGiveUp(int[] members, int[] order, Fraction amount) {
        int count = 0;
        while (!isLargeEnough(members, order, count, amount)) {
            int next = count + 1;
            Fraction[] awards = exact.clone();
            for (int far = 2; Sharing.hasLevel(rule) && count + far < order.length
                    && isTooFewUpTo(count + far, members, order, amount, awards); far *= 2) {
                next = count + far + 1;
            }
            count = next;
        }
        return count;
    }

    /**
     * With a level whoever stays gets no less for each that is given up. So someone who has a unit before, and in the end a
     * unit less than the smallest award or even less, has too little all the time; and where too many have a unit before,
     * there is not enough for all of them to have the smallest award.
     */
    private boolean isTooFewUpTo(int count, int[] members, int[] order, Fraction amount, Fraction[] before) {
        serveWithout(members, order, count, amount);
        Set<Integer> out = Arrays.stream(order, 0, count).boxed().collect(Collectors.toSet());
        Fraction one = Fraction.of(unit, BigInteger.ONE);
        int[] haveSome = Arrays.stream(members).filter(i -> !out.contains(i) && before[i].compareTo(one) >= 0).toArray();
        return Fraction.of(haveSome.length).times(smallest()).compareTo(amount) > 0
                || Arrays.stream(haveSome).anyMatch(i -> exact[i].plus(one).compareTo(smallest()) <= 0);
    }

    private boolean isLargeEnough(int[] members, int[] order, int count, Fraction amount) {
        serveWithout(members, order, count, amount);
        Fraction[] rounded = isComplete ? round(members) : new Fraction[0];
        return Arrays.stream(rounded).allMatch(a -> a.signum() == 0 || a.compareTo(smallest()) >= 0);
    }

    /** Empty where all that are left can be met in full. */
    private Optional<Sharing> serveWithout(int[] members, int[] order, int count, Fraction amount) {
        Set<Integer> out = new HashSet<>();
        for (int k = 0; k < count; k++) {
            out.add(order[k]);
            exact[order[k]] = Fraction.ZERO;
        }
        int[] kept = Arrays.stream(members).filter(i -> !out.contains(i)).toArray();
        if (sum(kept, highs).compareTo(amount) < 0) {
            give(kept, highs);
            return Optional.empty();
        }
        Sharing sharing = new Sharing(problem, this, kept, amount);
        Optional<Fraction[]> awards = sharing.awards(rule);
        isComplete &= awards.isPresent();
        for (int k = 0; k < kept.length; k++) {
            exact[kept[k]] = awards.isPresent() ? awards.get()[k] : Fraction.ZERO;
        }
        return Optional.of(sharing);
    }

    private void serveInOrder(int[] members, Fraction amount) {
        Fraction left = amount.minus(sum(members, lows));
        Sharing sharing = new Sharing(problem, this, members, amount);
        sharings.add(sharing);
        for (int k : sharing.order()) {
            int i = members[k];
            Fraction more = highs[i].minus(lows[i]).min(left);
            if (more.signum() > 0 && lows[i].plus(more).compareTo(smallest()) < 0) {
                givenUp.add(i);
                more = Fraction.ZERO;
            }
            exact[i] = lows[i].plus(more);
            left = left.minus(more);
        }
    }

    /** The exact awards of these claims, rounded by largest remainder. */
    private Fraction[] round(int[] members) {
        Fraction[] rounded = new Fraction[members.length];
        Fraction left = sum(members, exact);
        for (int k = 0; k < members.length; k++) {
            rounded[k] = exact[members[k]].minus(lost(members[k]));
            left = left.minus(rounded[k]);
        }
        Integer[] order = IntStream.range(0, members.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> compareMerit(members[other], members[one]));
        Fraction one = Fraction.of(unit, BigInteger.ONE);
        for (int k = 0; left.signum() > 0; k++, left = left.minus(one)) {
            rounded[order[k]] = rounded[order[k]].plus(one);
        }
        return rounded;
    }

    /** What rounding down takes from the claim. */
    Fraction lost(int index) {
        Fraction one = Fraction.of(unit, BigInteger.ONE);
        Fraction units = exact[index].dividedBy(one);
        return units.minus(Fraction.of(units.floor(), BigInteger.ONE)).times(one);
    }

    /** Positive if the first comes before the second when units are left over. */
    int compareMerit(int first, int second) {
        int compared = compareWithoutTieBreak(first, second);
        return compared != 0 ? compared : problem.getTieBreak().compare(second, first);
    }

    int compareWithoutTieBreak(int first, int second) {
        int byLoss = lost(first).compareTo(lost(second));
        return byLoss != 0 ? byLoss : Long.compare(problem.getClaim(first), problem.getClaim(second));
    }

    /** The sum, which is whole but for what awards that are given to 2⁻¹²⁸ lack. */
    private static Fraction sum(int[] members, Fraction[] values) {
        return whole(Definitions.sum(Arrays.stream(members).mapToObj(i -> values[i]).toArray(Fraction[]::new)));
    }

    /** The nearest whole number. */
    static Fraction whole(Fraction sum) {
        return Fraction.of(sum.plus(Fraction.of(1, 2)).floor(), BigInteger.ONE);
    }
}
