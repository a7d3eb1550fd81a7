package io.github.hissa.grant;

import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactDefinition;
import io.github.hissa.reason.Figure;
import java.util.Collection;
import java.util.Optional;

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
}
