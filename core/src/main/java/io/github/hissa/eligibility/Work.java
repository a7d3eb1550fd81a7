package io.github.hissa.eligibility;

/**
 * Counts the steps of a search and ends it at a limit, the same on every machine. A step is a condition looked at, an
 * answer for a value, or an edge of a {@link Diagram}.
 */
final class Work {

    /** So many steps take some milliseconds. */
    static final int LIMIT = 100_000;

    private long steps;

    /**
     * Counts steps before they are done.
     *
     * @throws Exhausted beyond the limit
     */
    void spend(long more) {
        steps += more;
        if (steps > LIMIT) {
            throw new Exhausted();
        }
    }

    /** Returns how many steps were counted. */
    long steps() {
        return steps;
    }

    /** The limit is reached; what the search was to find stays unknown. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
