package io.github.hissa.reason;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.ClassDivision;
import io.github.hissa.allocation.TieBreak;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Explains a division of money: why every award is what it is.
 *
 * <p>What all awards have in common (the amount, the rule, the unit, how many were met and with how much, the level,
 * the last units) is told once, by {@link #getShared()}; what concerns one award alone by {@link #of(int)}. The figures
 * of both together suffice to compute the award again: the level and the bounds give it before rounding, the unit and
 * the place in the order for the last units give it in full.
 */
public final class AllocationReasons {

    private final List<Reason> shared;
    private final List<List<Reason>> own;

    private AllocationReasons(List<Reason> shared, List<List<Reason>> own) {
        this.shared = shared;
        this.own = own;
    }

    /**
     * Explains an allocation whose numbers are minor units of a currency. O(n log n), apart from the length of the
     * numbers.
     *
     * @throws ArithmeticException if a sum of amounts exceeds what the currency can hold
     */
    public static AllocationReasons of(Allocation allocation, CurrencyUnit currency) {
        Objects.requireNonNull(allocation, "allocation");
        MoneyFigures figures = new MoneyFigures(Objects.requireNonNull(currency, "currency"));
        SortedMap<Integer, Explained> divisions = new TreeMap<>();
        for (ClassDivision division : allocation.getClassDivisions()) {
            divisions.put(division.getPriorityClass(), new Explained(allocation, division));
        }
        OwnReasons reasons = new OwnReasons(allocation, divisions, figures);
        List<List<Reason>> own = new ArrayList<>(allocation.size());
        for (int claim = 0; claim < allocation.size(); claim++) {
            own.add(List.copyOf(reasons.of(claim)));
        }
        return new AllocationReasons(List.copyOf(new SharedReasons(allocation, divisions, figures).list()), own);
    }

    /** Returns what a rule is called; its name in the engine where nobody gave it words, as of a mixture. */
    public static LocalizedText nameOf(ClaimsRule rule) {
        String name = rule.getName();
        return Wording.RULES.has(name) ? Wording.RULES.word(name, Map.of()) : LocalizedText.of("en", name);
    }

    /** Returns the reason that tells which of equal claims comes first. */
    public static Reason orderOfEquals(TieBreak tieBreak) {
        return TieBreakReason.of("equals", tieBreak, Map.of());
    }

    /** Returns what all awards have in common, in the order in which it is computed. */
    public List<Reason> getShared() {
        return shared;
    }

    /**
     * Returns the reasons of the award to one claim: the award first, then how it was computed.
     *
     * @param claim the index of the claim
     * @throws IndexOutOfBoundsException if there is no such claim
     */
    public List<Reason> of(int claim) {
        return own.get(claim);
    }
}
