package io.github.hissa.allocation;

import java.util.BitSet;
import java.util.List;

/** Results that no rule gave, also for the packages below. */
public final class TamperedAllocations {

    private TamperedAllocations() {
    }

    /** These awards, said to be what the rule gives. */
    public static Allocation of(ClaimsProblem problem, ClaimsRule rule, long... awards) {
        return new Allocation(problem, rule, awards, Bounds.of(problem), new BitSet(), List.of());
    }
}
