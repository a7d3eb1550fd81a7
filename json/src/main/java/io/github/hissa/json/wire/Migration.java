package io.github.hissa.json.wire;

import java.util.List;

/**
 * What makes a value of one format a value of the next.
 *
 * <p>A migration takes whatever stands in a document, also what is no object or lacks the property: it changes what it
 * knows and leaves the rest to be refused by the reading.
 */
@FunctionalInterface
public interface Migration {

    /** Changes a value in place. */
    void migrate(Node value);

    /** A property has another name. */
    static Migration rename(String from, String to) {
        return value -> value.rename(from, to);
    }

    /**
     * A property is there, with this value where the document has none.
     *
     * @param added a text, a whole number, a boolean, or a list or a map by texts of such values
     */
    static Migration add(String name, Object added) {
        return value -> value.put(name, added);
    }

    /** A property is there no longer. */
    static Migration remove(String name) {
        return value -> value.remove(name);
    }

    /** A migration of the value of a property. */
    static Migration in(String name, Migration inner) {
        return value -> value.find(name).forEach(inner::migrate);
    }

    /** A migration of every element of a list, or of the value of every property of an object. */
    static Migration inEach(Migration inner) {
        return value -> value.values().forEach(inner::migrate);
    }

    /** Several migrations, one after the other. */
    static Migration all(Migration... steps) {
        return value -> List.of(steps).forEach(step -> step.migrate(value));
    }
}
