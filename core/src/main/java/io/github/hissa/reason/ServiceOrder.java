package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClassDivision;
import io.github.hissa.allocation.Fraction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which a division by rank, or the part of one, serves its claims; and what was left when the turn of each
 * came.
 */
final class ServiceOrder {

    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Integer, Long> left = new HashMap<>();
    private final long setAside;

    /**
     * @param awards what the rule awards to each claim of the division, in their order
     */
    ServiceOrder(Allocation allocation, ClassDivision division, List<Fraction> awards) {
        ClaimsProblem problem = allocation.getProblem();
        int[] claims = division.getClaims();
        List<Integer> order = Arrays.stream(claims)
                .boxed()
                .sorted(Comparator.comparingInt(problem::getRank)
                        .thenComparing(problem.getTieBreak()::compare))
                .toList();
        setAside = order.stream().mapToLong(allocation::getLeast).sum();
        long rest = division.getAmount() - setAside;
        for (int claim : order) {
            places.put(claim, places.size() + 1);
            left.put(claim, rest);
            Fraction award = awards.get(Arrays.binarySearch(claims, claim));
            rest -= award.getNumerator().longValueExact() - allocation.getLeast(claim);
        }
    }

    /** What was set aside for the floors before anyone was served. */
    long setAside() {
        return setAside;
    }

    /** The place of a claim, counted from 1. */
    int place(int claim) {
        return places.get(claim);
    }

    /** What was left when the claim's turn came, beside what is set aside for floors. */
    long left(int claim) {
        return left.get(claim);
    }

    /** How many claims there are. */
    int size() {
        return places.size();
    }
}
