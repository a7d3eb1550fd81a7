package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a result has to say of itself, from the words of {@link Level}, {@link Ground} and {@link Tie}. For the checker;
 * shares nothing with the engine.
 */
final class Explanation {

    private final ClaimsProblem problem;
    private final ClaimsRule rule;
    private final Reference reference;

    Explanation(ClaimsProblem problem, ClaimsRule rule, Reference reference) {
        this.problem = problem;
        this.rule = rule;
        this.reference = reference;
    }

    /** The lowest level of the first class that shares one. */
    Optional<Level> level() {
        return reference.sharings.stream().filter(sharing -> !sharing.isMet())
                .flatMap(sharing -> sharing.level(rule).stream()).findFirst();
    }

    /**
     * Whether the level is that of the first class that shares one: where several give the same awards, any of them.
     * A class that is met to the last unit needs no level, but may have one.
     */
    boolean isLevel(Optional<Level> stated) {
        for (Sharing sharing : reference.sharings) {
            if (stated.isPresent() && sharing.isAt(rule, stated.get())) {
                return true;
            }
            if (!sharing.isMet() && Sharing.hasLevel(rule)) {
                return false;
            }
        }
        return stated.isEmpty();
    }

    Ground ground(int index) {
        if (reference.givenUp.contains(index)) {
            return Ground.BELOW_SMALLEST_AWARD;
        }
        Fraction award = reference.exact[index];
        if (award.equals(reference.highs[index])) {
            return problem.getCap(index) < problem.getClaim(index) ? Ground.CAP : Ground.CLAIM;
        }
        if (award.signum() > 0 && award.equals(reference.lows[index])) {
            return Ground.FLOOR;
        }
        if (award.signum() == 0) {
            boolean isReached = reference.sharings.stream().anyMatch(sharing -> sharing.has(index));
            return isReached && !isRanked() ? Ground.NOTHING : Ground.NOT_REACHED;
        }
        if (Sharing.isInHalves(rule) && award.equals(Fraction.of(problem.getClaim(index), 2))) {
            return Ground.HALF_CLAIM;
        }
        return Sharing.hasLevel(rule) ? Ground.LEVEL : Ground.RULE;
    }

    private boolean isRanked() {
        return rule.getName().equals("ranked");
    }

    /**
     * Of those who could be given up, of those who were served by rank, then of those who competed for a unit. That is class
     * by class: where some share, nothing is left for which claims of a later class would have to be given up.
     */
    List<Tie> ties(long[] awards) {
        List<Tie> ties = new ArrayList<>(reference.tiesOfGivingUp);
        for (Sharing sharing : reference.sharings) {
            if (problem.hasRanks() && contains(rule, "ranked")) {
                Fraction[] served = isRanked() ? sharing.of(reference.exact)
                        : sharing.awards(ClaimsRule.ranked()).orElseThrow();
                ties.addAll(rankTies(sharing, served));
            }
            if (!isRanked()) {
                unitTie(sharing, awards).ifPresent(ties::add);
            }
        }
        return ties;
    }

    /** Whether the rule is this one, or a mixture with a part of it. */
    static boolean contains(ClaimsRule rule, String name) {
        if (rule instanceof MixtureRule mixture) {
            for (int i = 0; i < mixture.rules().size(); i++) {
                if (contains(mixture.rules().get(i), name)) {
                    return true;
                }
            }
        }
        return rule.getName().equals(name);
    }

    private List<Tie> rankTies(Sharing sharing, Fraction[] served) {
        Map<Integer, List<Integer>> ranks = new TreeMap<>();
        for (int k = 0; k < sharing.members().length; k++) {
            int index = sharing.members()[k];
            if (reference.highs[index].compareTo(reference.lows[index]) > 0) {
                ranks.computeIfAbsent(problem.getRank(index), rank -> new ArrayList<>()).add(k);
            }
        }
        List<Tie> ties = new ArrayList<>();
        for (List<Integer> rank : ranks.values()) {
            Map<Integer, List<Integer>> byOutcome = rank.stream().collect(Collectors.groupingBy(k -> {
                int index = sharing.members()[k];
                return served[k].equals(reference.highs[index]) ? 2 : served[k].equals(reference.lows[index]) ? 0 : 1;
            }));
            List<Integer> full = byOutcome.getOrDefault(2, List.of());
            List<Integer> preferred = full.isEmpty() ? byOutcome.getOrDefault(1, List.of()) : full;
            if (rank.size() > 1 && !preferred.isEmpty() && full.size() < rank.size()) {
                ties.add(Tie.of(Tie.Subject.RANK, indices(sharing, rank), indices(sharing, preferred),
                        problem.getTieBreak()));
            }
        }
        return ties;
    }

    private static int[] indices(Sharing sharing, List<Integer> positions) {
        return positions.stream().mapToInt(k -> sharing.members()[k]).sorted().toArray();
    }

    private Optional<Tie> unitTie(Sharing sharing, long[] awards) {
        List<Integer> up = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        for (int index : sharing.members()) {
            int side = Fraction.of(awards[index]).compareTo(reference.exact[index]);
            if (side != 0) {
                (side > 0 ? up : down).add(index);
            }
        }
        if (up.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        int last = up.stream().min(reference::compareMerit).orElseThrow();
        int next = down.stream().max(reference::compareMerit).orElseThrow();
        if (reference.compareWithoutTieBreak(last, next) != 0) {
            return Optional.empty();
        }
        up.removeIf(i -> reference.compareWithoutTieBreak(i, last) != 0);
        down.removeIf(i -> reference.compareWithoutTieBreak(i, last) != 0);
        int[] preferred = up.stream().mapToInt(Integer::intValue).toArray();
        down.addAll(up);
        int[] tied = down.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(tied);
        return Optional.of(Tie.of(Tie.Subject.UNIT, tied, preferred, problem.getTieBreak()));
    }
}
