package io.github.hissa.allocation.apportionment;

import io.github.hissa.allocation.TieBreak;
import java.util.Optional;

/**
 * What the quota method has given at any number of seats. A run goes over the last seats only, and begins earlier where what
 * went before may have mattered.
 */
final class QuotaHistory {

    private static final long FEWEST_STEPS = 16;

    private final VoteShares shares;
    private final TieBreak tieBreak;

    QuotaHistory(VoteShares shares, TieBreak tieBreak) {
        this.shares = shares;
        this.tieBreak = tieBreak;
    }

    VoteShares shares() {
        return shares;
    }

    TieBreak tieBreak() {
        return tieBreak;
    }

    /** The run that comes to so many seats; empty if more of the last seats may decide than these. */
    Optional<QuotaRun> at(long seats, long mostSteps) {
        // No more seats than parties go from the first one on: so the definition has it, and there is little to save.
        long steps = seats <= shares.size() ? seats : Math.max(shares.size() / 4, FEWEST_STEPS);
        while (true) {
            QuotaRun run = new QuotaRun(shares, tieBreak, seats / 2 <= steps ? 0 : seats - steps, seats);
            long unsettled = new QuotaPast(shares, run).unsettled();
            if (unsettled == 0) {
                return Optional.of(run);
            }
            if (steps >= mostSteps) {
                return Optional.empty();
            }
            steps = Math.min(2 * Math.max(steps, seats - unsettled), mostSteps);
        }
    }
}
