package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What rules answer in each world that agrees with what is known: as functions of the facts that nobody knows.
 *
 * <p>Each unknown fact is a variable whose values are the {@link Cells} of the statements about it, each of them with
 * and without a document where a document is asked for. Whether the fact is in the file is a variable of its own where
 * a condition asks whether it is {@link Known}. A statement that no single fact decides, or that is about a fact whose
 * values cannot be listed, is a variable too: it is taken to come out either way, whatever the others do.
 */
final class Worlds {

    /** The diagram of all functions, and the count of steps. */
    final Diagram diagram = new Diagram();

    private final Assessor assessor;
    private final Situation situation;
    private final TreeMap<String, Unknown> unknowns = new TreeMap<>();
    private final List<Unknown> numbered = new ArrayList<>();
    private final Map<Condition, Integer> suppositions = new LinkedHashMap<>();
    private final List<Supposition> supposed = new ArrayList<>();
    private final Map<Integer, Integer> functions = new HashMap<>();

    /** A fact that is unknown, or known without the document that a condition asks for. */
    static final class Unknown {

        final String name;

        /** The statements that this fact alone decides. */
        final LinkedHashMap<Condition, Integer> atoms = new LinkedHashMap<>();

        int number;

        /** Whether a condition asks for a document. */
        boolean attestable;

        private @Nullable Optional<Cells> cells;

        Unknown(String name) {
            this.name = name;
        }

        /** How many cells the values have, each of them with and without a document where one is asked for. */
        int size() {
            return cells == null ? 1 : cells.map(Cells::size).orElse(1);
        }
    }

    /**
     * A statement that is taken to come out either way.
     *
     * @param facts the facts, by number, that must be supplied before it has an answer
     * @param isAnswerable whether it has one then; not so where a parameter has no value
     */
    private record Supposition(BitSet facts, boolean isAnswerable) {}

    /**
     * Finds what the rules do not know.
     *
     * @throws Work.Exhausted if there are too many conditions
     */
    Worlds(Assessor assessor, Situation situation, Collection<Integer> rules) {
        this.assessor = assessor;
        this.situation = situation;
        situation.lookAt(situation.getFacts());
        look(rules);
        for (Unknown unknown : unknowns.values()) {
            unknown.number = numbered.size();
            numbered.add(unknown);
        }
    }

    private void look(Collection<Integer> rules) {
        Set<Integer> met = new LinkedHashSet<>(rules);
        List<Integer> left = new ArrayList<>(met);
        while (!left.isEmpty()) {
            List<Condition> open = new ArrayList<>(List.of(assessor.conditionAt(left.remove(left.size() - 1))));
            while (!open.isEmpty()) {
                Condition condition = open.remove(open.size() - 1);
                diagram.work().spend(1);
                open.addAll(condition.getParts());
                if (condition instanceof RuleReference reference) {
                    int index = assessor.indexOf(reference.getRule());
                    if (met.add(index)) {
                        left.add(index);
                    }
                } else {
                    lookAt(condition);
                }
            }
        }
    }

    private void lookAt(Condition atom) {
        SortedSet<String> open = unknownOf(atom);
        for (String fact : open) {
            Unknown unknown = unknowns.computeIfAbsent(fact, Unknown::new);
            if (atom instanceof Attested || atom instanceof Known && situation.isUndated(fact)) {
                unknown.attestable = true;
            } else if (isDecidedByOneFact(atom, open)) {
                unknown.atoms.putIfAbsent(atom, unknown.atoms.size());
            }
        }
    }

    /** The facts that a statement looks at and lacks: the value, or the document where it asks for one. */
    private SortedSet<String> unknownOf(Condition atom) {
        SortedSet<String> open = new TreeSet<>();
        for (String fact : atom.getOwnFacts()) {
            if (atom instanceof Attested ? !situation.isAttested(fact) : situation.find(fact) == null) {
                open.add(fact);
            }
        }
        return open;
    }

    private boolean isDecidedByOneFact(Condition atom, SortedSet<String> open) {
        boolean isAboutItself = atom instanceof ShareComparison share
                && share.getFact().equals(share.getWhole());
        return open.size() == 1
                && !(atom instanceof CodedCondition)
                && !(atom instanceof Known)
                && !isAboutItself
                && !situation.isUndefined(atom);
    }

    // Variables: of the fact number n whether it is in the file, 2n, and its value, 2n + 1; behind them suppositions.

    private int fileVariable(Unknown fact) {
        return 2 * fact.number;
    }

    private int valueVariable(Unknown fact) {
        return 2 * fact.number + 1;
    }

    boolean isFile(int variable) {
        return variable < 2 * numbered.size() && variable % 2 == 0;
    }

    boolean isSupposition(int variable) {
        return variable >= 2 * numbered.size();
    }

    /** The fact that a variable is about, if it is no supposition. */
    Unknown factOf(int variable) {
        return numbered.get(variable / 2);
    }

    /** The facts, by number, that a variable is about. */
    BitSet factsOf(int variable) {
        if (isSupposition(variable)) {
            return supposed.get(variable - 2 * numbered.size()).facts();
        }
        BitSet one = new BitSet();
        one.set(variable / 2);
        return one;
    }

    /** Tells whether a supposition has an answer where these facts are supplied. */
    boolean isAnswered(int variable, BitSet supplied) {
        Supposition supposition = supposed.get(variable - 2 * numbered.size());
        BitSet lacking = (BitSet) supposition.facts().clone();
        lacking.andNot(supplied);
        return supposition.isAnswerable() && lacking.isEmpty();
    }

    String nameOf(int fact) {
        return numbered.get(fact).name;
    }

    SortedSet<String> namesOf(BitSet facts) {
        SortedSet<String> names = new TreeSet<>();
        facts.stream().forEach(fact -> names.add(nameOf(fact)));
        return names;
    }

    /**
     * The functions whose conjunction a rule is, without those that always hold: one that never does stands alone.
     *
     * @throws Work.Exhausted beyond the limit of work
     */
    List<Integer> conjunctsOf(int rule) {
        Set<Integer> conjuncts = new LinkedHashSet<>();
        addConjuncts(assessor.conditionAt(rule), conjuncts, new BitSet());
        conjuncts.remove(Diagram.YES);
        return conjuncts.contains(Diagram.NO) ? List.of(Diagram.NO) : List.copyOf(conjuncts);
    }

    private void addConjuncts(Condition condition, Set<Integer> conjuncts, BitSet met) {
        diagram.work().spend(1);
        if (condition instanceof AllOf) {
            condition.getParts().forEach(part -> addConjuncts(part, conjuncts, met));
        } else if (condition instanceof RuleReference reference) {
            int index = assessor.indexOf(reference.getRule());
            if (!met.get(index)) {
                met.set(index);
                addConjuncts(assessor.conditionAt(index), conjuncts, met);
            }
        } else {
            conjuncts.add(functionOf(condition));
        }
    }

    private int functionOf(Condition condition) {
        diagram.work().spend(1);
        if (condition instanceof RuleReference reference) {
            int index = assessor.indexOf(reference.getRule());
            Integer known = functions.get(index);
            if (known == null) {
                known = functionOf(assessor.conditionAt(index));
                functions.put(index, known);
            }
            return known;
        }
        List<Integer> parts = new ArrayList<>();
        boolean isAlternative = condition instanceof AnyOf || condition instanceof Unless;
        for (Condition part : condition.getParts()) {
            int function = functionOf(part);
            parts.add(isAlternative ? diagram.not(function) : function);
        }
        if (condition instanceof AllOf) {
            return diagram.all(parts);
        }
        if (isAlternative) {
            return diagram.not(diagram.all(parts));
        }
        if (condition instanceof Not) {
            return diagram.not(parts.get(0));
        }
        return condition instanceof AtLeast some ? diagram.atLeast(some.getNumber(), parts) : statement(condition);
    }

    private int statement(Condition atom) {
        SortedSet<String> open = unknownOf(atom);
        if (open.isEmpty() && !situation.isUndefined(atom)) {
            return atom.evaluate(situation) == Truth.TRUE ? Diagram.YES : Diagram.NO;
        }
        if (atom instanceof Attested || atom instanceof Known) {
            Unknown fact = unknowns.get(open.first());
            return atom instanceof Known && !situation.isUndated(fact.name)
                    ? diagram.node(fileVariable(fact), new int[] {Diagram.NO, Diagram.YES})
                    : values(fact, (cell, isAttested) -> isAttested);
        }
        if (isDecidedByOneFact(atom, open)) {
            Unknown fact = unknowns.get(open.first());
            Optional<Cells> cells = cellsOf(fact);
            if (cells.isPresent()) {
                int index = fact.atoms.get(atom);
                return values(fact, (cell, isAttested) -> cells.get().holds(index, cell));
            }
        }
        return supposition(atom, open);
    }

    private Optional<Cells> cellsOf(Unknown fact) {
        if (fact.cells == null) {
            fact.cells = Cells.of(fact.name, List.copyOf(fact.atoms.keySet()), situation, diagram.work());
        }
        return fact.cells;
    }

    private interface Answer {
        boolean in(int cell, boolean isAttested);
    }

    private int values(Unknown fact, Answer answer) {
        cellsOf(fact);
        int[] next = new int[fact.attestable ? 2 * fact.size() : fact.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = answer.in(i % fact.size(), i < fact.size()) ? Diagram.YES : Diagram.NO;
        }
        return diagram.node(valueVariable(fact), next);
    }

    private int supposition(Condition atom, SortedSet<String> open) {
        Integer known = suppositions.get(atom);
        if (known == null) {
            BitSet facts = new BitSet();
            open.forEach(fact -> facts.set(unknowns.get(fact).number));
            known = 2 * numbered.size() + supposed.size();
            supposed.add(new Supposition(facts, !situation.isUndefined(atom)));
            suppositions.put(atom, known);
        }
        return diagram.node(known, new int[] {Diagram.NO, Diagram.YES});
    }

    /** The function where these facts, and no others, are supplied: each in the file and attested. */
    int where(int function, BitSet supplied) {
        return diagram.rewrite(function, (variable, next) -> {
            if (isSupposition(variable)) {
                return diagram.node(variable, next);
            }
            boolean isSupplied = supplied.get(variable / 2);
            if (isFile(variable)) {
                return next[isSupplied ? 1 : 0];
            }
            return diagram.node(variable, isSupplied ? attested(variable, next) : next);
        });
    }

    /** Where a value leads to as if it were attested, whether it is or not. */
    private int[] attested(int variable, int[] next) {
        Unknown fact = factOf(variable);
        if (!fact.attestable) {
            return next;
        }
        int[] attested = next.clone();
        Arrays.setAll(attested, i -> next[i % fact.size()]);
        return attested;
    }

    /**
     * The function where these facts are supplied and it holds whatever comes of the given other facts, and of what has
     * no answer yet.
     */
    int whatever(int function, BitSet supplied, BitSet open) {
        return diagram.rewrite(where(function, supplied), (variable, next) -> {
            boolean isOpen = isSupposition(variable)
                    ? !isAnswered(variable, supplied)
                    : open.get(variable / 2) && !supplied.get(variable / 2);
            return isOpen ? diagram.forAll(next) : diagram.node(variable, next);
        });
    }
}
