package io.github.hissa.validation.partnership;

import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.ExecutionProblem;
import io.github.hissa.validation.ConsistencyValidator;
import io.github.hissa.validation.Contradictions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The schedule makes up the contributions, and every entry of the ledger could happen. */
public final class ExecutionValidator extends ConsistencyValidator<Execution> {

    private static final String KEY = "io.github.hissa.partnership.execution.Execution.";

    @Override
    protected void check(Execution execution, Contradictions contradictions) {
        for (ExecutionProblem problem : execution.problems()) {
            // Codes are a document's own text, which has no place in a message template.
            Map<String, Object> figures = new HashMap<>(problem.getFigures());
            figures.keySet().retainAll(Set.of("on", "sum", "bound", "contribution", "amount"));
            figures.put("entry", problem.getEntry().map(String::valueOf).orElse("-"));
            contradictions.report(
                    problem.getEntry().isPresent() ? "entries" : "schedule",
                    KEY + problem.getKind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    figures);
        }
    }
}
