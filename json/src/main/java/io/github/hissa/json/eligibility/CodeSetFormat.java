package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.json.wire.SortedSetFormat;
import java.util.SortedSet;

/** A set of codes as a list, in alphabetical order and none twice: {@code ["roads", "water"]}. */
public final class CodeSetFormat implements Format<CodeSet> {

    private final SortedSetFormat<String> codes = new SortedSetFormat<>(Scalars.TEXT);

    @Override
    public CodeSet read(DocumentReader in) {
        Object start = in.place();
        SortedSet<String> read = codes.read(in);
        try {
            return new CodeSet(read);
        } catch (IllegalArgumentException refused) {
            throw in.refusal(start, refused);
        }
    }

    @Override
    public void write(CodeSet set, DocumentWriter out) {
        codes.write(set.codes(), out);
    }
}
