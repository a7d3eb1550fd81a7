package io.github.hissa.refusal;

import io.github.hissa.reason.Figure;
import java.util.List;
import java.util.Map;

/**
 * A step that cannot be made on a value that could be built: a plan from terms that miss the envelope, a payment above
 * the award.
 */
public final class RefusedStepException extends HissaException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with these refusals.
     *
     * @param refusals at least one
     */
    public RefusedStepException(List<Refusal> refusals) {
        super(refusals);
    }

    /** An exception with one refusal. */
    public static RefusedStepException of(String path, String code, Map<String, Figure> figures) {
        return new RefusedStepException(List.of(Refusal.of(path, code, figures)));
    }

    @Override
    public RefusedStepException within(String path) {
        return new RefusedStepException(
                getRefusals().stream().map(one -> one.within(path)).toList());
    }
}
