package io.github.hissa.json.eligibility;

import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.AtLeast;
import io.github.hissa.eligibility.Attested;
import io.github.hissa.eligibility.CodeComparison;
import io.github.hissa.eligibility.CodedCondition;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.Containment;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.Range;
import io.github.hissa.eligibility.RuleReference;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.eligibility.Term;
import io.github.hissa.eligibility.Unless;
import io.github.hissa.json.money.ShareFormat;
import io.github.hissa.json.wire.DocumentReader;
import io.github.hissa.json.wire.DocumentWriter;
import io.github.hissa.json.wire.Format;
import io.github.hissa.json.wire.ListFormat;
import io.github.hissa.json.wire.Members;
import io.github.hissa.json.wire.Scalars;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
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
 * <p>The word behind {@code is} says which other properties there are: {@code value} for a comparison, with
 * {@code age} where the age of a date is meant, or {@code share} (or {@code parameter}) and {@code of}; {@code least} and
 * {@code greatest} for "between"; {@code values} or {@code parameter} for "one-of"; {@code value}, a set, for
 * "contains-all" and its kin; none for "known" and "attested". {@code all} and {@code any} hold lists of conditions,
 * {@code atLeast} a number and {@code among} a list, {@code not} holds one, {@code that} and {@code unless} one each,
 * {@code rule} the name of a rule or definition.
 */
public final class ConditionFormat implements Format<Condition> {

    private static final String ONE_OF = "one-of";
    private static final String BETWEEN = "between";
    private static final String ATTESTED = "attested";
    private static final String KNOWN = "known";
    private static final Format<AgeUnit> UNITS = Scalars.constants(AgeUnit.class);

    private final TermFormat term = new TermFormat();
    private final ListFormat<FactValue> values = new ListFormat<>(new FactValueFormat());
    private final ListFormat<Condition> conditions = new ListFormat<>(this);
    private final Map<String, Format<?>> members = new LinkedHashMap<>();

    /** A format of all conditions. */
    public ConditionFormat() {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            words.put(Scalars.nameOf(operator), operator);
        }
        for (Containment containment : Containment.values()) {
            words.put(Scalars.nameOf(containment), containment);
        }
        for (String word : List.of(ONE_OF, BETWEEN, ATTESTED, KNOWN)) {
            words.put(word, word);
        }
        members.put("fact", Scalars.TEXT);
        members.put("is", Scalars.named(words, Object::toString));
        members.put("value", term);
        members.put("age", UNITS);
        members.put("values", values);
        members.put("least", term);
        members.put("greatest", term);
        members.put("share", ShareFormat.SHARE);
        members.put("parameter", Scalars.TEXT);
        members.put("of", Scalars.TEXT);
        members.put("all", conditions);
        members.put("any", conditions);
        members.put("atLeast", Scalars.SMALL_NUMBER);
        members.put("among", conditions);
        members.put("not", this);
        members.put("that", this);
        members.put("unless", this);
        members.put("rule", Scalars.TEXT);
    }

    @Override
    public Condition read(DocumentReader in) {
        Members read = Members.read(in, Condition.class, members, Set.of());
        try {
            return condition(read);
        } catch (IllegalArgumentException refused) {
            throw read.refusal(refused);
        }
    }

    private static Condition condition(Members read) {
        Set<String> names = read.names();
        if (names.contains("fact") && names.contains("is")) {
            return statement(read);
        }
        if (names.equals(Set.of("all"))) {
            return AllOf.builder().conditions(conditionsIn(read, "all")).build();
        }
        if (names.equals(Set.of("any"))) {
            return AnyOf.builder().conditions(conditionsIn(read, "any")).build();
        }
        if (names.equals(Set.of("atLeast", "among"))) {
            return AtLeast.builder()
                    .number(read.get(Integer.class, "atLeast"))
                    .conditions(conditionsIn(read, "among"))
                    .build();
        }
        if (names.equals(Set.of("not"))) {
            return Not.of(read.get(Condition.class, "not"));
        }
        if (names.equals(Set.of("that", "unless"))) {
            return Unless.of(read.get(Condition.class, "that"), read.get(Condition.class, "unless"));
        }
        if (names.equals(Set.of("rule"))) {
            return RuleReference.of(read.get(String.class, "rule"));
        }
        throw read.refusal("no-condition", Map.of("found", Figure.ofCodes(List.copyOf(names))));
    }

    private static Condition statement(Members read) {
        String fact = read.get(String.class, "fact");
        Object is = read.find("is");
        if (is instanceof Operator operator) {
            return comparison(read, fact, operator);
        }
        if (is instanceof Containment containment) {
            requireNames(read, Scalars.nameOf(containment), Set.of("value"));
            return CodeComparison.builder()
                    .fact(fact)
                    .containment(containment)
                    .codes(read.get(Term.class, "value"))
                    .build();
        }
        if (BETWEEN.equals(is)) {
            requireNames(read, BETWEEN, Set.of("least", "greatest"));
            return Range.of(fact, read.get(Term.class, "least"), read.get(Term.class, "greatest"));
        }
        if (KNOWN.equals(is)) {
            requireNames(read, KNOWN, Set.of());
            return Known.builder().fact(fact).build();
        }
        if (ATTESTED.equals(is)) {
            requireNames(read, ATTESTED, Set.of());
            return Attested.builder().fact(fact).build();
        }
        if (read.names().contains("parameter")) {
            requireNames(read, ONE_OF, Set.of("parameter"));
            return Membership.builder()
                    .fact(fact)
                    .parameter(ParameterReference.of(read.get(String.class, "parameter")))
                    .build();
        }
        requireNames(read, ONE_OF, Set.of("values"));
        return Membership.builder().fact(fact).values(elements(read, "values", FactValue.class)).build();
    }

    private static Condition comparison(Members read, String fact, Operator operator) {
        Set<String> names = read.names();
        String is = Scalars.nameOf(operator);
        if (names.contains("age")) {
            requireNames(read, is, Set.of("value", "age"));
            return AgeComparison.builder()
                    .fact(fact)
                    .operator(operator)
                    .age(read.get(Term.class, "value"))
                    .unit(read.get(AgeUnit.class, "age"))
                    .build();
        }
        if (!names.contains("share") && !names.contains("of")) {
            requireNames(read, is, Set.of("value"));
            return Comparison.of(fact, operator, read.get(Term.class, "value"));
        }
        boolean given = names.contains("share");
        requireNames(read, is, Set.of(given ? "share" : "parameter", "of"));
        return ShareComparison.builder()
                .fact(fact)
                .operator(operator)
                .share(
                        given
                                ? FactValue.of(read.get(Share.class, "share"))
                                : ParameterReference.of(read.get(String.class, "parameter")))
                .whole(read.get(String.class, "of"))
                .build();
    }

    private static void requireNames(Members read, String is, Set<String> others) {
        Set<String> wanted = new TreeSet<>(others);
        wanted.add("fact");
        wanted.add("is");
        if (!read.names().equals(wanted)) {
            throw read.refusal(others.equals(Set.of("value")) ? "no-comparison" : "no-statement", Map.of(
                    "is", Figure.ofCode(is),
                    "expected", Figure.ofCodes(List.copyOf(wanted)),
                    "found", Figure.ofCodes(List.copyOf(read.names()))));
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
        if (condition instanceof CodedCondition coded) {
            throw new IllegalArgumentException(
                    "no document can hold the condition '" + coded.getName() + "', which is Java code");
        }
        out.startObject();
        if (condition instanceof AllOf all) {
            out.name("all");
            conditions.write(all.getConditions(), out);
        } else if (condition instanceof AnyOf any) {
            out.name("any");
            conditions.write(any.getConditions(), out);
        } else if (condition instanceof AtLeast some) {
            out.name("atLeast");
            out.number(some.getNumber());
            out.name("among");
            conditions.write(some.getConditions(), out);
        } else if (condition instanceof Not not) {
            out.name("not");
            write(not.getCondition(), out);
        } else if (condition instanceof Unless unless) {
            out.name("that");
            write(unless.getCondition(), out);
            out.name("unless");
            write(unless.getException(), out);
        } else if (condition instanceof RuleReference reference) {
            out.name("rule");
            out.text(reference.getRule());
        } else {
            writeStatement(condition, out);
        }
        out.endObject();
    }

    private void writeStatement(Condition condition, DocumentWriter out) {
        if (condition instanceof Comparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getOperator()), out);
            writeTerm("value", comparison.getValue(), out);
        } else if (condition instanceof AgeComparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getOperator()), out);
            writeTerm("value", comparison.getAge(), out);
            out.name("age");
            UNITS.write(comparison.getUnit(), out);
        } else if (condition instanceof ShareComparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getOperator()), out);
            writeShare(comparison.getShare(), out);
            out.name("of");
            out.text(comparison.getWhole());
        } else if (condition instanceof CodeComparison comparison) {
            writeSubject(comparison.getFact(), Scalars.nameOf(comparison.getContainment()), out);
            writeTerm("value", comparison.getCodes(), out);
        } else if (condition instanceof Range range) {
            writeSubject(range.getFact(), BETWEEN, out);
            writeTerm("least", range.getLeast(), out);
            writeTerm("greatest", range.getGreatest(), out);
        } else if (condition instanceof Membership membership) {
            writeSubject(membership.getFact(), ONE_OF, out);
            if (membership.getParameter().isPresent()) {
                out.name("parameter");
                out.text(membership.getParameter().get().name());
            } else {
                out.name("values");
                values.write(membership.getValues(), out);
            }
        } else if (condition instanceof Attested attested) {
            writeSubject(attested.getFact(), ATTESTED, out);
        } else if (condition instanceof Known known) {
            writeSubject(known.getFact(), KNOWN, out);
        } else {
            // Java 17 has no switch over a sealed interface; a test sends every kind through.
            throw new IllegalStateException("no format for " + condition.getClass());
        }
    }

    private void writeTerm(String name, Term value, DocumentWriter out) {
        out.name(name);
        term.write(value, out);
    }

    private static void writeShare(Term share, DocumentWriter out) {
        if (share instanceof ParameterReference reference) {
            out.name("parameter");
            out.text(reference.name());
        } else {
            out.name("share");
            ShareFormat.SHARE.write((Share) ((FactValue) share).getValue(), out);
        }
    }

    private static void writeSubject(String fact, String is, DocumentWriter out) {
        out.name("fact");
        out.text(fact);
        out.name("is");
        out.text(is);
    }
}
