package io.github.hissa.eligibility;

import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.util.List;
import org.immutables.value.Value;

/** A fact that is a set of codes, compared with other codes; unknown while the fact is. */
@Value.Immutable
public non-sealed interface CodeComparison extends Condition {

    /** The name of the fact, a set of codes. */
    String getFact();

    /** Which of the codes it must contain. */
    Containment getContainment();

    /** The codes, a set. */
    Term getCodes();

    @Override
    default Truth evaluate(Situation situation) {
        FactValue wanted = situation.valueOf(getCodes());
        FactValue value = situation.find(getFact());
        if (value == null || wanted == null) {
            return Truth.UNKNOWN;
        }
        try {
            return Truth.of(getContainment().holds(value.toCodes(), wanted.toCodes()));
        } catch (RefusedStepException mismatch) {
            throw mismatch.within(getFact());
        }
    }

    @Override
    default List<String> getOwnFacts() {
        return List.of(getFact());
    }

    @Override
    default List<Term> getTerms() {
        return List.of(getCodes());
    }

    /**
     * The codes are a set.
     *
     * @throws RefusedValueException where they are something else
     */
    @Value.Check
    default void check() {
        if (getCodes() instanceof FactValue value) {
            value.requireType("codes", FactType.SET).refuse(this);
        }
    }

    /** The fact contains all, any or none of these codes. */
    static CodeComparison of(FactKey<CodeSet> fact, Containment containment, String... codes) {
        return builder()
                .fact(fact.getName())
                .containment(containment)
                .codes(FactValue.of(CodeSet.of(codes)))
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CodeComparison}. */
    class Builder extends ImmutableCodeComparison.Builder {
        Builder() {}
    }
}
