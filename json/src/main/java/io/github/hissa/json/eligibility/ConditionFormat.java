package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.json.money.ShareFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.ListFormat;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.money.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition as a sentence that a clerk can read: {@code {"fact": "founded-on", "is": "at-most", "value": {"date":
 * "2011-02-28"}}}.
 *
 * <p>The word behind {@code is} says which other properties there are: {@code value}, or {@code share} and {@code of},
 * for a comparison; {@code values} for "one-of"; none for "known". {@code all} and {@code any} hold lists of conditions,
 * {@code not} holds one.
 */
public final class ConditionFormat implements Format<Condition> {

    private static final String ONE_OF = "one-of";
    private static final String KNOWN = "known";

    private final FactValueFormat value = new FactValueFormat();
    private final ListFormat<FactValue> values = new ListFormat<>(value);
    private final ListFormat<Condition> conditions = new ListFormat<>(this);
    private final Map<String, Format<?>> members = new LinkedHashMap<>();

    /** A format of all conditions. */
    public ConditionFormat() {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            words.put(Scalars.nameOf(operator), operator);
        }
        words.put(ONE_OF, ONE_OF);
        words.put(KNOWN, KNOWN);
        members.put("fact", Scalars.TEXT);
        members.put("is", Scalars.named(words, Object::toString));
        members.put("value", value);
        members.put("values", values);
        members.put("share", ShareFormat.SHARE);
        members.put("of", Scalars.TEXT);
        members.put("all", conditions);
        members.put("any", conditions);
        members.put("not", this);
    }

    @Override
    public Condition read(DocumentReader in) {
        Members read = Members.read(in, Condition.class, members, Set.of());
        try {
            return condition(read);
        } catch (IllegalArgumentException refused) {
            throw read.refusal(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Condition condition(Members read) {
        Set<String> names = read.names();
        if (names.equals(Set.of("all"))) {
            return AllOf.builder().conditions(conditionsIn(read, "all")).build();
        }
        if (names.equals(Set.of("any"))) {
            return AnyOf.builder().conditions(conditionsIn(read, "any")).build();
        }
        if (names.equals(Set.of("not"))) {
            return Not.of(read.get(Condition.class, "not"));
        }
        if (!names.contains("fact") || !names.contains("is")) {
            throw new IllegalArgumentException(
                    "a condition has either fact and is, or all, or any, or not; this one has " + names);
        }
        String fact = read.get(String.class, "fact");
        if (read.find("is") instanceof Operator operator) {
            return comparison(read, fact, operator);
        }
        if (KNOWN.equals(read.find("is"))) {
            requireNames(read, KNOWN, Set.of());
            return Known.builder().fact(fact).build();
        }
        requireNames(read, ONE_OF, Set.of("values"));
        return Membership.builder().fact(fact).values(elements(read, "values", FactValue.class)).build();
    }

    private static Condition comparison(Members read, String fact, Operator operator) {
        if (!read.names().contains("share") && !read.names().contains("of")) {
            requireNames(read, Scalars.nameOf(operator), Set.of("value"));
            return Comparison.of(fact, operator, read.get(FactValue.class, "value"));
        }
        requireNames(read, Scalars.nameOf(operator), Set.of("share", "of"));
        return ShareComparison.builder()
                .fact(fact)
                .operator(operator)
                .share(read.get(Share.class, "share"))
                .whole(read.get(String.class, "of"))
                .build();
    }

    private static void requireNames(Members read, String is, Set<String> others) {
        Set<String> wanted = new TreeSet<>(others);
        wanted.add("fact");
        wanted.add("is");
        if (!read.names().equals(wanted)) {
            String choice = others.contains("value") ? " (or share and of in place of value)" : "";
            throw new IllegalArgumentException("a condition with is '" + is + "' has the properties "
                    + wanted + choice + "; this one has " + read.names());
        }
    }

    private static List<Condition> conditionsIn(Members read, String name) {
        return elements(read, name, Condition.class);
    }

    private static <E> List<E> elements(Members read, String name, Class<E> type) {
        List<E> elements = new ArrayList<>();
        for (Object one : read.get(List.class, name)) {
            elements.add(type.cast(one));
        }
        return elements;
    }

    @Override
    public void write(Condition condition, DocumentWriter out) {
        out.startObject();
        if (condition instanceof AllOf all) {
            out.name("all");
            conditions.write(all.getConditions(), out);
        } else if (condition instanceof AnyOf any) {
            out.name("any");
            conditions.write(any.getConditions(), out);
        } else if (condition instanceof Not not) {
            out.name("not");
            write(not.getCondition(), out);
        } else {
            writeStatement(condition, out);
        }
        out.endObject();
    }

    private void writeStatement(Condition condition, DocumentWriter out) {
        if (condition instanceof Comparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getOperator()), out);
            out.name("value");
            value.write(comparison.getValue(), out);
        } else if (condition instanceof ShareComparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getOperator()), out);
            out.name("share");
            ShareFormat.SHARE.write(comparison.getShare(), out);
            out.name("of");
            out.text(comparison.getWhole());
        } else if (condition instanceof Membership membership) {
            writeSubject(membership.getFact(), ONE_OF, out);
            out.name("values");
            values.write(membership.getValues(), out);
        } else if (condition instanceof Known known) {
            writeSubject(known.getFact(), KNOWN, out);
        } else {
            // Java 17 has no switch over a sealed interface; a test sends every kind through.
            throw new IllegalStateException("no format for " + condition.getClass());
        }
    }

    private static void writeSubject(String fact, String is, DocumentWriter out) {
        out.name("fact");
        out.text(fact);
        out.name("is");
        out.text(is);
    }
}
