package io.github.hissa.allocation.apportionment;

/**
 * Whether what went before the start of a run could have made a difference to what it gave.
 *
 * <p>Take any of the windows and all that come before it. How many seats of these have been given by the end is as if there were
 * no others: the least, over all numbers of seats s from nothing to the end, of the windows among them that have opened at s
 * and the seats from s on. A run takes that least from its start on, and with s = 0. So it is right if at no s before the
 * start the windows opened are fewer than s by more than the seats it gave of windows that come later and are open at the end.
 *
 * <p>The windows opened exceed s by what the quotas lack to the next whole number, added up. Where the open window of a party
 * comes later, and was open at s, what had elapsed of it counts instead, negative. If that party has got its seat, the one seat
 * more makes it what is lacking again. So, whichever window was taken, it is enough if what had elapsed for those who wait, and
 * did in the same window at s, exceeds what all others lack by less than one: the numbers compared are whole.
 *
 * <p>Over a stretch of s a quota lacks at least what it did at the beginning, less its growth, and of a window at most as much
 * has elapsed as at the end. Both shrink with the distance, so the further back, the longer a stretch may be.
 */
final class QuotaPast {

    /** Into how many stretches a distance is cut, at the most, before it is thought better to begin earlier. */
    private static final int STRETCHES = 1024;

    private final VoteShares shares;
    private final long start;
    private final long end;
    /** Those who wait at the end, and did in the same window at the distance reached. */
    private final int[] waiting;
    private int waitingCount;
    /** The others; those first whose quotas grow by less than one over half the distance reached. */
    private final int[] others;
    private int otherCount;
    private int slowCount;

    QuotaPast(VoteShares shares, QuotaRun run) {
        this.shares = shares;
        this.start = run.start();
        this.end = run.end();
        this.waiting = new int[shares.size()];
        this.others = new int[shares.size()];
        for (int party = 0; party < shares.size(); party++) {
            if (run.isWaiting(party) && shares.addLessThanOne(party, end - start)) {
                waiting[waitingCount++] = party;
            } else {
                others[otherCount++] = party;
            }
        }
        slowCount = otherCount;
    }

    /** The largest number of seats up to the start of the run that may have mattered; 0 if none did. */
    long unsettled() {
        long latest = start;
        while (latest > 0) {
            long distance = end - latest;
            long elapsed = elapsed(distance);
            if (elapsed < VoteShares.ONE) {
                return 0;
            }
            skipFast(distance / 2);
            long length = distance - distance / 4;
            long shortest = Math.max(1, Math.max(shares.size() / 4, distance / STRETCHES));
            while (lacking(length, distance, latest) <= elapsed - VoteShares.ONE) {
                length /= 2;
                if (length < shortest) {
                    return latest;
                }
            }
            latest -= length + 1;
        }
        return 0;
    }

    /** Whose window was not open at this distance goes to the others. */
    private long elapsed(long distance) {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < waitingCount; i++) {
            int party = waiting[i];
            long elapsed = shares.mostElapsed(party, end, distance);
            if (elapsed > 0) {
                waiting[count++] = party;
                sum += elapsed;
            } else {
                others[otherCount++] = others[slowCount];
                others[slowCount++] = party;
            }
        }
        waitingCount = count;
        return sum;
    }

    private void skipFast(long seats) {
        int count = 0;
        for (int i = 0; i < slowCount; i++) {
            int party = others[i];
            others[i] = others[count];
            others[count] = party;
            count += shares.addLessThanOne(party, seats) ? 1 : 0;
        }
        slowCount = count;
    }

    /** What the others lack at the least over so many seats up to these; the fast ones lack nothing over long stretches. */
    private long lacking(long length, long distance, long to) {
        long from = Math.max(to - length, 1);
        long sum = 0;
        for (int i = 0; i < slowCount; i++) {
            sum += shares.leastLacking(others[i], from, to - from);
        }
        for (int i = slowCount; i < otherCount && length < distance / 8; i++) {
            sum += shares.addLessThanOne(others[i], to - from) ? shares.leastLacking(others[i], from, to - from) : 0;
        }
        return sum;
    }
}
