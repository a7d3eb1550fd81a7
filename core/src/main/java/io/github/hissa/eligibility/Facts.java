package io.github.hissa.eligibility;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a subject: typed values by the names of their facts, in the order of the names, each declared or
 * attested by a document.
 *
 * <p>A fact that is not here is unknown, which is not the same as false or zero. A value whose document is not valid on
 * the day of an assessment counts as unknown on that day.
 */
public final class Facts {

    private static final Facts EMPTY = new Facts(new String[0], new FactValue[0], null);

    // Sorted arrays rather than a map: an assessment cuts a handful of facts out of them for every rule.
    private final String[] names;
    private final FactValue[] values;
    private final @Nullable Evidence @Nullable [] evidence;

    private Facts(String[] names, FactValue[] values, @Nullable Evidence @Nullable [] evidence) {
        this.names = names;
        this.values = values;
        this.evidence = evidence;
    }

    /** Nothing is known. */
    public static Facts empty() {
        return EMPTY;
    }

    /**
     * What the map says is declared.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public static Facts of(Map<String, FactValue> values) {
        return of(values, Map.of());
    }

    /**
     * What the map says is known, with the documents that attest some of it.
     *
     * @throws IllegalArgumentException if a name is blank, or a document attests a fact that is not there
     */
    public static Facts of(Map<String, FactValue> values, Map<String, Evidence> evidence) {
        TreeMap<String, FactValue> sorted = new TreeMap<>(values);
        String[] names = sorted.keySet().toArray(new String[0]);
        for (String name : names) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("fact has a blank name");
            }
        }
        @Nullable Evidence[] documents = evidence.isEmpty() ? null : new Evidence[names.length];
        evidence.forEach((name, document) -> {
            int at = Arrays.binarySearch(names, name);
            if (at < 0) {
                throw new IllegalArgumentException("document attests a fact without a value: " + name);
            }
            documents[at] = document;
        });
        return new Facts(names, sorted.values().toArray(new FactValue[0]), documents);
    }

    /** These facts and one more, declared; a value that was there under the same name is replaced. */
    public <T> Facts with(FactKey<T> key, T value) {
        return with(key.getName(), FactValue.of(key.getType(), value));
    }

    /** These facts and one more, attested; a value that was there under the same name is replaced. */
    public <T> Facts with(FactKey<T> key, T value, Evidence document) {
        return with(key.getName(), FactValue.of(key.getType(), value), document);
    }

    /** These facts and one more, declared; a value that was there under the same name is replaced. */
    public Facts with(String name, FactValue value) {
        return put(name, value, null);
    }

    /** These facts and one more, attested; a value that was there under the same name is replaced. */
    public Facts with(String name, FactValue value, Evidence document) {
        return put(name, value, document);
    }

    private Facts put(String name, FactValue value, @Nullable Evidence document) {
        Map<String, FactValue> some = new TreeMap<>(toMap());
        some.put(name, value);
        Map<String, Evidence> documents = new TreeMap<>(toEvidence());
        documents.remove(name);
        if (document != null) {
            documents.put(name, document);
        }
        return of(some, documents);
    }

    /**
     * These facts and all of the others. Where both know a fact, the attested one stands.
     *
     * @throws IllegalArgumentException if both know a fact and say different things about it
     */
    public Facts and(Facts others) {
        Map<String, FactValue> union = new TreeMap<>(toMap());
        others.toMap().forEach((name, value) -> {
            FactValue here = union.putIfAbsent(name, value);
            if (here != null && !here.equals(value)) {
                throw new IllegalArgumentException("fact " + name + " is both " + here + " and " + value);
            }
        });
        Map<String, Evidence> documents = new TreeMap<>(others.toEvidence());
        documents.putAll(toEvidence());
        return of(union, documents);
    }

    /** Only those of these facts whose names are given, in alphabetical order and each once. */
    Facts only(String[] some) {
        int[] slots = new int[some.length];
        Arrays.setAll(slots, i -> i);
        return only(some, slots, placesOf(some));
    }

    /**
     * Only those of these facts that stand at some places.
     *
     * @param some their names; kept where all of them are known, and so never changed
     * @param slots for each of them, which of the places is its own
     * @param places where facts stand, or a negative number where they are unknown
     */
    Facts only(String[] some, int[] slots, int[] places) {
        if (slots.length == 1) {
            return only(some, places[slots[0]]);
        }
        int count = 0;
        for (int slot : slots) {
            count += places[slot] >= 0 ? 1 : 0;
        }
        if (count == 0) {
            return EMPTY;
        }
        FactValue[] cutValues = new FactValue[count];
        @Nullable Evidence[] cutEvidence = null;
        String[] cutNames = count == some.length ? some : new String[count];
        int next = 0;
        for (int i = 0; i < slots.length; i++) {
            int place = places[slots[i]];
            if (place < 0) {
                continue;
            }
            cutValues[next] = values[place];
            if (evidence != null && evidence[place] != null) {
                cutEvidence = cutEvidence == null ? new Evidence[count] : cutEvidence;
                cutEvidence[next] = evidence[place];
            }
            if (cutNames != some) {
                cutNames[next] = some[i];
            }
            next++;
        }
        return new Facts(cutNames, cutValues, cutEvidence);
    }

    /** The one fact that most rules look at. */
    private Facts only(String[] name, int place) {
        if (place < 0) {
            return EMPTY;
        }
        Evidence document = evidenceAt(place);
        return new Facts(
                name, new FactValue[] {values[place]}, document == null ? null : new Evidence[] {document});
    }

    /**
     * Returns where each of some facts stands, or a negative number where it is unknown. Linear in both.
     *
     * @param some names in alphabetical order
     */
    int[] placesOf(String[] some) {
        int[] places = new int[some.length];
        int here = 0;
        for (int i = 0; i < some.length; i++) {
            int order = 1;
            while (here < names.length && (order = compare(names[here], some[i])) < 0) {
                here++;
            }
            places[i] = here < names.length && order == 0 ? here : -1;
        }
        return places;
    }

    /** Returns where the fact of this name stands, or a negative number where it is unknown. */
    int indexOf(String name) {
        int low = 0;
        int high = names.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(names[middle], name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Policies and facts mostly share their keys' names, so that the letters need not be looked at. */
    private static int compare(String name, String other) {
        return name == other ? 0 : name.compareTo(other);
    }

    FactValue valueAt(int index) {
        return values[index];
    }

    @Nullable Evidence evidenceAt(int index) {
        return evidence == null ? null : evidence[index];
    }

    /**
     * Returns the value of a fact, or nothing where it is unknown.
     *
     * @throws IllegalArgumentException if the value is of another type than the key's
     */
    public <T> Optional<T> get(FactKey<T> key) {
        int at = indexOf(key.getName());
        return at < 0 ? Optional.empty() : Optional.of(cast(key, values[at]));
    }

    static <T> T cast(FactKey<T> key, FactValue value) {
        if (value.getType() != key.getType()) {
            throw new IllegalArgumentException("fact " + key + " is of another type: " + value);
        }
        return key.getValueClass().cast(value.getValue());
    }

    /** Returns the value of the fact with this name, or nothing where it is unknown. */
    public Optional<FactValue> find(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(values[at]);
    }

    /** Returns the document that attests the fact with this name, or nothing where there is none. */
    public Optional<Evidence> findEvidence(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.ofNullable(evidenceAt(at));
    }

    /** Returns all that is known, in the order of the names. */
    public SortedMap<String, FactValue> toMap() {
        SortedMap<String, FactValue> map = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /** Returns the documents by the names of the facts that they attest, in the order of the names. */
    public SortedMap<String, Evidence> toEvidence() {
        SortedMap<String, Evidence> map = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            Evidence document = evidenceAt(i);
            if (document != null) {
                map.put(names[i], document);
            }
        }
        return Collections.unmodifiableSortedMap(map);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that
                && Arrays.equals(names, that.names)
                && Arrays.equals(values, that.values)
                && toEvidence().equals(that.toEvidence());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(names) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        SortedMap<String, Evidence> documents = toEvidence();
        return documents.isEmpty() ? toMap().toString() : toMap() + " attested by " + documents;
    }
}
