package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.json.wire.SortedMapFormat;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Facts by their names: {@code {"members": {"whole-number": 12}, "final-receipt": {"yes-no": true, "evidence":
 * {"document": "final-receipt", "validUntil": "2012-12-31"}}}}.
 */
public final class FactsFormat implements Format<Facts> {

    private static final String EVIDENCE = "evidence";
    private static final Format<Evidence> DOCUMENT = BuiltFormat.of(
                    Evidence.class,
                    Map.<Type, Format<?>>of(String.class, Scalars.TEXT, LocalDate.class, Scalars.DATE)::get)
            .orElseThrow();

    private final SortedMapFormat<Entry> entries = new SortedMapFormat<>(new EntryFormat(), Facts.class);

    @Override
    public Facts read(DocumentReader in) {
        Object start = in.place();
        SortedMap<String, Entry> read = entries.read(in);
        Map<String, FactValue> values = new TreeMap<>();
        Map<String, Evidence> evidence = new TreeMap<>();
        read.forEach((name, entry) -> {
            values.put(name, entry.value());
            if (entry.evidence() != null) {
                evidence.put(name, entry.evidence());
            }
        });
        try {
            return Facts.of(values, evidence);
        } catch (IllegalArgumentException refused) {
            throw in.refusal(start, refused);
        }
    }

    @Override
    public void write(Facts facts, DocumentWriter out) {
        SortedMap<String, Evidence> evidence = facts.toEvidence();
        SortedMap<String, Entry> written = new TreeMap<>();
        facts.toMap().forEach((name, value) -> written.put(name, new Entry(value, evidence.get(name))));
        entries.write(written, out);
    }

    @Override
    public boolean isEmpty(Facts facts) {
        return facts.toMap().isEmpty();
    }

    private record Entry(FactValue value, @Nullable Evidence evidence) {}

    /** A value with, beside it, the document that attests it. */
    private static final class EntryFormat implements Format<Entry> {

        private static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>(FactValueFormat.MEMBERS);

        static {
            MEMBERS.put(EVIDENCE, DOCUMENT);
        }

        @Override
        public Entry read(DocumentReader in) {
            Members members = Members.read(in, FactValue.class, MEMBERS, Set.of());
            FactValue value =
                    FactValueFormat.valueIn(members, FactValueFormat.MEMBERS.keySet(), Set.of(EVIDENCE));
            return new Entry(value, (Evidence) members.find(EVIDENCE));
        }

        @Override
        public void write(Entry entry, DocumentWriter out) {
            out.startObject();
            FactValueFormat.writeMember(entry.value(), out);
            if (entry.evidence() != null) {
                out.name(EVIDENCE);
                DOCUMENT.write(entry.evidence(), out);
            }
            out.endObject();
        }
    }
}
