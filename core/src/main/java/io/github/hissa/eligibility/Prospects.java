package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What can become of a conjunction of functions. Functions that share no fact are looked at apart: each combination of
 * their answers can occur. So the conjunction fails where one group fails, and is settled, whatever comes, either where
 * one group fails whatever comes, or where every group is settled whatever comes.
 */
final class Prospects {

    private final Worlds worlds;
    private final List<List<Integer>> groups;
    private final List<Outlook> outlooks = new ArrayList<>();

    /** @throws Work.Exhausted beyond the limit of work */
    Prospects(Worlds worlds, Collection<Integer> conjuncts) {
        this.worlds = worlds;
        this.groups = groups(conjuncts);
        groups.forEach(group -> outlooks.add(new Outlook(worlds, worlds.diagram.all(group))));
    }

    /**
     * Functions that are connected by variables or by facts, in the order of the first of each. A variable may stand
     * for no unknown fact, as what a rule demands of a parameter without a value.
     */
    private List<List<Integer>> groups(Collection<Integer> conjuncts) {
        Map<Integer, Integer> leaders = new HashMap<>();
        List<Integer> firsts = new ArrayList<>();
        for (int conjunct : conjuncts) {
            BitSet variables = worlds.diagram.variablesOf(conjunct);
            // Facts are numbered from 0 upwards, variables from -1 downwards.
            int first = variables.isEmpty() ? Integer.MIN_VALUE : -1 - variables.nextSetBit(0);
            variables.stream().forEach(variable -> {
                leaders.put(leader(leaders, -1 - variable), leader(leaders, first));
                worlds.factsOf(variable).stream()
                        .forEach(fact -> leaders.put(leader(leaders, fact), leader(leaders, first)));
            });
            firsts.add(first);
        }
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        int place = 0;
        for (int conjunct : conjuncts) {
            int leader = leader(leaders, firsts.get(place++));
            groups.computeIfAbsent(leader, added -> new ArrayList<>()).add(conjunct);
        }
        return List.copyOf(groups.values());
    }

    private static int leader(Map<Integer, Integer> leaders, int fact) {
        int leader = fact;
        while (leaders.getOrDefault(leader, leader) != leader) {
            int above = leaders.get(leader);
            leaders.put(leader, leaders.getOrDefault(above, above));
            leader = above;
        }
        return leader;
    }

    /** Whether the conjunction holds today. */
    Truth today() {
        Truth all = Truth.TRUE;
        for (Outlook outlook : outlooks) {
            all = all.and(outlook.today());
        }
        return all;
    }

    /** Returns the functions of the first group that fails today. */
    Set<Integer> failing() {
        for (int i = 0; i < outlooks.size(); i++) {
            if (outlooks.get(i).today() == Truth.FALSE) {
                return new LinkedHashSet<>(groups.get(i));
            }
        }
        return Set.of();
    }

    /** Returns the facts that could still change the answer. */
    SortedSet<String> material() {
        boolean isHopeless = outlooks.stream().anyMatch(Outlook::isHopeless);
        BitSet material = new BitSet();
        outlooks.forEach(outlook -> material.or(outlook.material(isHopeless)));
        return worlds.namesOf(material);
    }

    /** Returns the shortest evidence, or nothing where none settles the answer. */
    Optional<ShortestEvidence> evidence() {
        @Nullable BitSet settling = new BitSet();
        @Nullable BitSet favourable = new BitSet();
        @Nullable BitSet adverse = null;
        @Nullable BitSet refuting = null;
        boolean isExact = true;
        for (Outlook outlook : outlooks) {
            settling = union(settling, outlook.settling());
            favourable = union(favourable, outlook.holding());
            adverse = smaller(adverse, outlook.failing());
            refuting = smaller(refuting, outlook.refuting());
            isExact &= outlook.isExact();
        }
        settling = smaller(settling, refuting);
        return settling == null
                ? Optional.empty()
                : Optional.of(ShortestEvidence.builder()
                        .settling(worlds.namesOf(settling))
                        .favourable(Optional.ofNullable(favourable).map(worlds::namesOf))
                        .adverse(Optional.ofNullable(adverse).map(worlds::namesOf))
                        .shortest(isExact)
                        .build());
    }

    private static @Nullable BitSet union(@Nullable BitSet one, @Nullable BitSet other) {
        if (one == null || other == null) {
            return null;
        }
        one.or(other);
        return one;
    }

    private static @Nullable BitSet smaller(@Nullable BitSet one, @Nullable BitSet other) {
        return one == null || other != null && other.cardinality() < one.cardinality() ? other : one;
    }
}
