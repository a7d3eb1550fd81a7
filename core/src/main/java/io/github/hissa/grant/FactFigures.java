package io.github.hissa.grant;

import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactDefinition;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Facts as figures of reasons: their values with their types, and their names as people call them. */
final class FactFigures {

    private final EligibilityPolicy policy;

    FactFigures(EligibilityPolicy policy) {
        this.policy = policy;
    }

    /** A fact under the title that the policy gives it, or the application; under its name where neither does. */
    Figure fact(String name) {
        return definition(name)
                .map(FactDefinition::getTitle)
                .or(() -> ApplicationFacts.titleOf(name))
                .map(title -> Figure.named(name, title))
                .orElseGet(() -> Figure.ofCode(name));
    }

    Figure facts(Collection<String> names) {
        return Figure.of(names.stream().map(this::fact).toList());
    }

    /** What attests a fact, as people call it, where the policy says. */
    Optional<Figure> document(String fact) {
        return definition(fact).flatMap(FactDefinition::getDocument).map(Figure::of);
    }

    private Optional<FactDefinition> definition(String fact) {
        return Optional.ofNullable(policy.getFacts().get(fact));
    }

    static Figure of(FactValue value) {
        Object it = value.getValue();
        return switch (value.getType()) {
            case YES_NO -> Figure.of((boolean) it);
            case WHOLE_NUMBER -> Figure.of((long) it);
            case DECIMAL -> Figure.of((BigDecimal) it);
            case MONEY -> Figure.of((Money) it);
            case DATE -> Figure.of((LocalDate) it);
            case PERIOD -> Figure.of((Period) it);
            case SHARE -> Figure.of((Share) it);
            case TEXT, CODE -> Figure.ofCode((String) it);
            case SET -> Figure.ofCodes(List.copyOf(((CodeSet) it).codes()));
        };
    }

    static Figure of(Collection<FactValue> values) {
        return Figure.of(values.stream().map(FactFigures::of).toList());
    }
}
