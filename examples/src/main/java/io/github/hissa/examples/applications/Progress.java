package io.github.hissa.examples.applications;

import io.github.hissa.text.Language;
import java.io.PrintWriter;
import java.time.Duration;

/** Says how far a long run has come: nothing for two seconds, then a line a second. */
final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final PrintWriter err;
    private final Language language;
    private long next = System.nanoTime() + PATIENCE;
    private long done;

    Progress(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
    }

    /** One more is done, of so many. */
    void step(String key, long all) {
        done++;
        if (System.nanoTime() - next >= 0) {
            err.println(Messages.of(key, done, all).get(language));
            err.flush();
            next = System.nanoTime() + PAUSE;
        }
    }
}
