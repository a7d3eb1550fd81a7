package io.github.hissa.json.wire;

import java.util.List;

/** Ends the reading of a value that is refused; the reader notes why and goes on behind it. */
final class RefusedValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; nothing where parts of the value were refused, which is noted already. */
    private final transient List<LocatedRefusal> refusals;

    RefusedValue(List<LocatedRefusal> refusals) {
        super("refused", null, false, false);
        this.refusals = refusals;
    }

    List<LocatedRefusal> refusals() {
        return refusals;
    }
}
