package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Parties whose open windows close at once when the seats end: some have got the seat and some wait, and it was given while
 * the window of one who waits was open. An open window comes before all that close later, so there the tie-break
 * decided; and had it decided otherwise, another would have one seat more at the end. Where it can't be seen in so many steps
 * since when a seat has been given, it counts as given since then: no tie is kept silent.
 */
final class QuotaTies {

    private final QuotaHistory history;
    private final VoteShares shares;
    private final QuotaRun run;
    private final long mostSteps;

    private QuotaTies(QuotaHistory history, QuotaRun run, long mostSteps) {
        this.history = history;
        this.shares = history.shares();
        this.run = run;
        this.mostSteps = mostSteps;
    }

    /** The ties at the end of the run, those whose windows close first at the front. */
    static List<Tie> of(QuotaHistory history, QuotaRun run, long mostSteps) {
        return new QuotaTies(history, run, mostSteps).all();
    }

    private List<Tie> all() {
        int[] parties = closingTogether();
        List<Tie> ties = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= parties.length; to++) {
            if (to == parties.length || compareClosings(parties[from], parties[to]) != 0) {
                among(Arrays.copyOfRange(parties, from, to)).ifPresent(ties::add);
                from = to;
            }
        }
        return ties;
    }

    /** By the closing of their windows, and in their own order; without those whose windows close with no other's to matter. */
    private int[] closingTogether() {
        long[] waiting = closings(run::isWaiting).sorted().toArray();
        long[] shared = closings(run::isAhead).filter(closing -> Arrays.binarySearch(waiting, closing) >= 0).sorted().toArray();
        return parties().filter(party -> run.isAhead(party) || run.isWaiting(party))
                .filter(party -> Arrays.binarySearch(shared, run.closing(party)) >= 0).boxed()
                .sorted(Comparator.<Integer>comparingLong(run::closing).thenComparing(this::compareClosings))
                .mapToInt(Integer::intValue).toArray();
    }

    private LongStream closings(IntPredicate which) {
        return parties().filter(which).mapToLong(run::closing);
    }

    private IntStream parties() {
        return IntStream.range(0, shares.size());
    }

    private int compareClosings(int party, int other) {
        return shares.compareClosings(party, run.openSeat(party), other, run.openSeat(other));
    }

    private Optional<Tie> among(int[] equals) {
        int[] waiting = Arrays.stream(equals).filter(run::isWaiting).toArray();
        if (waiting.length == 0 || waiting.length == equals.length) {
            return Optional.empty();
        }
        long first = Arrays.stream(waiting).mapToLong(this::openedAt).min().orElseThrow();
        int[] ahead = Arrays.stream(equals).filter(party -> !run.isWaiting(party)).toArray();
        int[] preferred = givenSince(first, ahead);
        if (preferred.length == 0) {
            return Optional.empty();
        }
        Map<Long, Boolean> passedOver = new HashMap<>(Map.of(first, true));
        IntStream others = Arrays.stream(waiting).filter(party ->
                passedOver.computeIfAbsent(openedAt(party), opened -> givenSince(opened, preferred).length > 0));
        int[] tied = IntStream.concat(Arrays.stream(preferred), others).sorted().toArray();
        return Optional.of(Tie.of(Tie.Subject.SEAT, tied, preferred, history.tieBreak()));
    }

    /** Those among the parties ahead who have got their last seat as this one of all, or later. */
    private int[] givenSince(long number, int[] ahead) {
        if (Arrays.stream(ahead).allMatch(party -> openedAt(party) >= number)) {
            return ahead;
        }
        Optional<QuotaRun> before = history.at(number - 1, mostSteps);
        return before.isEmpty() ? ahead
                : Arrays.stream(ahead).filter(party -> before.get().seats(party) < run.seats(party)).toArray();
    }

    private long openedAt(int party) {
        return shares.closing(party, run.openSeat(party) - 1) + 1;
    }
}
