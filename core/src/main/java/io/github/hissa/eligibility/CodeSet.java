package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of codes, in their order; it may be empty.
 *
 * @param codes the codes
 */
public record CodeSet(SortedSet<String> codes) {

    /**
     * A set of these codes.
     *
     * @throws RefusedValueException if one is blank
     */
    public CodeSet {
        for (String code : codes) {
            if (code.isBlank()) {
                throw RefusedValueException.of("", "blank-code", Map.of());
            }
        }
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    /** A set of these codes. */
    public static CodeSet of(String... codes) {
        return of(List.of(codes));
    }

    /** A set of these codes. */
    public static CodeSet of(Collection<String> codes) {
        return new CodeSet(new TreeSet<>(codes));
    }

    @Override
    public String toString() {
        return codes.toString();
    }
}
