package io.github.hissa.validation;

import io.github.hissa.Consistent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * The validator of {@link Consistent} for one type. It reports each contradiction on the property where it shows, with
 * a message of its own, and never the constraint's general message.
 *
 * @param <T> the type that is annotated
 */
public abstract class ConsistencyValidator<T> implements ConstraintValidator<Consistent, T> {

    /** Reports every contradiction in a value. */
    protected abstract void check(T value, Contradictions contradictions);

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        Contradictions contradictions = new Contradictions(context);
        check(value, contradictions);
        return contradictions.isEmpty();
    }
}
