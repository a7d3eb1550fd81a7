package io.github.hissa.scoring;

/** Whether a score passes its grid's thresholds. */
public enum ScoreOutcome {
    /** It reaches all thresholds. */
    PASSED,
    /** It misses a threshold. */
    FAILED,
    /** Marks are missing without which there is no score. */
    UNDETERMINED
}
