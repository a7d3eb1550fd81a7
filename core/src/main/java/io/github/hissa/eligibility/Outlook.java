package io.github.hissa.eligibility;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can become of one function of unknown facts: whether it is settled, which facts could still change it, and the
 * fewest that settle it.
 *
 * <p>A fact is common where supplying it does no more than to tell its value. Special are those of which a condition
 * asks whether they are in the file or attested, and those of a supposition: they are supplied or not in each way in
 * turn. A function whose facts are all common is settled by the facts that it depends on, and by no fewer.
 */
final class Outlook {

    /** Beyond so many special facts not each way of supplying them is tried. */
    private static final int MAX_SPECIAL = 16;

    private final Worlds worlds;
    private final Diagram diagram;
    private final int function;
    private final BitSet variables;

    /** The facts, by number, that the function depends on; those that are in the file or not, or in suppositions. */
    private final BitSet facts = new BitSet();

    private final BitSet turning = new BitSet();
    private final BitSet attestable = new BitSet();

    Outlook(Worlds worlds, int function) {
        this.worlds = worlds;
        this.diagram = worlds.diagram;
        this.function = function;
        this.variables = diagram.variablesOf(function);
        variables.stream().forEach(variable -> {
            facts.or(worlds.factsOf(variable));
            if (worlds.isSupposition(variable) || worlds.isFile(variable)) {
                turning.or(worlds.factsOf(variable));
            } else if (worlds.factOf(variable).attestable) {
                attestable.set(variable / 2);
            }
        });
    }

    /** Whether it holds today. */
    Truth today() {
        int today = worlds.where(function, new BitSet());
        return today == Diagram.YES ? Truth.TRUE : today == Diagram.NO ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Tells whether what is found rests on nothing but what the facts can be. */
    boolean isExact() {
        return variables.stream().noneMatch(worlds::isSupposition);
    }

    /** Tells whether no evidence makes it hold. */
    boolean isHopeless() {
        BitSet special = special();
        Ways ways = new Ways(special, way -> worlds.whatever(function, way, special) != Diagram.NO);
        return !ways.any();
    }

    /**
     * Returns the facts that could still change the answer: there are further facts, with which it is another with this
     * one than without.
     *
     * @param onlyFailing whether holding is no answer, since something else keeps the verdict open then
     */
    BitSet material(boolean onlyFailing) {
        BitSet special = special();
        if (special.isEmpty() && !onlyFailing && isExact()) {
            return facts;
        }
        BitSet material = new BitSet();
        int failure = diagram.not(function);
        Map<BitSet, int[]> answers = new HashMap<>();
        Ways ways = new Ways(special, way -> {
            int[] here = answer(way, special, failure, onlyFailing, answers);
            for (int one : here) {
                diagram.variablesOf(one).stream().forEach(variable -> material.or(worlds.factsOf(variable)));
            }
            BitSet others = (BitSet) special.clone();
            others.andNot(way);
            others.stream().filter(fact -> !material.get(fact)).forEach(fact -> {
                BitSet more = (BitSet) way.clone();
                more.set(fact);
                int[] there = answer(more, special, failure, onlyFailing, answers);
                if (here[0] != there[0] || here[1] != there[1]) {
                    material.set(fact);
                }
            });
            return material.equals(facts);
        });
        ways.any();
        return material;
    }

    /** Where it holds, and where it fails, by the common facts and those supplied. */
    private int[] answer(
            BitSet way, BitSet special, int failure, boolean onlyFailing, Map<BitSet, int[]> answers) {
        int[] known = answers.get(way);
        if (known == null) {
            int holding = onlyFailing ? Diagram.NO : worlds.whatever(function, way, special);
            known = new int[] {holding, worlds.whatever(failure, way, special)};
            answers.put((BitSet) way.clone(), known);
        }
        return known;
    }

    private BitSet special() {
        BitSet special = (BitSet) turning.clone();
        special.or(attestable);
        return special;
    }

    /** Returns the fewest facts that settle it, whatever they are; null where none do. */
    @Nullable BitSet settling() {
        Shortest shortest = new Shortest();
        settle(way -> {
            int there = worlds.where(function, way);
            BitSet all = (BitSet) way.clone();
            BitSet depends = diagram.variablesOf(there);
            for (int variable = depends.nextSetBit(0); variable >= 0; variable = depends.nextSetBit(variable + 1)) {
                if (worlds.isSupposition(variable) ? !worlds.isAnswered(variable, way) : isLacking(variable / 2, way)) {
                    return;
                }
                all.or(worlds.factsOf(variable));
            }
            shortest.offer(all);
        }, shortest);
        return shortest.found;
    }

    private boolean isLacking(int fact, BitSet way) {
        return (turning.get(fact) || attestable.get(fact)) && !way.get(fact);
    }

    /** Returns the fewest facts with which it fails, whatever they are; null where none do. */
    @Nullable BitSet refuting() {
        Shortest shortest = new Shortest();
        settle(way -> {
            if (worlds.where(function, way) == Diagram.NO) {
                shortest.offer((BitSet) way.clone());
            }
        }, shortest);
        return shortest.found;
    }

    private interface Trial {
        void of(BitSet way);
    }

    /** Tries ways of supplying the special facts, fewer first, until none can be shorter than what was found. */
    private void settle(Trial trial, Shortest shortest) {
        BitSet rest = special();
        BitSet needed = turning.isEmpty() ? needed() : new BitSet();
        rest.andNot(needed);
        new Ways(rest, way -> {
            way.or(needed);
            if (shortest.found != null && way.cardinality() > shortest.found.cardinality()) {
                return true;
            }
            trial.of(way);
            return false;
        }).fewerFirst();
    }

    /**
     * The attestable facts that every settling set has, where a fact can only settle: without the one, all others leave
     * it open.
     */
    private BitSet needed() {
        BitSet needed = new BitSet();
        attestable.stream().forEach(fact -> {
            BitSet others = (BitSet) attestable.clone();
            others.clear(fact);
            BitSet depends = diagram.variablesOf(worlds.where(function, others));
            if (depends.stream().anyMatch(variable -> worlds.factsOf(variable).get(fact))) {
                needed.set(fact);
            }
        });
        return needed;
    }

    /** Returns the fewest facts that could make it hold; null where none can. */
    @Nullable BitSet holding() {
        return reaching(function);
    }

    /** Returns the fewest facts that could make it fail; null where none can. */
    @Nullable BitSet failing() {
        return reaching(diagram.not(function));
    }

    private @Nullable BitSet reaching(int wanted) {
        Shortest shortest = new Shortest();
        new Ways(turning, way -> {
            if (shortest.found != null && way.cardinality() > shortest.found.cardinality()) {
                return true;
            }
            BitSet more = new Search(way).from(worlds.whatever(wanted, way, turning));
            if (more != null) {
                more = (BitSet) more.clone();
                more.or(way);
                shortest.offer(more);
            }
            return false;
        }).fewerFirst();
        return shortest.found;
    }

    /** The fewest facts with whose values a function holds: each may be told, or left to be whatever it is. */
    private final class Search {

        private final BitSet supplied;
        private final Map<Integer, Shortest> done = new HashMap<>();

        Search(BitSet supplied) {
            this.supplied = supplied;
        }

        @Nullable BitSet from(int wanted) {
            if (Diagram.isConstant(wanted)) {
                return wanted == Diagram.YES ? new BitSet() : null;
            }
            Shortest known = done.get(wanted);
            if (known == null) {
                known = find(wanted);
                done.put(wanted, known);
            }
            return known.found;
        }

        private Shortest find(int wanted) {
            int variable = diagram.variable(wanted);
            int[] next = diagram.next(wanted);
            diagram.work().spend(next.length);
            boolean isFree = worlds.isSupposition(variable) || supplied.get(variable / 2);
            Shortest shortest = new Shortest();
            if (!isFree) {
                shortest.offer(from(diagram.forAll(next)));
            }
            int values = isFree || !worlds.factOf(variable).attestable ? next.length : worlds.factOf(variable).size();
            for (int i = 0; i < values; i++) {
                BitSet set = from(next[i]);
                if (set != null && !isFree) {
                    set = (BitSet) set.clone();
                    set.set(variable / 2);
                }
                shortest.offer(set);
            }
            return shortest;
        }
    }

    /** Keeps the smallest of several sets; of those the first in the order of the facts. */
    private static final class Shortest {

        private @Nullable BitSet found;

        void offer(@Nullable BitSet set) {
            if (set != null && (found == null || isBefore(set, found))) {
                found = set;
            }
        }

        private static boolean isBefore(BitSet one, BitSet other) {
            if (one.cardinality() != other.cardinality()) {
                return one.cardinality() < other.cardinality();
            }
            BitSet different = (BitSet) one.clone();
            different.xor(other);
            return !different.isEmpty() && one.get(different.nextSetBit(0));
        }
    }

    /** Every way of supplying some facts and not the others, until one is enough. */
    private final class Ways {

        private final int[] facts;
        private final IntPredicate isEnough;

        Ways(BitSet facts, Predicate<BitSet> isEnough) {
            if (facts.cardinality() > MAX_SPECIAL) {
                throw new Work.Exhausted();
            }
            this.facts = facts.stream().toArray();
            this.isEnough = bits -> {
                diagram.work().spend(1);
                return isEnough.test(way(bits));
            };
        }

        private BitSet way(int bits) {
            BitSet way = new BitSet();
            for (int i = 0; i < facts.length; i++) {
                if ((bits >> i & 1) == 1) {
                    way.set(facts[i]);
                }
            }
            return way;
        }

        void fewerFirst() {
            for (int size = 0; size <= facts.length; size++) {
                for (int bits = 0; bits < 1 << facts.length; bits++) {
                    if (Integer.bitCount(bits) == size && isEnough.test(bits)) {
                        return;
                    }
                }
            }
        }

        /** Tells whether one is enough; nothing, everything, all but one and one are tried before the others. */
        boolean any() {
            int all = (1 << facts.length) - 1;
            if (isEnough.test(0) || facts.length > 0 && isEnough.test(all)) {
                return true;
            }
            for (int i = 0; i < facts.length; i++) {
                if (isEnough.test(all & ~(1 << i)) || isEnough.test(1 << i)) {
                    return true;
                }
            }
            for (int bits = 0; bits < all; bits++) {
                int size = Integer.bitCount(bits);
                if (size > 1 && size < facts.length - 1 && isEnough.test(bits)) {
                    return true;
                }
            }
            return false;
        }
    }
}
