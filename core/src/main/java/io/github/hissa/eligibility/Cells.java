package io.github.hissa.eligibility;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedStepException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cells into which statements about a fact divide its values: within a cell all values give the same answers, and
 * every combination of answers that a value can give has a cell.
 */
final class Cells {

    /** Beyond so many answers the statements are not held against the values. */
    private static final int MAX_ANSWERS = 25_000;

    /** The statements that hold in each cell, by their places among the statements. */
    private final List<BitSet> cells;

    private Cells(List<BitSet> cells) {
        this.cells = cells;
    }

    /**
     * Divides the values of a fact that is unknown.
     *
     * @param about statements that this fact alone decides
     * @return nothing where the values cannot be listed, or not within the limits
     */
    static Optional<Cells> of(String fact, List<Condition> about, Situation situation, Work work) {
        if (about.isEmpty()) {
            return Optional.of(new Cells(List.of(new BitSet())));
        }
        for (Condition atom : about) {
            for (Term term : atom.getTerms()) {
                work.spend(size(situation.valueOf(term)));
            }
        }
        Optional<List<FactValue>> candidates = new Candidates(fact, about, situation).list();
        if (candidates.isEmpty() || (long) candidates.get().size() * about.size() > MAX_ANSWERS) {
            return Optional.empty();
        }
        for (FactValue value : candidates.get()) {
            work.spend((long) size(value) * about.size());
        }
        List<Predicate<FactValue>> tests = new ArrayList<>();
        for (Condition atom : about) {
            tests.add(test(atom, fact, situation));
        }
        Map<BitSet, FactValue> cells = new LinkedHashMap<>();
        for (FactValue value : candidates.get()) {
            BitSet holding = new BitSet();
            try {
                for (int i = 0; i < tests.size(); i++) {
                    holding.set(i, tests.get(i).test(value));
                }
                cells.putIfAbsent(holding, value);
            } catch (RefusedStepException otherType) {
                // No value that a rule refuses; of a period it may be one that other values of its cell are not.
                if (value.getType() == FactType.PERIOD) {
                    return Optional.empty();
                }
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Cells(List.copyOf(cells.keySet())));
    }

    /** How many steps it takes to look at a value: one, or one for each code of a set. */
    private static int size(@Nullable FactValue value) {
        return value != null && value.getValue() instanceof CodeSet set ? 1 + set.codes().size() : 1;
    }

    int size() {
        return cells.size();
    }

    /** Tells whether a statement holds in a cell. */
    boolean holds(int atom, int cell) {
        return cells.get(cell).get(atom);
    }

    /** What a statement answers to a value; it refuses a value of another type. */
    private static Predicate<FactValue> test(Condition atom, String fact, Situation situation) {
        List<FactValue> terms = new ArrayList<>();
        for (Term term : atom.getTerms()) {
            FactValue value = situation.valueOf(term);
            if (value == null) {
                throw new IllegalStateException(term + " has no value");
            }
            terms.add(value);
        }
        if (atom instanceof Comparison comparison) {
            return value -> comparison.getOperator().compare(value, terms.get(0));
        }
        if (atom instanceof Range) {
            return value -> Operator.AT_LEAST.compare(value, terms.get(0))
                    & Operator.AT_MOST.compare(value, terms.get(1));
        }
        if (atom instanceof Membership membership) {
            return membership.getParameter().isPresent() ? value -> value.isIn(terms.get(0)) : isOneOf(terms);
        }
        if (atom instanceof CodeComparison comparison) {
            return value -> comparison.getContainment().holds(value.toCodes(), terms.get(0).toCodes());
        }
        if (atom instanceof AgeComparison age) {
            LocalDate day = situation.getReferenceDate().orElseThrow();
            return value -> age.getOperator()
                    .compare(FactValue.of(age.getUnit().between(dateOf(value), day)), terms.get(0));
        }
        return share((ShareComparison) atom, fact, situation, terms.get(0).toShare());
    }

    /** Values are the same where they are equal, apart from types, currencies and periods that cannot be compared. */
    private static Predicate<FactValue> isOneOf(List<FactValue> listed) {
        Set<FactValue> all = new HashSet<>(listed);
        return value -> {
            listed.get(0).isSameAs(value);
            return all.contains(value);
        };
    }

    private static LocalDate dateOf(FactValue value) {
        if (value.getValue() instanceof LocalDate date) {
            return date;
        }
        throw new RefusedStepException(value.requireType("", FactType.DATE).list());
    }

    private static Predicate<FactValue> share(
            ShareComparison comparison, String fact, Situation situation, Share share) {
        boolean isPart = comparison.getFact().equals(fact);
        FactValue other = situation.find(isPart ? comparison.getWhole() : comparison.getFact());
        return value -> {
            FactValue part = isPart ? value : other;
            FactValue whole = isPart ? other : value;
            if (!(part.getValue() instanceof Money left)
                    || !(whole.getValue() instanceof Money right)
                    || !left.isSameCurrency(right)) {
                throw RefusedStepException.of("", "not-comparable", part.mismatch(whole));
            }
            return comparison.getOperator().holds(times(left, share.getDenominator())
                    .compareTo(times(right, share.getNumerator())));
        };
    }

    private static BigInteger times(Money money, long factor) {
        return money.getAmountMinor().toBigIntegerExact().multiply(BigInteger.valueOf(factor));
    }
}
