package io.github.hissa.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;

/**
 * The message that a validator of ours reports for a standard constraint.
 *
 * <p>The standard annotations' default messages belong to the validation provider, whose translations have gaps. Where
 * the annotation still has its default message, ours takes its place; a message that a user set is left alone.
 */
public final class OwnMessage {

    /** The message that the annotation has. */
    public static final OwnMessage GIVEN = new OwnMessage("");

    private final String template;

    private OwnMessage(String template) {
        this.template = template;
    }

    /**
     * Our message where the given one is the constraint's default, else the given one.
     *
     * @param given the annotation's message
     * @param constraint the standard constraint
     * @param key the key of our message in {@code ContributorValidationMessages}
     */
    public static OwnMessage of(String given, Class<? extends Annotation> constraint, String key) {
        return given.equals("{" + constraint.getName() + ".message}") ? new OwnMessage("{" + key + "}") : GIVEN;
    }

    /** Reports the violation; always false, so that a validator can return it. */
    public boolean report(ConstraintValidatorContext context) {
        if (!template.isEmpty()) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
        }
        return false;
    }
}
