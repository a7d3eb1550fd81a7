package io.github.hissa.json.wire;

import org.jspecify.annotations.Nullable;

/** Ends the reading of a value that is refused; the reader notes why and goes on behind it. */
final class RefusedValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; nothing where parts of the value were refused, which is noted already. */
    private final transient @Nullable Refusal refusal;

    RefusedValue(@Nullable Refusal refusal) {
        super(refusal == null ? "parts are refused" : refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    @Nullable Refusal refusal() {
        return refusal;
    }
}
