package io.github.hissa.examples.input;

import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Steps of the library whose refusals are refusals of the input. */
public final class Refusals {

    private Refusals() {}

    /**
     * Takes a step.
     *
     * @param words what is said where it refuses
     * @throws InputRefused if it does
     */
    public static <T> T worded(Supplier<T> step, Function<RuntimeException, InputRefused> words) {
        try {
            return step.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            throw words.apply(refused);
        }
    }
}
