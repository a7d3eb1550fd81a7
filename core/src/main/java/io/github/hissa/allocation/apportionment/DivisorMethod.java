package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives each party at once what it most likely gets, and only the last seats, some roots of the number of parties, one by one
 * from a heap; where these show that somebody had too many, what each gets for sure, and then about two for each party. O(n
 * log n), whatever the number of seats.
 */
final class DivisorMethod extends ApportionmentMethod {

    private final Signpost signpost;

    DivisorMethod(String name, Signpost signpost) {
        super(name);
        this.signpost = signpost;
    }

    @Override
    public Apportionment apportion(ApportionmentProblem problem) {
        return Quotas.likelySeats(problem, signpost.halves()).flatMap(seats -> fromLikely(problem, seats))
                .orElseGet(() -> fromSure(problem, Quotas.sureSeats(problem)));
    }

    /** Empty where one of these seats may be another party's. */
    Optional<Apportionment> fromLikely(ApportionmentProblem problem, long[] seats) {
        long left = left(problem, seats);
        if (left <= 0 || left > 2L * problem.size()) {
            return Optional.empty();
        }
        long[] before = seats.clone();
        Run run = new Run(problem, seats);
        int last = run.give(left);
        boolean isSure = IntStream.range(0, before.length)
                .allMatch(party -> before[party] == 0 || run.compareAt(party, before[party] - 1, last) > 0);
        return isSure ? Optional.of(new Apportionment(problem, this, seats, run.ties(last))) : Optional.empty();
    }

    Apportionment fromSure(ApportionmentProblem problem, long[] seats) {
        Run run = new Run(problem, seats);
        int last = run.give(left(problem, seats));
        return new Apportionment(problem, this, seats, last < 0 ? List.of() : run.ties(last));
    }

    private static long left(ApportionmentProblem problem, long[] seats) {
        return problem.getSeats() - Arrays.stream(seats).sum();
    }

    /** The heap of parties that can take another seat, the one with the largest quotient on top. */
    private final class Run {
        private final ApportionmentProblem problem;
        private final long[] seats;
        private final int[] heap;
        private int size;

        Run(ApportionmentProblem problem, long[] seats) {
            this.problem = problem;
            this.seats = seats;
            this.heap = IntStream.range(0, problem.size()).filter(this::canTakeMore).toArray();
            this.size = heap.length;
            for (int i = size / 2 - 1; i >= 0; i--) {
                sink(i);
            }
        }

        private boolean canTakeMore(int party) {
            return problem.getCountedVotes(party) > 0 && seats[party] < problem.getMaximum(party);
        }

        /** The party that got the last of so many seats; -1 where there are none. */
        int give(long number) {
            int last = -1;
            for (long left = number; left > 0; left--) {
                last = giveNext();
            }
            return last;
        }

        private int giveNext() {
            int party = heap[0];
            seats[party]++;
            if (!canTakeMore(party)) {
                heap[0] = heap[--size];
            }
            sink(0);
            return party;
        }

        /** Parties whose last quotient was as large as that of the last seat, and those that have one as large. */
        List<Tie> ties(int last) {
            List<Integer> waiting = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                if (compareAt(heap[i], seats[heap[i]], last) == 0) {
                    waiting.add(heap[i]);
                }
            }
            if (waiting.isEmpty()) {
                return List.of();
            }
            int[] preferred = IntStream.range(0, problem.size())
                    .filter(p -> seats[p] > problem.getMinimum(p) && compareAt(p, seats[p] - 1, last) == 0)
                    .toArray();
            int[] tied = IntStream.concat(Arrays.stream(preferred), waiting.stream().mapToInt(Integer::intValue))
                    .sorted().distinct().toArray();
            return List.of(Tie.of(Tie.Subject.SEAT, tied, preferred, problem.getTieBreak()));
        }

        private int compareAt(int party, long held, int last) {
            return signpost.compare(problem.getCountedVotes(party), held, problem.getCountedVotes(last),
                    seats[last] - 1);
        }

        private boolean comesFirst(int party, int other) {
            int compared = signpost.compare(problem.getCountedVotes(party), seats[party],
                    problem.getCountedVotes(other), seats[other]);
            return compared > 0 || compared == 0 && problem.getTieBreak().isBefore(party, other);
        }

        private void sink(int from) {
            int parent = from;
            while (true) {
                int child = 2 * parent + 1;
                if (child >= size) {
                    return;
                }
                if (child + 1 < size && comesFirst(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!comesFirst(heap[child], heap[parent])) {
                    return;
                }
                int swapped = heap[parent];
                heap[parent] = heap[child];
                heap[child] = swapped;
                parent = child;
            }
        }
    }
}
