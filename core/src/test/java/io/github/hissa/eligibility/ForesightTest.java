package io.github.hissa.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Verdict, findings, what is asked for and the shortest evidence, against every world there is.
 *
 * <p>A world gives every fact a value and a document or none, and agrees with what is known. What holds in every world
 * is settled. Only the conditions that speak of the file, and not of the world, look at what is known.
 */
class ForesightTest {

    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);
    private static final Evidence DOCUMENT = Evidence.of("document");
    private static final FactKey<Money> COST = FactKey.money("cost");

    /** Each fact with values that reach every cell of the statements about it. */
    private static final Map<String, List<FactValue>> DOMAINS = new LinkedHashMap<>();

    private static final Map<String, List<Condition>> STATEMENTS = new LinkedHashMap<>();

    static {
        fact("yes-no", List.of(FactValue.of(false), FactValue.of(true)), FactValue.of(true), FactValue.of(false));
        fact("number", values(-1L, 0L, 1L, 2L, 3L, 4L), FactValue.of(0L), FactValue.of(2L), FactValue.of(3L));
        fact("decimal", decimals("-1", "0", "0.5", "1", "2"), decimals("0", "1").toArray(new FactValue[0]));
        fact("amount", moneys(48, 49, 50, 51, 99, 100, 101, 149, 150, 151), FactValue.of(mad(50)));
        STATEMENTS.get("amount").add(ShareComparison.of(
                FactKey.money("amount"), Operator.AT_MOST, Share.WHOLE, COST));
        STATEMENTS.get("amount").add(ShareComparison.of(
                COST, Operator.LESS_THAN, Share.of(2, 3), FactKey.money("amount")));
        List<FactValue> days = new ArrayList<>();
        for (LocalDate day = DAY.minusYears(1).minusDays(4); day.isBefore(DAY.minusYears(1).plusDays(4));
                day = day.plusDays(1)) {
            days.add(FactValue.of(day));
        }
        days.add(FactValue.of(DAY.minusYears(2)));
        days.add(FactValue.of(DAY.minusYears(2).minusDays(1)));
        days.add(FactValue.of(DAY.minusYears(2).plusDays(1)));
        fact("date", days, FactValue.of(DAY.minusYears(1)));
        for (Operator operator : Operator.values()) {
            STATEMENTS.get("date").add(AgeComparison.of(FactKey.date("date"), operator, 1, AgeUnit.YEARS));
        }
        STATEMENTS.get("date").add(AgeComparison.of(FactKey.date("date"), Operator.LESS_THAN, 366, AgeUnit.DAYS));
        STATEMENTS.get("date").add(AgeComparison.of(FactKey.date("date"), Operator.AT_MOST, 12, AgeUnit.MONTHS));
        fact("period", List.of(months(0), months(1), months(2), months(3)), months(1), months(2));
        fact("share", List.of(share(0, 1), share(1, 4), share(1, 2), share(3, 4), share(1, 1), share(2, 1)),
                share(0, 1), share(1, 2), share(1, 1));
        fact("text", List.of(FactValue.of(""), FactValue.of("a"), FactValue.of("aa"), FactValue.of("b"),
                FactValue.of("c")), FactValue.of("a"), FactValue.of("b"));
        fact("code", List.of(FactValue.ofCode("a"), FactValue.ofCode("b"), FactValue.ofCode("z")),
                FactValue.ofCode("a"), FactValue.ofCode("b"));
        STATEMENTS.get("code").add(Membership.builder()
                .fact("code")
                .parameter(ParameterReference.of("codes"))
                .build());
        fact("set", sets("", "a", "b", "ab", "z", "az", "bz", "abz"),
                FactValue.of(CodeSet.of("a")), FactValue.of(CodeSet.of()));
        for (Containment containment : Containment.values()) {
            for (String codes : List.of("", "a", "ab")) {
                STATEMENTS.get("set").add(CodeComparison.builder()
                        .fact("set")
                        .containment(containment)
                        .codes(sets(codes).get(0))
                        .build());
            }
        }
    }

    private static void fact(String name, List<FactValue> domain, FactValue... constants) {
        DOMAINS.put(name, domain);
        List<Condition> statements = new ArrayList<>();
        for (FactValue constant : constants) {
            for (Operator operator : Operator.values()) {
                if (constant.getType().isOrdered() || !operator.isOfOrder()) {
                    statements.add(Comparison.of(name, operator, constant));
                }
            }
        }
        statements.add(Membership.builder().fact(name).addValues(constants).build());
        if (constants[0].getType().isOrdered() && constants.length > 1 && constants[0].compareWith(constants[1]) < 0) {
            statements.add(Range.of(name, constants[0], constants[1]));
        }
        for (int i = 0; i < 3; i++) {
            statements.add(Known.builder().fact(name).build());
            statements.add(Attested.builder().fact(name).build());
        }
        STATEMENTS.put(name, statements);
    }

    private static List<FactValue> values(long... numbers) {
        List<FactValue> values = new ArrayList<>();
        for (long number : numbers) {
            values.add(FactValue.of(number));
        }
        return values;
    }

    private static List<FactValue> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).map(FactValue::of).toList();
    }

    private static Money mad(int minor) {
        return Money.ofMinor(org.joda.money.CurrencyUnit.of("MAD"), minor);
    }

    private static List<FactValue> moneys(int... minor) {
        List<FactValue> values = new ArrayList<>();
        for (int one : minor) {
            values.add(FactValue.of(mad(one)));
        }
        return values;
    }

    private static FactValue months(int months) {
        return FactValue.of(Period.ofMonths(months));
    }

    private static FactValue share(long numerator, long denominator) {
        return FactValue.of(Share.of(numerator, denominator));
    }

    private static List<FactValue> sets(String... sets) {
        return List.of(sets).stream()
                .map(set -> FactValue.of(CodeSet.of(set.isEmpty() ? new String[0] : set.split(""))))
                .toList();
    }

    /** Every world, and what the rules say in it. */
    private static final class Model {

        private final EligibilityPolicy policy;
        private final Facts facts;
        private final List<String> unknown = new ArrayList<>();

        Model(EligibilityPolicy policy, Facts facts, Set<String> names) {
            this.policy = policy;
            this.facts = facts;
            names.stream().filter(name -> facts.findEvidence(name).isEmpty()).forEach(unknown::add);
        }

        private List<FactValue> domain(String fact) {
            return facts.find(fact).map(List::of).orElse(DOMAINS.get(fact));
        }

        /** What the file becomes: these facts are supplied, with a document. */
        Map<Map<String, FactValue>, Truth> verdicts(List<Condition> rules) {
            Map<Map<String, FactValue>, Truth> verdicts = new LinkedHashMap<>();
            supply(rules, 0, new TreeMap<>(), verdicts);
            return verdicts;
        }

        private void supply(
                List<Condition> rules,
                int next,
                TreeMap<String, FactValue> supplied,
                Map<Map<String, FactValue>, Truth> verdicts) {
            if (next == unknown.size()) {
                boolean[] seen = new boolean[2];
                imagine(rules, 0, supplied, new TreeMap<>(supplied), new TreeSet<>(supplied.keySet()), seen);
                verdicts.put(new TreeMap<>(supplied), seen[0] && seen[1] ? Truth.UNKNOWN : Truth.of(seen[1]));
                return;
            }
            supply(rules, next + 1, supplied, verdicts);
            String fact = unknown.get(next);
            for (FactValue value : domain(fact)) {
                supplied.put(fact, value);
                supply(rules, next + 1, supplied, verdicts);
            }
            supplied.remove(fact);
        }

        private void imagine(
                List<Condition> rules,
                int next,
                Map<String, FactValue> supplied,
                TreeMap<String, FactValue> world,
                TreeSet<String> attested,
                boolean[] seen) {
            if (seen[0] && seen[1]) {
                return;
            }
            if (next == unknown.size()) {
                boolean all = true;
                for (Condition rule : rules) {
                    all &= holds(rule, supplied, world, attested);
                }
                seen[all ? 1 : 0] = true;
                return;
            }
            String fact = unknown.get(next);
            if (supplied.containsKey(fact)) {
                imagine(rules, next + 1, supplied, world, attested, seen);
                return;
            }
            for (FactValue value : domain(fact)) {
                world.put(fact, value);
                attested.add(fact);
                imagine(rules, next + 1, supplied, world, attested, seen);
                attested.remove(fact);
                imagine(rules, next + 1, supplied, world, attested, seen);
            }
            world.remove(fact);
        }

        private boolean holds(
                Condition condition,
                Map<String, FactValue> supplied,
                Map<String, FactValue> world,
                Set<String> attested) {
            List<Boolean> parts = new ArrayList<>();
            condition.getParts().forEach(part -> parts.add(holds(part, supplied, world, attested)));
            int holding = (int) parts.stream().filter(part -> part).count();
            if (condition instanceof AllOf) {
                return holding == parts.size();
            } else if (condition instanceof AnyOf || condition instanceof Unless) {
                return holding > 0;
            } else if (condition instanceof AtLeast some) {
                return holding >= some.getNumber();
            } else if (condition instanceof Not) {
                return holding == 0;
            } else if (condition instanceof RuleReference reference) {
                return holds(conditionOf(reference.getRule()), supplied, world, attested);
            } else if (condition instanceof Known known) {
                return supplied.containsKey(known.getFact()) || facts.find(known.getFact()).isPresent();
            } else if (condition instanceof Attested document) {
                return attested.contains(document.getFact())
                        || facts.findEvidence(document.getFact()).isPresent();
            }
            Facts there = facts;
            for (Map.Entry<String, FactValue> one : world.entrySet()) {
                there = there.with(one.getKey(), one.getValue());
            }
            Situation situation = Situation.of(there, DAY, policy.assessor());
            return condition.evaluate(situation) == Truth.TRUE;
        }

        private Condition conditionOf(String name) {
            return policy.getRules().stream()
                    .filter(rule -> rule.getId().equals(name))
                    .map(EligibilityRule::getCondition)
                    .findFirst()
                    .orElseGet(() -> policy.getDefinitions().get(name));
        }

        /** The facts that make a difference to some file. */
        static SortedSet<String> material(Map<Map<String, FactValue>, Truth> verdicts) {
            SortedSet<String> material = new TreeSet<>();
            verdicts.forEach((supplied, verdict) -> {
                for (String fact : supplied.keySet()) {
                    Map<String, FactValue> without = new TreeMap<>(supplied);
                    without.remove(fact);
                    if (verdicts.get(without) != verdict) {
                        material.add(fact);
                    }
                }
            });
            return material;
        }

        /** The verdicts that the facts of a set can come to, by the set. */
        static Map<Set<String>, Set<Truth>> outcomes(Map<Map<String, FactValue>, Truth> verdicts) {
            Map<Set<String>, Set<Truth>> outcomes = new LinkedHashMap<>();
            verdicts.forEach((supplied, verdict) -> outcomes
                    .computeIfAbsent(new TreeSet<>(supplied.keySet()), set -> new TreeSet<>())
                    .add(verdict));
            return outcomes;
        }
    }

    @Property(tries = 300)
    void allIsAsTheWorldsHaveIt(@ForAll("cases") Case one) {
        try {
            check(one.policy(), one.facts());
        } catch (AssertionError wrong) {
            throw new AssertionError(one.policy().getRules().stream().map(EligibilityRule::getCondition).toList() + " "
                    + one.policy().getDefinitions() + " " + one.facts(), wrong);
        }
    }

    private static void check(EligibilityPolicy policy, Facts facts) {
        Assessment assessment = policy.assess(facts, DAY);
        Set<String> names = new TreeSet<>();
        policy.getRules().forEach(rule -> names.addAll(rule.getCondition().factNames()));
        policy.getDefinitions().values().forEach(condition -> names.addAll(condition.factNames()));
        names.remove(COST.getName());
        Model model = new Model(policy, facts, names);
        assertEquals(List.of(), assessment.verify(policy, facts, Optional.of(DAY)));
        assertTrue(assessment.getJointFinding().stream().allMatch(joint -> joint.getUnexplored().isEmpty()));

        List<Condition> conditions = policy.getRules().stream().map(EligibilityRule::getCondition).toList();
        Map<Map<String, FactValue>, Truth> verdicts = model.verdicts(conditions);
        Truth today = verdicts.get(Map.of());
        assertEquals(
                today == Truth.TRUE ? Verdict.ELIGIBLE
                        : today == Truth.FALSE ? Verdict.NOT_ELIGIBLE : Verdict.UNDETERMINED,
                assessment.toVerdict());
        for (int i = 0; i < conditions.size(); i++) {
            Finding finding = assessment.getFindings().get(i);
            Map<Map<String, FactValue>, Truth> answers = model.verdicts(List.of(conditions.get(i)));
            assertEquals(answers.get(Map.of()), finding.getTruth());
            SortedSet<String> material = Model.material(answers);
            assertEquals(finding.getTruth() == Truth.UNKNOWN ? material : Set.of(), finding.getMissing());
        }
        assessment.getJointFinding().ifPresent(joint -> checkContradiction(model, policy, joint.getContradiction()));
        assertEquals(today == Truth.UNKNOWN ? Model.material(verdicts) : Set.of(), assessment.missing());
        assertEquals(today == Truth.UNKNOWN, assessment.getShortestEvidence().isPresent());
        assessment.getShortestEvidence().ifPresent(evidence -> check(Model.outcomes(verdicts), evidence));
    }

    private static void checkContradiction(Model model, EligibilityPolicy policy, SortedSet<String> contradiction) {
        if (!contradiction.isEmpty()) {
            assertEquals(Truth.FALSE, together(model, policy, contradiction));
        }
        for (String rule : contradiction) {
            SortedSet<String> others = new TreeSet<>(contradiction);
            others.remove(rule);
            assertEquals(Truth.UNKNOWN, together(model, policy, others));
        }
    }

    private static Truth together(Model model, EligibilityPolicy policy, SortedSet<String> rules) {
        List<Condition> some = policy.getRules().stream()
                .filter(rule -> rules.contains(rule.getId()))
                .map(EligibilityRule::getCondition)
                .toList();
        return model.verdicts(some).get(Map.of());
    }

    private static void check(Map<Set<String>, Set<Truth>> outcomes, ShortestEvidence evidence) {
        assertTrue(evidence.isShortest());
        int settling = Integer.MAX_VALUE;
        int favourable = Integer.MAX_VALUE;
        int adverse = Integer.MAX_VALUE;
        for (Map.Entry<Set<String>, Set<Truth>> one : outcomes.entrySet()) {
            int size = one.getKey().size();
            settling = one.getValue().contains(Truth.UNKNOWN) ? settling : Math.min(settling, size);
            favourable = one.getValue().contains(Truth.TRUE) ? Math.min(favourable, size) : favourable;
            adverse = one.getValue().contains(Truth.FALSE) ? Math.min(adverse, size) : adverse;
        }
        assertEquals(settling, evidence.getSettling().size());
        assertTrue(!outcomes.get(evidence.getSettling()).contains(Truth.UNKNOWN));
        assertEquals(favourable, evidence.getFavourable().map(Set::size).orElse(Integer.MAX_VALUE));
        evidence.getFavourable().ifPresent(set -> assertTrue(outcomes.get(set).contains(Truth.TRUE)));
        assertEquals(adverse, evidence.getAdverse().map(Set::size).orElse(Integer.MAX_VALUE));
        evidence.getAdverse().ifPresent(set -> assertTrue(outcomes.get(set).contains(Truth.FALSE)));
    }

    record Case(EligibilityPolicy policy, Facts facts) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(DOMAINS.keySet()).set().ofMinSize(1).ofMaxSize(3).flatMap(names -> {
            List<String> some = List.copyOf(new TreeSet<>(names));
            Arbitrary<Condition> conditions = conditions(some, 2);
            Arbitrary<EligibilityPolicy> policies = Combinators.combine(
                            conditions.list().ofMinSize(1).ofMaxSize(3), conditions(some, 1))
                    .as(ForesightTest::policy);
            return Combinators.combine(policies, facts(some)).as(Case::new);
        });
    }

    private static Arbitrary<Facts> facts(List<String> names) {
        return Arbitraries.of(names).flatMap(name -> Combinators.combine(
                        Arbitraries.of(DOMAINS.get(name)), Arbitraries.of(0, 0, 1, 2))
                .as((value, how) -> {
                    Facts facts = Facts.empty().with(COST, mad(100));
                    return how == 0
                            ? facts
                            : how == 1 ? facts.with(name, value) : facts.with(name, value, DOCUMENT);
                }));
    }

    private static Arbitrary<Condition> conditions(List<String> facts, int depth) {
        List<Condition> all = new ArrayList<>();
        facts.forEach(fact -> all.addAll(STATEMENTS.get(fact)));
        Arbitrary<Condition> statement = Arbitraries.of(facts).flatMap(fact -> Arbitraries.of(STATEMENTS.get(fact)));
        if (depth == 0) {
            return statement;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(facts, depth - 1));
        return Arbitraries.oneOf(
                statement,
                inner.map(Not::of),
                depth < 2 ? statement : Arbitraries.just(RuleReference.of("defined")),
                Combinators.combine(inner, inner).as(Unless::of),
                Combinators.combine(inner, inner, inner).as((one, two, three) -> AtLeast.of(2, one, two, three)),
                inner.list().ofMaxSize(3).map(some -> AllOf.builder().conditions(some).build()),
                inner.list().ofMaxSize(3).map(some -> AnyOf.builder().conditions(some).build()));
    }

    private static EligibilityPolicy policy(List<Condition> conditions, Condition defined) {
        EligibilityPolicy.Builder policy = EligibilityPolicy.builder();
        policy.id("P")
                .putDefinition("defined", defined)
                .putParameter("codes", Parameter.of(DAY.minusYears(9), sets("ab").get(0)));
        for (int i = 0; i < conditions.size(); i++) {
            policy.addRule(EligibilityRule.of("r" + i, LocalizedText.of("en", "r" + i), conditions.get(i)));
        }
        return policy.build();
    }

    private static Assessment assess(Facts facts, Condition... rules) {
        EligibilityPolicy policy = policy(List.of(rules), AllOf.of());
        check(policy, facts);
        return policy.assess(facts, DAY);
    }

    private static Condition number(Operator operator, long bound) {
        return Comparison.of("number", operator, FactValue.of(bound));
    }

    private static final Condition YES = Comparison.of("yes-no", Operator.EQUAL_TO, FactValue.of(true));
    private static final Condition KNOWN_YES = Known.builder().fact("yes-no").build();
    private static final Condition KNOWN_NUMBER = Known.builder().fact("number").build();

    @Test
    void whatHoldsForEveryNumberIsNotAskedFor() {
        Condition either = AnyOf.of(
                number(Operator.AT_LEAST, 2), AllOf.of(number(Operator.LESS_THAN, 2), YES));
        Assessment yes = assess(Facts.empty().with("yes-no", FactValue.of(true)), either);
        assertEquals(Verdict.ELIGIBLE, yes.toVerdict());
        assertEquals(Set.of(), yes.missing());
        assertEquals(Set.of("number"), yes.getFindings().get(0).getUnknowns().orElseThrow().getImmaterial());
        assertEquals(
                Verdict.ELIGIBLE,
                assess(Facts.empty(), AnyOf.of(number(Operator.LESS_THAN, 2), number(Operator.AT_LEAST, 2)))
                        .toVerdict());
    }

    @Test
    void whatHoldsForNoNumberIsRefused() {
        Condition none = AllOf.of(number(Operator.MORE_THAN, 3), number(Operator.LESS_THAN, 2));
        Finding finding = assess(Facts.empty(), none).getFindings().get(0);
        assertEquals(Truth.FALSE, finding.getTruth());
        assertEquals(Set.of("number"), finding.getUnknowns().orElseThrow().getImmaterial());
    }

    @Test
    void rulesThatContradictEachOtherAreRefusedTogether() {
        Assessment assessment = assess(
                Facts.empty(),
                Comparison.of("code", Operator.EQUAL_TO, FactValue.ofCode("a")),
                YES,
                Comparison.of("code", Operator.EQUAL_TO, FactValue.ofCode("b")));
        assertEquals(Verdict.NOT_ELIGIBLE, assessment.toVerdict());
        assertEquals(Set.of("r0", "r2"), assessment.getJointFinding().orElseThrow().getContradiction());
        assertEquals(List.of("r0", "r2"), assessment.decisive().stream().map(Finding::getRule).toList());
        assertEquals(Set.of(), assessment.missing());
    }

    @Test
    void aSetMayHoldCodesThatAreNamedBesideOthers() {
        ShortestEvidence evidence = assess(
                        Facts.empty(),
                        CodeComparison.of(FactKey.set("set"), Containment.CONTAINS_ANY, "a"),
                        Comparison.of("set", Operator.NOT_EQUAL_TO, FactValue.of(CodeSet.of("a"))),
                        YES)
                .getShortestEvidence()
                .orElseThrow();
        assertEquals(Set.of("set", "yes-no"), evidence.getSettling());
        assertEquals(Optional.of(Set.of("set", "yes-no")), evidence.getFavourable());
    }

    @Test
    void aFactThatComesIntoTheFileCanTurnARule() {
        ShortestEvidence turning = evidence(YES, AnyOf.of(Not.of(KNOWN_YES), number(Operator.AT_LEAST, 3)));
        assertEquals(Set.of("number", "yes-no"), turning.getSettling());
        ShortestEvidence hopeless = evidence(Not.of(KNOWN_NUMBER), number(Operator.MORE_THAN, 2));
        assertEquals(Optional.empty(), hopeless.getFavourable());
        ShortestEvidence settled = evidence(number(Operator.AT_LEAST, 3), AnyOf.of(KNOWN_NUMBER, YES));
        assertEquals(Set.of("number"), settled.getSettling());
    }

    @Test
    void whatNoSingleFactDecidesMayComeOutEitherWay() {
        Condition half = ShareComparison.of(
                FactKey.money("part"), Operator.AT_MOST, Share.of(1, 2), FactKey.money("whole"));
        Condition code = CodedCondition.of("even", List.of(FactKey.wholeNumber("number")), facts -> true);
        Assessment assessment = policy(List.of(half, AnyOf.of(code, YES)), AllOf.of()).assess(Facts.empty(), DAY);
        ShortestEvidence evidence = assessment.getShortestEvidence().orElseThrow();
        assertEquals(Set.of("number", "part", "whole", "yes-no"), assessment.missing());
        assertEquals(Set.of("number", "part", "whole", "yes-no"), evidence.getSettling());
        assertEquals(Optional.of(Set.of("number", "part", "whole")), evidence.getFavourable());
        assertEquals(Optional.of(Set.of("part", "whole")), evidence.getAdverse());
        assertEquals(false, evidence.isShortest());
        assertEquals(
                Verdict.UNDETERMINED,
                policy(List.of(half, Not.of(code)), AllOf.of()).assess(Facts.empty(), DAY).toVerdict());
        assertEquals(
                Verdict.NOT_ELIGIBLE,
                policy(List.of(half, Not.of(half)), AllOf.of()).assess(Facts.empty(), DAY).toVerdict());
    }

    @Test
    void aFactWithTooManyCellsIsStillSettledByItself() {
        List<Condition> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(Not.of(AllOf.of(number(Operator.EQUAL_TO, i), YES)));
        }
        ShortestEvidence evidence = policy(many, AllOf.of())
                .assess(Facts.empty(), DAY)
                .getShortestEvidence()
                .orElseThrow();
        assertEquals(Set.of("number", "yes-no"), evidence.getSettling());
    }

    @Test
    void sharesHaveNoneBetweenThemWhereItsFractionWouldBeTooLong() {
        Share low = Share.of(Long.MAX_VALUE - 2, Long.MAX_VALUE - 1);
        Share high = Share.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        Condition below = Comparison.of("share", Operator.AT_MOST, FactValue.of(low));
        Condition above = Comparison.of("share", Operator.AT_LEAST, FactValue.of(high));
        assertEquals(
                Verdict.ELIGIBLE,
                policy(List.of(AnyOf.of(below, above)), AllOf.of())
                        .assess(Facts.empty(), DAY)
                        .toVerdict());
        assertEquals(
                Verdict.UNDETERMINED,
                policy(List.of(AnyOf.of(below, Comparison.of("share", Operator.MORE_THAN, FactValue.of(high)))),
                                AllOf.of())
                        .assess(Facts.empty(), DAY)
                        .toVerdict());
    }

    @Test
    void theEndsOfEveryTypeAreKnown() {
        for (FactValue end : List.of(
                FactValue.of(Long.MAX_VALUE),
                FactValue.of(LocalDate.MAX),
                FactValue.of(Share.of(Long.MAX_VALUE, 1)),
                FactValue.of(true))) {
            assertEquals(
                    Verdict.ELIGIBLE,
                    policy(List.of(Comparison.of("x", Operator.AT_MOST, end)), AllOf.of())
                            .assess(Facts.empty(), DAY)
                            .toVerdict());
        }
        FactValue longest = FactValue.of(Period.of(Integer.MAX_VALUE, 11, 0));
        assertEquals(
                Verdict.UNDETERMINED,
                policy(List.of(AnyOf.of(Comparison.of("x", Operator.EQUAL_TO, longest))), AllOf.of())
                        .assess(Facts.empty(), DAY)
                        .toVerdict());
    }

    private static ShortestEvidence evidence(Condition... rules) {
        return assess(Facts.empty(), rules).getShortestEvidence().orElseThrow();
    }
    @Test
    void rulesThatShareWhatNobodyKnowsTodayAreLookedAtTogether() {
        Condition enough = Comparison.of("n", Operator.AT_LEAST, ParameterReference.of("least"));
        Condition old = AgeComparison.builder()
                .fact("d")
                .unit(AgeUnit.YEARS)
                .operator(Operator.AT_LEAST)
                .age(FactValue.of(1L))
                .build();
        for (Condition shared : List.of(enough, old)) {
            Condition other = Comparison.of("y", Operator.EQUAL_TO, FactValue.of(true));
            EligibilityPolicy policy = EligibilityPolicy.builder()
                    .id("P")
                    .putParameter("least", Parameter.of(LocalDate.of(2030, 1, 1), FactValue.of(3L)))
                    .addRule(EligibilityRule.of("r1", LocalizedText.of("en", "r1"), shared))
                    .addRule(EligibilityRule.of(
                            "r2", LocalizedText.of("en", "r2"), Not.of(AnyOf.of(shared, other))))
                    .build();
            Facts known = Facts.empty()
                    .with("n", FactValue.of(5L))
                    .with("d", FactValue.of(LocalDate.of(2000, 1, 1)));
            for (Facts facts : List.of(Facts.empty(), known)) {
                Assessment assessment = policy.assess(facts, Optional.empty());
                assertEquals(Verdict.NOT_ELIGIBLE, assessment.toVerdict());
                assertEquals(Set.of(), assessment.missing());
            }
        }
    }
}
