package io.github.hissa.refusal;

import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Collects what is wrong with a value or a step, and refuses it for all of that at once. Not safe for use by several
 * threads.
 */
public final class Refusals {

    private final List<Refusal> found = new ArrayList<>();

    /** No refusal yet. */
    public Refusals() {}

    /** Adds a refusal. */
    public Refusals add(Refusal refusal) {
        found.add(refusal);
        return this;
    }

    /** Adds a refusal without figures. */
    public Refusals add(String path, String code) {
        return add(Refusal.of(path, code));
    }

    /** Adds a refusal with figures. */
    public Refusals add(String path, String code, Map<String, Figure> figures) {
        return add(Refusal.of(path, code, figures));
    }

    /** Adds all refusals of the part at a path. */
    public Refusals addAll(String path, List<Refusal> refusals) {
        refusals.forEach(one -> found.add(one.within(path)));
        return this;
    }

    /** Refuses an amount that is negative or more than 64 bits of minor units hold. */
    public Refusals amount(String path, Money amount) {
        if (amount.isNegative()) {
            add(path, "negative", Map.of("value", Figure.of(amount)));
        } else if (!MinorUnits.fits(amount)) {
            add(path, "too-large", Map.of("value", Figure.of(amount)));
        }
        return this;
    }

    /** Refuses an amount, where there is one, that is negative or more than 64 bits of minor units hold. */
    public Refusals amount(String path, Optional<Money> amount) {
        amount.ifPresent(one -> amount(path, one));
        return this;
    }

    /** Refuses an amount in another currency than the one that stands elsewhere. */
    public Refusals currency(String path, Money amount, CurrencyUnit expected) {
        if (!amount.getCurrencyUnit().equals(expected)) {
            add(path, "other-currency", Map.of(
                    "value", Figure.of(amount), "expected", Figure.ofCode(expected.getCode())));
        }
        return this;
    }

    /** Refuses each key that is there again. */
    public Refusals unique(String path, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(keys.get(i))) {
                add(path + "[" + i + "]", "twice", Map.of("value", Figure.ofCode(keys.get(i))));
            }
        }
        return this;
    }

    /** Refuses two days of which the first is after the second. */
    public Refusals order(String path, Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            add(path, "ends-before-start", Map.of("start", Figure.of(start.get()), "end", Figure.of(end.get())));
        }
        return this;
    }

    /** Tells whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns what is wrong so far. */
    public List<Refusal> list() {
        return List.copyOf(found);
    }

    /**
     * Refuses a value if anything is wrong with it. What its declared constraints say of it is told along, so that
     * whoever mends the value mends everything at once.
     *
     * @throws RefusedValueException if anything is wrong
     */
    public void refuse(Object value) {
        if (!found.isEmpty()) {
            for (Refusal stated : DeclaredConstraints.check(value)) {
                if (found.stream().noneMatch(one -> one.getPath().equals(stated.getPath()))) {
                    found.add(stated);
                }
            }
            throw new RefusedValueException(found);
        }
    }

    /**
     * Refuses a step if anything is in its way.
     *
     * @throws RefusedStepException if anything is
     */
    public void refuseStep() {
        if (!found.isEmpty()) {
            throw new RefusedStepException(found);
        }
    }
}
