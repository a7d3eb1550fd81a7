package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for the smallest sets of missing facts that settle a verdict, as {@link ShortestEvidence} defines them. */
final class EvidenceSearch {

    /** So many evaluations of a rule take some milliseconds. */
    static final int MAX_EVALUATIONS = 50_000;

    private static final Evidence SUPPLIED = Evidence.of("supplied");

    private final Assessor assessor;
    private final Situation situation;
    private final Map<Integer, SortedSet<String>> missing;
    private boolean exact = true;
    private int evaluations;

    /**
     * @param missing the facts that keep each unknown rule unknown
     */
    private EvidenceSearch(Assessor assessor, Situation situation, Map<Integer, SortedSet<String>> missing) {
        this.assessor = assessor;
        this.situation = situation;
        this.missing = missing;
    }

    static ShortestEvidence run(Assessor assessor, Situation situation, Map<Integer, SortedSet<String>> missing) {
        EvidenceSearch search = new EvidenceSearch(assessor, situation, missing);
        try {
            return search.combine();
        } catch (OutOfTime exhausted) {
            TreeSet<String> all = new TreeSet<>();
            missing.values().forEach(all::addAll);
            return ShortestEvidence.builder().settling(all).shortest(false).build();
        }
    }

    /** Unknown rules that are connected by missing facts, and the smallest sets for their conjunction. */
    private static final class Group {
        final List<Integer> rules = new ArrayList<>();
        final SortedSet<String> facts = new TreeSet<>();
        @Nullable SortedSet<String> settling;
        @Nullable SortedSet<String> holding;
        @Nullable SortedSet<String> failing;
        @Nullable SortedSet<String> alwaysFailing;
    }

    /**
     * The groups are independent, so that each combination of their answers can occur. The verdict is settled whatever
     * comes either where one group fails whatever comes, or where every group is settled whatever comes.
     */
    private ShortestEvidence combine() {
        SortedSet<String> settling = new TreeSet<>();
        SortedSet<String> favourable = new TreeSet<>();
        @Nullable SortedSet<String> adverse = null;
        @Nullable SortedSet<String> refuted = null;
        boolean hopeless = false;
        for (Group group : groups()) {
            solve(group);
            settling.addAll(group.settling == null ? group.facts : group.settling);
            hopeless |= group.holding == null;
            favourable.addAll(group.holding == null ? List.<String>of() : group.holding);
            adverse = smaller(adverse, group.failing);
            refuted = smaller(refuted, group.alwaysFailing);
        }
        return ShortestEvidence.builder()
                .settling(refuted != null && refuted.size() < settling.size() ? refuted : settling)
                .favourable(hopeless ? Optional.empty() : Optional.of(favourable))
                .adverse(Optional.ofNullable(adverse))
                .shortest(exact)
                .build();
    }

    private static @Nullable SortedSet<String> smaller(
            @Nullable SortedSet<String> one, @Nullable SortedSet<String> other) {
        return one == null || other != null && other.size() < one.size() ? other : one;
    }

    private Collection<Group> groups() {
        Map<String, Group> byFact = new TreeMap<>();
        List<Group> groups = new ArrayList<>();
        missing.forEach((rule, facts) -> {
            Group group = new Group();
            group.rules.add(rule);
            group.facts.addAll(facts);
            for (String fact : facts) {
                Group other = byFact.get(fact);
                if (other != null && groups.remove(other)) {
                    group.rules.addAll(other.rules);
                    group.facts.addAll(other.facts);
                }
            }
            group.facts.forEach(fact -> byFact.put(fact, group));
            groups.add(group);
        });
        return groups;
    }

    private void solve(Group group) {
        List<Condition> atoms = atomsOf(group.rules);
        Map<String, List<FactValue>> domains = new HashMap<>();
        for (String fact : group.facts) {
            domains.put(fact, domainOf(fact, atoms));
        }
        List<String> facts = List.copyOf(group.facts);
        for (int size = 0; size <= facts.size() && !isSolved(group); size++) {
            choose(group, atoms, domains, facts, 0, size, new ArrayList<>());
        }
    }

    private static boolean isSolved(Group group) {
        return group.settling != null
                && group.holding != null
                && group.failing != null
                && group.alwaysFailing != null;
    }

    /** Tries every subset of a size, in alphabetical order, so that of several smallest ones the first is kept. */
    private void choose(
            Group group,
            List<Condition> atoms,
            Map<String, List<FactValue>> domains,
            List<String> facts,
            int from,
            int size,
            List<String> chosen) {
        if (size == 0) {
            tryOut(group, atoms, domains, chosen);
            return;
        }
        for (int i = from; i <= facts.size() - size; i++) {
            chosen.add(facts.get(i));
            choose(group, atoms, domains, facts, i + 1, size - 1, chosen);
            chosen.remove(chosen.size() - 1);
        }
    }

    private void tryOut(
            Group group, List<Condition> atoms, Map<String, List<FactValue>> domains, List<String> chosen) {
        List<Condition> free = new ArrayList<>();
        for (Condition atom : atoms) {
            if (isFree(atom, chosen)) {
                free.add(atom);
                exact = false;
            }
        }
        boolean[] seen = new boolean[Truth.values().length];
        assign(group, domains, chosen, 0, situation.getFacts(), free, seen);
        SortedSet<String> set = new TreeSet<>(chosen);
        boolean holds = seen[Truth.TRUE.ordinal()];
        boolean fails = seen[Truth.FALSE.ordinal()];
        boolean open = seen[Truth.UNKNOWN.ordinal()];
        group.settling = group.settling == null && !open ? set : group.settling;
        group.holding = group.holding == null && holds ? set : group.holding;
        group.failing = group.failing == null && fails ? set : group.failing;
        group.alwaysFailing = group.alwaysFailing == null && !open && !holds ? set : group.alwaysFailing;
    }

    /** Tells whether an answer has to be supposed, because no single fact decides it. */
    private boolean isFree(Condition atom, List<String> chosen) {
        boolean joint = atom instanceof CodedCondition || atom instanceof ShareComparison;
        if (!joint || atom.getOwnFacts().stream().noneMatch(chosen::contains)) {
            return false;
        }
        long unknown = atom.getOwnFacts().stream().filter(this::isUnknown).count();
        boolean all = atom.getOwnFacts().stream().allMatch(fact -> chosen.contains(fact) || !isUnknown(fact));
        return all && unknown > 0 && (atom instanceof CodedCondition || unknown > 1);
    }

    private boolean isUnknown(String fact) {
        return situation.find(fact) == null;
    }

    private void assign(
            Group group,
            Map<String, List<FactValue>> domains,
            List<String> chosen,
            int next,
            Facts facts,
            List<Condition> free,
            boolean[] seen) {
        if (next < chosen.size()) {
            String fact = chosen.get(next);
            for (FactValue value : domains.getOrDefault(fact, List.of())) {
                assign(group, domains, chosen, next + 1, facts.with(fact, value, SUPPLIED), free, seen);
            }
            return;
        }
        if (free.size() > 12) {
            throw new OutOfTime();
        }
        for (int answers = 0; answers < 1 << free.size(); answers++) {
            Map<Condition, Truth> supposed = new HashMap<>();
            for (int i = 0; i < free.size(); i++) {
                supposed.put(free.get(i), Truth.of((answers >> i & 1) == 1));
            }
            seen[evaluate(group, facts, supposed).ordinal()] = true;
        }
    }

    private Truth evaluate(Group group, Facts facts, Map<Condition, Truth> supposed) {
        Situation there = situation.supposing(facts, supposed);
        Truth all = Truth.TRUE;
        for (int rule : group.rules) {
            if (++evaluations > MAX_EVALUATIONS) {
                throw new OutOfTime();
            }
            all = all.and(there.truthAt(rule));
        }
        return all;
    }

    /** The statements about facts in these rules and in those that they refer to. */
    private List<Condition> atomsOf(List<Integer> rules) {
        LinkedHashMap<Condition, Boolean> atoms = new LinkedHashMap<>();
        TreeSet<Integer> met = new TreeSet<>(rules);
        List<Integer> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Condition> open = new ArrayList<>(List.of(assessor.conditionAt(left.remove(left.size() - 1))));
            while (!open.isEmpty()) {
                Condition condition = open.remove(open.size() - 1);
                open.addAll(condition.getParts());
                if (condition instanceof RuleReference reference) {
                    int index = assessor.indexOf(reference.getRule());
                    if (met.add(index)) {
                        left.add(index);
                    }
                } else if (!condition.getOwnFacts().isEmpty()) {
                    atoms.put(condition, true);
                }
            }
        }
        return List.copyOf(atoms.keySet());
    }

    /** One value of each cell that the statements divide a fact's type into; they tell the values of a cell not apart. */
    private List<FactValue> domainOf(String fact, List<Condition> atoms) {
        Optional<FactValue> declared = situation.getFacts().find(fact);
        if (declared.isPresent() && !isUnknown(fact)) {
            return List.of(declared.get());
        }
        List<Condition> about =
                atoms.stream().filter(atom -> atom.getOwnFacts().contains(fact)).toList();
        Candidates candidates = new Candidates(fact, about, situation);
        Map<List<Truth>, FactValue> cells = new LinkedHashMap<>();
        for (FactValue value : candidates.list()) {
            if (++evaluations > MAX_EVALUATIONS) {
                throw new OutOfTime();
            }
            Situation there = situation.supposing(situation.getFacts().with(fact, value, SUPPLIED), Map.of());
            List<Truth> answers = new ArrayList<>();
            try {
                for (Condition atom : about) {
                    answers.add(atom instanceof CodedCondition ? Truth.UNKNOWN : atom.evaluate(there));
                }
                cells.putIfAbsent(answers, value);
            } catch (IllegalArgumentException otherType) {
                // Two conditions want two types of this fact: whatever it is, one of them will refuse it.
                exact = false;
            }
        }
        exact &= candidates.isComplete() && !cells.isEmpty();
        if (cells.isEmpty()) {
            throw new OutOfTime();
        }
        return List.copyOf(cells.values());
    }

    /** The search gave up; the fallback answers. */
    private static final class OutOfTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super(null, null, false, false);
        }
    }
}
