package io.github.hissa.allocation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many threads share a pass over claims. Each takes one stretch of them; what a stretch yields is put together in
 * the order of the stretches, and sums of whole numbers are the same in whatever pieces they are formed: so the number
 * of lanes never shows in a result.
 */
final class Lanes {

    static final Lanes ONE = new Lanes(1);

    /** Stretches begin at whole multiples of it; a shorter one is not worth a thread. */
    private static final int SHORTEST = Free.GROUP;

    private final int count;

    private Lanes(int count) {
        this.count = count;
    }

    static Lanes of(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("number of threads is below 1: " + threads);
        }
        return threads == 1 ? ONE : new Lanes(threads);
    }

    /** What the pass yields for each stretch, the first stretch first. */
    <T> List<T> pass(int size, Pass<T> pass) {
        int stretches = Math.min(count, size / SHORTEST);
        if (stretches < 2) {
            return List.of(pass.run(0, size));
        }
        return IntStream.range(0, stretches).parallel().mapToObj(stretch -> pass.run(
                start(stretch, stretches, size), start(stretch + 1, stretches, size))).toList();
    }

    private static int start(int stretch, int stretches, int size) {
        long start = (long) size * stretch / stretches;
        return (int) (stretch == stretches ? start : start - start % SHORTEST);
    }

    /** A pass over the positions from the first to before the second. */
    @FunctionalInterface
    interface Pass<T> {
        T run(int from, int to);
    }
}
