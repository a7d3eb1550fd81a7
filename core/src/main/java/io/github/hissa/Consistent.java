package io.github.hissa;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields of the annotated type agree with one another, in the ways that the type's own documentation lists under
 * "Consistent when".
 *
 * <p>The validators are in the artifact {@code hissa-validation}, which Jakarta Validation finds as services. Without
 * that artifact, validating such a type fails loudly instead of passing unseen.
 */
@Documented
@Inherited
@Constraint(validatedBy = {})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {

    /** The message or its key; each violation that a validator reports carries a key of its own instead. */
    String message() default "{io.github.hissa.Consistent.message}";

    /** The validation groups in which the constraint is checked. */
    Class<?>[] groups() default {};

    /** What the caller attaches to the constraint for its own use. */
    Class<? extends Payload>[] payload() default {};
}
