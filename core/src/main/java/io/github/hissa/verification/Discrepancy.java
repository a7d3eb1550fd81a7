package io.github.hissa.verification;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One place where a result is not what follows from what it was computed from. */
@Value.Immutable
public interface Discrepancy {

    /** The code of a value that is recorded and should be another. */
    String DIFFERENT = "different";

    /** The code of a value that should be there and is not. */
    String MISSING = "missing";

    /** The code of a value that is recorded and should not be there. */
    String UNEXPECTED = "unexpected";

    /**
     * The code of an element that stands at another place of its list than it should; its figures are the two places.
     */
    String MOVED = "moved";

    /** The code of a value from which the result cannot be computed again. */
    String REFUSED = "refused";

    /**
     * Where it shows: the path from the result to the value, as in its JSON document, for example
     * {@code decisions[3].awarded}; empty for the whole result. The index of a missing element is the one that it
     * should have; any other index is the recorded one.
     */
    String getPath();

    /**
     * What is wrong: {@value #DIFFERENT}, {@value #MISSING}, {@value #UNEXPECTED}, {@value #MOVED}, {@value #REFUSED},
     * or a property that a checker finds broken, for example {@code conservation}.
     */
    String getCode();

    /**
     * What is recorded; nothing if no value is. A value with parts of its own is shown as a short text, a value that is
     * refused by itself or by a code of what is wrong with it.
     */
    Optional<Figure> getRecorded();

    /** What should be recorded; nothing if no value should be, or if none can be computed. */
    Optional<Figure> getExpected();

    /** Returns a sentence about it in Arabic, French and English. */
    default LocalizedText toText() {
        return DiscrepancyText.of(this);
    }

    /** Returns it as one of a larger result, of which this result is the part at a path. */
    default Discrepancy within(String path) {
        return builder().from(this).path(Refusal.join(path, getPath())).build();
    }

    /**
     * A value from which the result cannot be computed again.
     *
     * @param recorded the value, or the code of what is wrong with it
     */
    static Discrepancy refused(String path, Figure recorded) {
        return builder().path(path).code(REFUSED).recorded(recorded).build();
    }

    /** What keeps the result from being computed again, each at its path within the part at a path. */
    static List<Discrepancy> refused(String path, HissaException refusal) {
        return refusal.getRefusals().stream()
                .map(one -> refused(Refusal.join(path, one.getPath()), Figure.of(one.toText())))
                .toList();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Discrepancy}. */
    class Builder extends ImmutableDiscrepancy.Builder {
        Builder() {}
    }
}
