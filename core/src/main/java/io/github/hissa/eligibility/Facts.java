package io.github.hissa.eligibility;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a subject: typed values by the names of their facts, in the order of the names, each declared or
 * attested by a document.
 *
 * <p>A fact that is not here is unknown, which is not the same as false or zero. A value whose document is not valid on
 * the day of an assessment counts as unknown on that day.
 */
public final class Facts {

    private static final Facts EMPTY = new Facts(new String[0], new FactValue[0], null, null, null);

    // Sorted arrays rather than a map: an assessment cuts a handful of facts out of them for every rule.
    private final String[] names;
    private final FactValue[] values;
    private final @Nullable Evidence @Nullable [] evidence;

    /**
     * What was cut out of other facts shares their values, and finds the one of a name at the place of its number; null
     * where the values are in the order of the names. The cuts of an assessment share the places.
     */
    private final int @Nullable [] places;

    private final int @Nullable [] numbers;

    private Facts(
            String[] names,
            FactValue[] values,
            @Nullable Evidence @Nullable [] evidence,
            int @Nullable [] places,
            int @Nullable [] numbers) {
        this.names = names;
        this.values = values;
        this.evidence = evidence;
        this.places = places;
        this.numbers = numbers;
    }

    /** Nothing is known. */
    public static Facts empty() {
        return EMPTY;
    }

    /**
     * What the map says is declared.
     *
     * @throws RefusedValueException if a name is blank
     */
    public static Facts of(Map<String, FactValue> values) {
        return of(values, Map.of());
    }

    /**
     * What the map says is known, with the documents that attest some of it.
     *
     * @throws RefusedValueException if a name is blank, or a document attests a fact that is not there
     */
    public static Facts of(Map<String, FactValue> values, Map<String, Evidence> evidence) {
        TreeMap<String, FactValue> sorted = new TreeMap<>(values);
        String[] names = sorted.keySet().toArray(new String[0]);
        Refusals refusals = new Refusals();
        for (String name : names) {
            if (name.isBlank()) {
                refusals.add("", "blank-fact");
            }
        }
        @Nullable Evidence[] documents = evidence.isEmpty() ? null : new Evidence[names.length];
        evidence.forEach((name, document) -> {
            int at = Arrays.binarySearch(names, name);
            if (at < 0) {
                refusals.add(name, "attested-without-value", Map.of("fact", Figure.ofCode(name)));
            } else {
                documents[at] = document;
            }
        });
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals.list());
        }
        return new Facts(names, sorted.values().toArray(new FactValue[0]), documents, null, null);
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
        some.put(name, Objects.requireNonNull(value, name));
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
     * @throws RefusedValueException if both know a fact and say different things about it
     */
    public Facts and(Facts others) {
        Refusals refusals = new Refusals();
        Map<String, FactValue> union = new TreeMap<>(toMap());
        others.toMap().forEach((name, value) -> {
            FactValue here = union.putIfAbsent(name, value);
            if (here != null && !here.equals(value)) {
                refusals.add(name, "two-values", Map.of(
                        "fact", Figure.ofCode(name), "first", here.toFigure(), "second", value.toFigure()));
            }
        });
        refusals.refuse(this);
        Map<String, Evidence> documents = new TreeMap<>(others.toEvidence());
        documents.putAll(toEvidence());
        return of(union, documents);
    }

    /** Only those of these facts whose names are given, in alphabetical order and each once. */
    Facts only(List<String> some) {
        String[] wanted = some.toArray(new String[0]);
        int[] numbers = new int[wanted.length];
        Arrays.setAll(numbers, i -> i);
        return cut(wanted, numbers, locate(wanted));
    }

    /**
     * Only some of these facts, where it has been found out before where they stand.
     *
     * @param wanted their names, in alphabetical order and each once; not to be changed afterwards
     * @param numbers for each name its number among the places; not to be changed either
     * @param places what {@link #locate} found for the number
     */
    Facts cut(String[] wanted, int[] numbers, int[] places) {
        for (int number : numbers) {
            if (places[number] < 0) {
                return cutKnown(wanted, numbers, places);
            }
        }
        return numbers.length == 0 ? EMPTY : new Facts(wanted, values, evidence, places, numbers);
    }

    private Facts cutKnown(String[] wanted, int[] numbers, int[] places) {
        int[] known = IntStream.range(0, wanted.length)
                .filter(i -> places[numbers[i]] >= 0)
                .toArray();
        String[] knownNames = new String[known.length];
        int[] knownNumbers = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            knownNames[i] = wanted[known[i]];
            knownNumbers[i] = numbers[known[i]];
        }
        return cut(knownNames, knownNumbers, places);
    }

    /**
     * Returns the places of the values of these facts, a negative number for each that is unknown.
     *
     * @param sorted the names, in alphabetical order and each once
     */
    int[] locate(String[] sorted) {
        int[] found = new int[sorted.length];
        int from = 0;
        for (int i = 0; i < sorted.length; i++) {
            // Mostly the next name is the one, as a policy's facts and a subject's are much the same.
            boolean isNext = from < names.length && names[from].equals(sorted[i]);
            int at = isNext ? from : SortedNames.search(names, sorted[i], from);
            found[i] = at < 0 ? at : placeOf(at);
            from = at < 0 ? -1 - at : at + 1;
        }
        return found;
    }

    /** Returns where the fact of this name stands, or a negative number where it is unknown. */
    int indexOf(String name) {
        return SortedNames.find(names, name);
    }

    FactValue valueAt(int index) {
        return values[placeOf(index)];
    }

    @Nullable Evidence evidenceAt(int index) {
        return evidence == null ? null : evidence[placeOf(index)];
    }

    /** Tells whether a document's validity depends on the day. */
    boolean hasBoundedEvidence() {
        for (int i = 0; evidence != null && i < names.length; i++) {
            Evidence document = evidenceAt(i);
            if (document != null && document.isBounded()) {
                return true;
            }
        }
        return false;
    }

    private int placeOf(int index) {
        return places == null || numbers == null ? index : places[numbers[index]];
    }

    /**
     * Returns the value of a fact, or nothing where it is unknown.
     *
     * @throws RefusedStepException if the value is of another type than the key's
     */
    public <T> Optional<T> get(FactKey<T> key) {
        int at = indexOf(key.getName());
        return at < 0 ? Optional.empty() : Optional.of(cast(key, valueAt(at)));
    }

    static <T> T cast(FactKey<T> key, FactValue value) {
        if (value.getType() != key.getType()) {
            throw new RefusedStepException(
                    value.requireType(key.getName(), key.getType()).list());
        }
        return key.getValueClass().cast(value.getValue());
    }

    /** Returns the value of the fact with this name, or nothing where it is unknown. */
    public Optional<FactValue> find(String name) {
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(valueAt(at));
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
            map.put(names[i], valueAt(i));
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
                && IntStream.range(0, names.length).allMatch(i -> valueAt(i).equals(that.valueAt(i)))
                && toEvidence().equals(that.toEvidence());
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(names);
        for (int i = 0; i < names.length; i++) {
            hash = hash * 31 + valueAt(i).hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        SortedMap<String, Evidence> documents = toEvidence();
        return documents.isEmpty() ? toMap().toString() : toMap() + " attested by " + documents;
    }
}
