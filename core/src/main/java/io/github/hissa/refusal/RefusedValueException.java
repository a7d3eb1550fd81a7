package io.github.hissa.refusal;

import io.github.hissa.reason.Figure;
import java.util.List;
import java.util.Map;

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

    /** An exception with one refusal. */
    public static RefusedValueException of(String path, String code, Map<String, Figure> figures) {
        return new RefusedValueException(List.of(Refusal.of(path, code, figures)));
    }

    @Override
    public RefusedValueException within(String path) {
        return new RefusedValueException(
                getRefusals().stream().map(one -> one.within(path)).toList());
    }
}
