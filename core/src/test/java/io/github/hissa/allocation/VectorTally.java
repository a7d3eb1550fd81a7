package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.List;

/** What a family of conformance vectors came to. */
final class VectorTally {

    private int passed;
    private final List<String> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void check(boolean holds, String what) {
        if (holds) {
            passed++;
        } else {
            failures.add(what);
        }
    }

    void fail(String what) {
        failures.add(what);
    }

    /** Something that is neither passed nor failed, such as a value of which the peer itself says that it is wrong. */
    void note(String what) {
        notes.add(what);
    }

    int passed() {
        return passed;
    }

    List<String> failures() {
        return failures;
    }

    List<String> notes() {
        return notes;
    }
}
