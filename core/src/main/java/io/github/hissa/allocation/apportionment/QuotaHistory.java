package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.TieBreak;

/**
 * What the quota method has given at any number of seats. A run goes over the last seats only, and begins earlier where what
 * went before may have mattered.
 */
final class QuotaHistory {

    private static final long FEWEST_STEPS = 16;

    private final VoteShares shares;
    private final TieBreak tieBreak;
    private final long mostSteps;

    QuotaHistory(VoteShares shares, TieBreak tieBreak, long mostSteps) {
        this.shares = shares;
        this.tieBreak = tieBreak;
        this.mostSteps = mostSteps;
    }

    VoteShares shares() {
        return shares;
    }

    TieBreak tieBreak() {
        return tieBreak;
    }

    /**
     * The run that comes to so many seats.
     *
     * @throws IllegalArgumentException if more seats decide than may be gone through
     */
    QuotaRun at(long seats) {
        // No more seats than parties go from the first one on: so the definition has it, and there is little to save.
        long steps = seats <= shares.size() ? seats : Math.max(shares.size() / 4, FEWEST_STEPS);
        while (true) {
            QuotaRun run = new QuotaRun(shares, tieBreak, seats / 2 <= steps ? 0 : seats - steps, seats);
            long unsettled = new QuotaPast(shares, run).unsettled();
            if (unsettled == 0) {
                return run;
            }
            if (steps >= mostSteps) {
                throw new IllegalArgumentException("method quota goes through " + mostSteps + " seats one by one at the most, "
                        + "and of these " + seats + " more may decide; maybe largest-remainder serves instead");
            }
            steps = Math.min(2 * Math.max(steps, seats - unsettled), mostSteps);
        }
    }
}
