package io.github.hissa.json.wire;

import java.util.List;

/**
 * What documents of one type are called, and how they have changed.
 *
 * @param name the name of the kind, as the field says it
 * @param migrations what makes format 2 of format 1, format 3 of format 2 and so on; none while there is only format 1
 */
public record DocumentKind(String name, List<Migration> migrations) {

    /** A kind with its migrations, in the order of the formats. */
    public static DocumentKind of(String name, Migration... migrations) {
        return new DocumentKind(name, List.of(migrations));
    }

    /** Returns the number of the current format. */
    public int format() {
        return migrations.size() + 1;
    }
}
