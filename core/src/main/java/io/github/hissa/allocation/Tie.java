package io.github.hissa.allocation;

import java.util.List;

/**
 * Claims that stood equal where there was not enough for all of them.
 *
 * @param equal the indexes of all that stood equal, ascending
 * @param favoured the indexes of those among them that received more, ascending
 */
public record Tie(List<Integer> equal, List<Integer> favoured) {

    /** Keeps copies of both lists. */
    public Tie {
        equal = List.copyOf(equal);
        favoured = List.copyOf(favoured);
    }
}
