package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.SortedMapFormat;

/** Facts by their names: {@code {"final-receipt": {"yes-no": true}, "members": {"whole-number": 12}}}. */
public final class FactsFormat implements Format<Facts> {

    private final SortedMapFormat<FactValue> values = new SortedMapFormat<>(new FactValueFormat(), Facts.class);

    @Override
    public Facts read(DocumentReader in) {
        Object start = in.place();
        try {
            return Facts.of(values.read(in));
        } catch (IllegalArgumentException refused) {
            throw in.refusal(start, String.valueOf(refused.getMessage()), refused);
        }
    }

    @Override
    public void write(Facts facts, DocumentWriter out) {
        values.write(facts.toMap(), out);
    }

    @Override
    public boolean isEmpty(Facts facts) {
        return facts.toMap().isEmpty();
    }
}
