package io.github.hissa.validation.money;

import io.github.hissa.validation.OwnMessage;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * One standard numeric constraint on one type of ours. Null is valid, as for every standard constraint but
 * {@code @NotNull}.
 */
abstract class NumericValidator<A extends Annotation, T> implements ConstraintValidator<A, T> {

    private OwnMessage message = OwnMessage.GIVEN;

    /** Tells whether a value that is there is valid. */
    abstract boolean holds(T value);

    final void reportAs(String given, Class<A> constraint, String key) {
        message = OwnMessage.of(given, constraint, "io.github.hissa.validation." + key);
    }

    @Override
    public final boolean isValid(@Nullable T value, ConstraintValidatorContext context) {
        return value == null || holds(value) || message.report(context);
    }
}
