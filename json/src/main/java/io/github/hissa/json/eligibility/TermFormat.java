package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.Term;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a fact is compared with: a value as a fact has it, or {@code {"parameter": "least-age"}}. */
public final class TermFormat implements Format<Term> {

    private static final String PARAMETER = "parameter";
    private static final Map<String, Format<?>> MEMBERS = new LinkedHashMap<>(FactValueFormat.MEMBERS);

    static {
        MEMBERS.put(PARAMETER, Scalars.TEXT);
    }

    @Override
    public Term read(DocumentReader in) {
        Members members = Members.read(in, Term.class, MEMBERS, Set.of());
        if (!members.names().equals(Set.of(PARAMETER))) {
            return FactValueFormat.valueIn(members, MEMBERS.keySet(), Set.of());
        }
        try {
            return ParameterReference.of(members.get(String.class, PARAMETER));
        } catch (IllegalArgumentException refused) {
            throw members.refusal(refused);
        }
    }

    @Override
    public void write(Term term, DocumentWriter out) {
        out.startObject();
        if (term instanceof FactValue value) {
            FactValueFormat.writeMember(value, out);
        } else if (term instanceof ParameterReference reference) {
            out.name(PARAMETER);
            out.text(reference.name());
        }
        out.endObject();
    }
}
