package io.github.hissa.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which element of a recorded list stands for which of the expected one.
 *
 * <p>Equal elements belong together. As many of them as keep their order (a longest increasing subsequence) hold the
 * two lists together; the others have moved. Between two of those that hold, elements without an equal are paired in
 * their order; what is left on one side has no counterpart.
 */
final class Alignment {

    private static final int NONE = -1;

    private final int[] expectedOf;
    private final int[] recordedOf;
    private final boolean[] holds;

    private Alignment(int recorded, int expected) {
        expectedOf = new int[recorded];
        recordedOf = new int[expected];
        holds = new boolean[recorded];
        Arrays.fill(expectedOf, NONE);
        Arrays.fill(recordedOf, NONE);
    }

    /**
     * An element and its counterpart.
     *
     * @param recorded the index in the recorded list; -1 if it is missing there
     * @param expected the index in the expected list; -1 if nothing like it is expected
     * @param isMoved whether the two are equal and stand at places that do not correspond
     */
    record Pair(int recorded, int expected, boolean isMoved) {}

    static Alignment of(List<?> recorded, List<?> expected) {
        Alignment alignment = new Alignment(recorded.size(), expected.size());
        alignment.match(recorded, expected);
        alignment.hold();
        return alignment;
    }

    /** Returns the pairs that are not equal elements in corresponding places, in the order of the lists. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        int expected = 0;
        for (int recorded = 0; recorded <= expectedOf.length; recorded++) {
            if (recorded == expectedOf.length || holds[recorded]) {
                int end = recorded == expectedOf.length ? recordedOf.length : expectedOf[recorded];
                for (; expected < end; expected++) {
                    if (recordedOf[expected] == NONE) {
                        pairs.add(new Pair(NONE, expected, false));
                    }
                }
                expected = end + 1;
            } else if (expectedOf[recorded] != NONE) {
                pairs.add(new Pair(recorded, expectedOf[recorded], true));
            } else {
                expected = nextWithoutEqual(expected);
                boolean hasCounterpart = expected < recordedOf.length && recordedOf[expected] == NONE;
                pairs.add(new Pair(recorded, hasCounterpart ? expected++ : NONE, false));
            }
        }
        return pairs;
    }

    /** Returns the next expected element without an equal, or the next that holds the lists together, or the end. */
    private int nextWithoutEqual(int from) {
        int next = from;
        while (next < recordedOf.length && recordedOf[next] != NONE && !holds[recordedOf[next]]) {
            next++;
        }
        return next;
    }

    /** Finds an equal for each element, first at the same distance from the beginning or the end of the list. */
    private void match(List<?> recorded, List<?> expected) {
        int shorter = Math.min(expectedOf.length, recordedOf.length);
        for (int i = 0; i < shorter && recorded.get(i).equals(expected.get(i)); i++) {
            pair(i, i);
        }
        for (int i = 1; i <= shorter; i++) {
            int from = expectedOf.length - i;
            int to = recordedOf.length - i;
            if (expectedOf[from] != NONE || recordedOf[to] != NONE || !recorded.get(from).equals(expected.get(to))) {
                break;
            }
            pair(from, to);
        }
        Map<Object, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < recordedOf.length; i++) {
            if (recordedOf[i] == NONE) {
                open.computeIfAbsent(expected.get(i), unused -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < expectedOf.length; i++) {
            Deque<Integer> places = expectedOf[i] == NONE ? open.get(recorded.get(i)) : null;
            if (places != null && !places.isEmpty()) {
                pair(i, places.remove());
            }
        }
    }

    private void pair(int recorded, int expected) {
        expectedOf[recorded] = expected;
        recordedOf[expected] = recorded;
    }

    /** Marks a longest increasing subsequence of the matched elements. */
    private void hold() {
        int[] last = new int[expectedOf.length];
        int[] before = new int[expectedOf.length];
        int length = 0;
        for (int i = 0; i < expectedOf.length; i++) {
            if (expectedOf[i] == NONE) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (expectedOf[last[middle]] < expectedOf[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? NONE : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        for (int i = length == 0 ? NONE : last[length - 1]; i != NONE; i = before[i]) {
            holds[i] = true;
        }
    }
}
