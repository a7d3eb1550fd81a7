package io.github.hissa.grant;

import io.github.hissa.text.LocalizedText;
import java.util.SortedMap;
import org.immutables.value.Value;

/** One reason for a decision: a code and figures for machines, a sentence in three languages for people. */
@Value.Immutable
public interface Reason {

    /** The code, for example {@code rule-not-met} or {@code on-the-level}. */
    String getCode();

    /** The sentence. */
    LocalizedText getText();

    /** The figures that the sentence speaks of, by name; amounts as "MAD 24.00", exact numbers as "p/q". */
    @Value.NaturalOrder
    SortedMap<String, String> getFigures();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Reason}. */
    class Builder extends ImmutableReason.Builder {
        Builder() {}
    }
}
