package io.github.hissa.examples.input;

import io.github.hissa.refusal.HissaException;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Steps of the library whose refusals are refusals of the input. */
public final class Refusals {

    private Refusals() {}

    /**
     * Takes a step.
     *
     * @param words what is said where it refuses, around what the step says itself: a text in one language or in all
     * @throws InputRefused if it does
     */
    public static <T> T worded(Supplier<T> step, Function<Object, LocalizedText> words) {
        try {
            return step.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            throw new InputRefused(words.apply(wordsOf(refused)));
        }
    }

    /** What a check found, in all languages. */
    public static LocalizedText words(List<Discrepancy> found) {
        return LocalizedText.inEach(language -> found.stream()
                .map(one -> one.toText().get(language))
                .collect(Collectors.joining(" ")));
    }

    /** What a refusal says: in every language where it can be worded in each, else as the text that it has. */
    public static Object wordsOf(RuntimeException refused) {
        return refused instanceof HissaException worded ? worded.toText() : String.valueOf(refused.getMessage());
    }
}
