package io.github.hissa.eligibility;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known about a subject: typed values by the names of their facts, in the order of the names.
 *
 * <p>A fact that is not here is unknown, which is not the same as false or zero.
 */
public final class Facts {

    private static final Facts EMPTY = new Facts(new TreeMap<>());

    private final SortedMap<String, FactValue> values;

    private Facts(SortedMap<String, FactValue> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** Nothing is known. */
    public static Facts empty() {
        return EMPTY;
    }

    /**
     * What the map says is known.
     *
     * @throws IllegalArgumentException if a name is blank
     */
    public static Facts of(Map<String, FactValue> values) {
        for (String name : values.keySet()) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("fact has a blank name");
            }
        }
        return new Facts(new TreeMap<>(values));
    }

    /** These facts and one more; a value that was there under the same name is replaced. */
    public <T> Facts with(FactKey<T> key, T value) {
        return with(key.getName(), FactValue.of(key.getType(), value));
    }

    /** These facts and one more; a value that was there under the same name is replaced. */
    public Facts with(String name, FactValue value) {
        SortedMap<String, FactValue> copy = new TreeMap<>(values);
        copy.put(name, value);
        return of(copy);
    }

    /**
     * These facts and all of the others.
     *
     * @throws IllegalArgumentException if both know a fact and say different things about it
     */
    public Facts and(Facts others) {
        SortedMap<String, FactValue> union = new TreeMap<>(values);
        others.values.forEach((name, value) -> {
            FactValue here = union.putIfAbsent(name, value);
            if (here != null && !here.equals(value)) {
                throw new IllegalArgumentException("fact " + name + " is both " + here + " and " + value);
            }
        });
        return new Facts(union);
    }

    /** Only those of these facts whose names are given. */
    Facts only(Iterable<String> names) {
        SortedMap<String, FactValue> some = new TreeMap<>();
        for (String name : names) {
            FactValue value = values.get(name);
            if (value != null) {
                some.put(name, value);
            }
        }
        return new Facts(some);
    }

    /**
     * Returns the value of a fact, or nothing where it is unknown.
     *
     * @throws IllegalArgumentException if the value is of another type than the key's
     */
    public <T> Optional<T> get(FactKey<T> key) {
        FactValue value = values.get(key.getName());
        if (value == null) {
            return Optional.empty();
        }
        if (value.getType() != key.getType()) {
            throw new IllegalArgumentException("fact " + key + " is of another type: " + value);
        }
        return Optional.of(key.getValueClass().cast(value.getValue()));
    }

    /** Returns the value of the fact with this name, or nothing where it is unknown. */
    public Optional<FactValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns all that is known, in the order of the names. */
    public SortedMap<String, FactValue> toMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
