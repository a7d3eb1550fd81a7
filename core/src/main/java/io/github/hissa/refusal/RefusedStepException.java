package io.github.hissa.refusal;

import java.util.List;

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

    @Override
    public RefusedStepException within(String path) {
        return new RefusedStepException(
                getRefusals().stream().map(one -> one.within(path)).toList());
    }
}
