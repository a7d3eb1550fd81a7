package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions of variables with finitely many values, each yes or no, as reduced ordered decision diagrams: two functions
 * are the same where their numbers are.
 *
 * <p>A node asks for one variable and leads on by its value; the variables are asked in the order of their numbers
 * (R. E. Bryant, <i>Graph-Based Algorithms for Boolean Function Manipulation</i>, 1986, with more than two values).
 * Every operation counts its steps.
 */
final class Diagram {

    static final int NO = 0;
    static final int YES = 1;

    /** Deeper diagrams are not made, so that recursion stays shallow. */
    private static final int MAX_DEPTH = 1_000;

    private static final int LEAF = Integer.MAX_VALUE;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>(List.of(0, 0));
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> conjunctions = new HashMap<>();
    private final Map<Integer, Integer> negations = new HashMap<>();
    private Work work = new Work();

    Diagram() {
        nodes.add(new Node(LEAF, new int[0]));
        nodes.add(new Node(LEAF, new int[0]));
    }

    private record Node(int variable, int[] next) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Node that && variable == that.variable && Arrays.equals(next, that.next);
        }

        @Override
        public int hashCode() {
            return 31 * variable + Arrays.hashCode(next);
        }
    }

    /** What becomes of a node when a function is rewritten from below. */
    interface Step {
        int apply(int variable, int[] next);
    }

    /** From here on steps are counted anew. */
    void countAnew() {
        work = new Work();
    }

    Work work() {
        return work;
    }

    int variable(int function) {
        return nodes.get(function).variable();
    }

    /** Where a node leads to, by the value of its variable; not to be changed. */
    int[] next(int function) {
        return nodes.get(function).next();
    }

    static boolean isConstant(int function) {
        return function <= YES;
    }

    /**
     * Returns the function that asks for a variable first.
     *
     * @param next functions of later variables, by the value; not to be changed afterwards
     */
    int node(int variable, int[] next) {
        work.spend(next.length);
        for (int one : next) {
            if (one != next[0]) {
                Node node = new Node(variable, next);
                Integer known = numbers.get(node);
                return known == null ? add(node) : known;
            }
        }
        return next[0];
    }

    private int add(Node node) {
        int depth = 1;
        for (int one : node.next()) {
            depth = Math.max(depth, 1 + depths.get(one));
        }
        if (depth > MAX_DEPTH) {
            throw new Work.Exhausted();
        }
        numbers.put(node, nodes.size());
        nodes.add(node);
        depths.add(depth);
        return nodes.size() - 1;
    }

    int not(int function) {
        if (isConstant(function)) {
            return YES - function;
        }
        Integer known = negations.get(function);
        if (known == null) {
            int[] next = next(function).clone();
            Arrays.setAll(next, i -> not(next[i]));
            known = node(variable(function), next);
            negations.put(function, known);
            negations.put(known, function);
        }
        return known;
    }

    int and(int one, int other) {
        if (one == NO || other == NO) {
            return NO;
        }
        if (one == YES || one == other) {
            return other;
        }
        if (other == YES) {
            return one;
        }
        long pair = one < other ? (long) one << Integer.SIZE | other : (long) other << Integer.SIZE | one;
        Integer known = conjunctions.get(pair);
        if (known == null) {
            int variable = Math.min(variable(one), variable(other));
            int[] left = next(one);
            int[] right = next(other);
            int[] next = new int[variable(one) == variable ? left.length : right.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = and(
                        variable(one) == variable ? left[i] : one, variable(other) == variable ? right[i] : other);
            }
            known = node(variable, next);
            conjunctions.put(pair, known);
        }
        return known;
    }

    int or(int one, int other) {
        return not(and(not(one), not(other)));
    }

    /** The conjunction of all, yes for none. */
    int all(List<Integer> functions) {
        int result = YES;
        for (int function : lastFirst(functions)) {
            result = and(function, result);
        }
        return result;
    }

    /** At least so many of these. */
    int atLeast(int number, List<Integer> functions) {
        int[] reached = new int[number + 1];
        reached[0] = YES;
        for (int function : lastFirst(functions)) {
            int otherwise = not(function);
            for (int count = number; count > 0; count--) {
                // One more with this function, or as many without it; the first of the two is contained in the second.
                reached[count] = not(and(not(and(function, reached[count - 1])), not(and(otherwise, reached[count]))));
            }
        }
        return reached[number];
    }

    /** Functions of later variables first: what is put on top of them is quickly put there. */
    private List<Integer> lastFirst(List<Integer> functions) {
        work.spend(functions.size());
        List<Integer> sorted = new ArrayList<>(functions);
        sorted.sort(Comparator.comparingInt((Integer function) -> variable(function)).reversed());
        return sorted;
    }

    /** The variables that a function depends on. */
    BitSet variablesOf(int function) {
        BitSet variables = new BitSet();
        BitSet seen = new BitSet();
        List<Integer> left = new ArrayList<>(List.of(function));
        while (!left.isEmpty()) {
            int one = left.remove(left.size() - 1);
            if (!isConstant(one) && !seen.get(one)) {
                seen.set(one);
                variables.set(variable(one));
                work.spend(next(one).length);
                for (int next : next(one)) {
                    left.add(next);
                }
            }
        }
        return variables;
    }

    /** Rewrites a function from its last variables on. */
    int rewrite(int function, Step step) {
        return rewrite(function, step, new HashMap<>());
    }

    private int rewrite(int function, Step step, Map<Integer, Integer> done) {
        if (isConstant(function)) {
            return function;
        }
        Integer known = done.get(function);
        if (known == null) {
            int[] next = next(function).clone();
            work.spend(next.length);
            for (int i = 0; i < next.length; i++) {
                next[i] = rewrite(next[i], step, done);
            }
            known = step.apply(variable(function), next);
            done.put(function, known);
        }
        return known;
    }

    /** The conjunction over all values of one variable. */
    int forAll(int[] next) {
        int result = YES;
        for (int one : next) {
            result = and(one, result);
        }
        return result;
    }
}
