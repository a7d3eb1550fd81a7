package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Each claim in full, in the order of the ranks, until the endowment ends. */
final class RankedRule extends ClaimsRule {

    RankedRule() {
        super("ranked");
    }

    @Override
    boolean takesWeights() {
        return false;
    }

    @Override
    Exact exact(Slice slice) {
        // Within a mixture nobody is passed over: the smallest award is a matter of the mixture's own awards.
        return serve(slice, 0).exact;
    }

    @Override
    Rounded round(Slice slice) {
        return serve(slice, Bounds.smallestAward(slice.problem));
    }

    private static Rounded serve(Slice slice, long smallest) {
        int size = slice.size();
        long[] awards = new long[size];
        BitSet passedOver = new BitSet();
        long left = slice.amount - slice.sumOfLows().longValueExact();
        for (int position : order(slice)) {
            long low = slice.low(position);
            long more = Math.min(slice.highs[position] - low, left);
            if (low + more < smallest && low + more > 0) {
                passedOver.set(position);
                more = 0;
            }
            awards[position] = low + more;
            left -= more;
        }
        return new Rounded(awards, Exact.of(awards.clone()), Rounded.NONE, passedOver.isEmpty() ? null : passedOver);
    }

    /** Positions by rank, then by the tie-break. Without ranks the tie-break is the declared order. */
    private static int[] order(Slice slice) {
        ClaimsProblem problem = slice.problem;
        TieBreak tieBreak = problem.getTieBreak();
        return IntStream.range(0, slice.size()).boxed()
                .sorted(Comparator.comparingInt((Integer p) -> problem.getRank(slice.index(p)))
                        .thenComparingLong(p -> tieBreak.precedence(slice.index(p))))
                .mapToInt(Integer::intValue).toArray();
    }

    @Override
    List<Tie> tiesBeforeRounding(Slice slice) {
        return ties(slice, serve(slice, 0));
    }

    /** A rank of which some claims were served and others not, or not in full, was ordered by the tie-break. */
    @Override
    List<Tie> ties(Slice slice, Rounded rounded) {
        ClaimsProblem problem = slice.problem;
        if (!problem.hasRanks()) {
            return List.of();
        }
        SortedMap<Integer, List<Integer>> ranks = new TreeMap<>();
        for (int i = 0; i < slice.size(); i++) {
            ranks.computeIfAbsent(problem.getRank(slice.index(i)), rank -> new ArrayList<>()).add(i);
        }
        List<Tie> ties = new ArrayList<>();
        for (List<Integer> all : ranks.values()) {
            // Whoever has all of the claim by a floor, or can have nothing, stood back for nobody.
            List<Integer> rank = all.stream().filter(p -> slice.highs[p] > slice.low(p)).toList();
            List<Integer> served = rank.stream().filter(p -> rounded.awards[p] > slice.low(p)).toList();
            List<Integer> met = rank.stream().filter(p -> rounded.awards[p] == slice.highs[p]).toList();
            if (rank.size() > 1 && !served.isEmpty() && met.size() < rank.size()) {
                ties.add(new Tie(Tie.Subject.RANK, indices(slice, rank),
                        indices(slice, met.isEmpty() ? served : met), problem.getTieBreak()));
            }
        }
        return ties;
    }

    private static int[] indices(Slice slice, List<Integer> positions) {
        return positions.stream().mapToInt(slice::index).toArray();
    }
}
