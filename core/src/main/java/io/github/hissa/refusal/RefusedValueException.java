package io.github.hissa.refusal;

import java.util.List;

/**
 * A value that can never be true, refused by its builder or factory: a negative cost, two currencies in one agreement.
 */
public final class RefusedValueException extends HissaException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with these refusals.
     *
     * @param refusals at least one
     */
    public RefusedValueException(List<Refusal> refusals) {
        super(refusals);
    }

    @Override
    public RefusedValueException within(String path) {
        return new RefusedValueException(
                getRefusals().stream().map(one -> one.within(path)).toList());
    }
}
