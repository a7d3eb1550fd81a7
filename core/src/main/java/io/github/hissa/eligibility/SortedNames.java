package io.github.hissa.eligibility;

/** Finds a name among names in alphabetical order. */
final class SortedNames {

    /** How many names are looked through before they are searched. */
    private static final int FEW = 4;

    private SortedNames() {}

    /** Returns where a name stands, or a negative number where it is not there. */
    static int find(String[] names, String name) {
        // Policies and facts mostly share their keys' names, and a rule sees few: the letters need not be looked at.
        for (int i = 0; i < names.length && i < FEW; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return search(names, name, 0);
    }

    /** Returns where a name stands from a place on, or -1 less the place where it belongs. */
    static int search(String[] names, String name, int from) {
        int low = from;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = names[middle].compareTo(name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }
}
