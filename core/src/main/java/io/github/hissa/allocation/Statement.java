package io.github.hissa.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a result says of itself, and nothing of how it came about: what the checker reads.
 *
 * @param awards    the awards
 * @param exact     the awards before rounding
 * @param level     the level that the claims share
 * @param grounds   why each award is what it is
 * @param remainder what was not divided
 * @param ties      the ties that were settled
 */
record Statement(long[] awards, List<Fraction> exact, Optional<Level> level, List<Ground> grounds, long remainder,
        List<Tie> ties) {

    static Statement of(Allocation allocation) {
        List<Fraction> exact = new ArrayList<>(allocation.size());
        List<Ground> grounds = new ArrayList<>(allocation.size());
        for (int i = 0; i < allocation.size(); i++) {
            exact.add(allocation.getExactAward(i));
            grounds.add(allocation.getGround(i));
        }
        return new Statement(allocation.toArray(), exact, allocation.getLevel(), grounds, allocation.getRemainder(),
                allocation.getTies());
    }
}
