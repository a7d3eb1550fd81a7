package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.TieBreak;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Seats given one after the other, each to the party of whose open windows the first closes. It begins where every party has
 * its quota rounded down, and those whose windows close first have one more; without seats that is so, elsewhere likely.
 */
final class QuotaRun {

    private final VoteShares shares;
    private final TieBreak tieBreak;
    private final long start;
    private final long end;
    private final long[] seats;
    /** The whole numbers of seats by which the windows of the next seats close, or of those just given. */
    private final long[] closings;
    private final boolean[] waiting;
    private final boolean[] ahead;
    private final PriorityQueue<Integer> open = new PriorityQueue<>(this::compare);
    private final PriorityQueue<Opening> closed = new PriorityQueue<>(Comparator.comparingLong(Opening::at));

    QuotaRun(VoteShares shares, TieBreak tieBreak, long start, long end) {
        this.shares = shares;
        this.tieBreak = tieBreak;
        this.start = start;
        this.end = end;
        this.seats = new long[shares.size()];
        this.closings = new long[seats.length];
        this.waiting = new boolean[seats.length];
        this.ahead = new boolean[seats.length];
        begin();
        for (long number = start + 1; number <= end; number++) {
            openAt(number);
            give(open.remove());
        }
        for (int party = 0; party < seats.length; party++) {
            ahead[party] = seats[party] == openSeat(party);
            waiting[party] = !ahead[party] && !shares.isWhole(party, end);
        }
    }

    private void begin() {
        for (int party = 0; party < seats.length; party++) {
            seats[party] = shares.whole(party, start);
            if (!shares.isWhole(party, start)) {
                closings[party] = shares.closing(party, seats[party] + 1);
            } else if (shares.hasVotes(party)) {
                closed.add(new Opening(party, start + 1));
            }
        }
        int left = Math.toIntExact(start - Arrays.stream(seats).sum());
        int[] parties = IntStream.range(0, seats.length).filter(party -> !shares.isWhole(party, start)).toArray();
        long last = closingOfFirst(left, parties);
        for (int party : parties) {
            if (closings[party] < last) {
                give(party);
                left--;
            } else {
                open.add(party);
            }
        }
        for (; left > 0; left--) {
            give(open.remove());
        }
    }

    /** By when so many of these parties' windows close; zero for none. */
    private long closingOfFirst(int number, int[] parties) {
        return number == 0 ? 0 : Arrays.stream(parties).mapToLong(party -> closings[party]).sorted().toArray()[number - 1];
    }

    private void openAt(long number) {
        while (!closed.isEmpty() && closed.peek().at() <= number) {
            int party = closed.remove().party();
            closings[party] = shares.closing(party, seats[party] + 1);
            open.add(party);
        }
    }

    /** When a window has closed, the next one opens with the next seat of all. */
    private void give(int party) {
        seats[party]++;
        if (closings[party] < end) {
            closed.add(new Opening(party, closings[party] + 1));
        }
    }

    private int compare(int one, int other) {
        int compared = closings[one] != closings[other] ? Long.compare(closings[one], closings[other])
                : shares.compareClosings(one, seats[one] + 1, other, seats[other] + 1);
        return compared != 0 ? compared : tieBreak.compare(one, other);
    }

    /** The number of seats from which on they were given one by one. */
    long start() {
        return start;
    }

    /** The number of seats after the last one. */
    long end() {
        return end;
    }

    /** What the party has at the end. */
    long seats(int party) {
        return seats[party];
    }

    /** Whether the party has not got the seat of its window that is open at the end. */
    boolean isWaiting(int party) {
        return waiting[party];
    }

    /** Whether it has. */
    boolean isAhead(int party) {
        return ahead[party];
    }

    /** Which of the party's seats it is whose window is open at the end. */
    long openSeat(int party) {
        return shares.whole(party, end) + 1;
    }

    /** The whole number of seats by which the party's window closes that is open at the end. */
    long closing(int party) {
        return closings[party];
    }

    private record Opening(int party, long at) {
    }
}
