package io.github.hissa.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Collects the contradictions that a {@link ConsistencyValidator} finds in one value. */
public final class Contradictions {

    private final ConstraintValidatorContext context;
    private boolean empty = true;

    Contradictions(ConstraintValidatorContext context) {
        this.context = context;
    }

    /**
     * Reports a contradiction.
     *
     * @param property the property where it shows
     * @param key the key of its message in {@code ContributorValidationMessages}
     * @param figures what the message's parameters stand for; amounts and numbers, never text from a document
     */
    public void report(String property, String key, Map<String, ?> figures) {
        if (empty) {
            context.disableDefaultConstraintViolation();
            empty = false;
        }
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        figures.forEach(hibernate::addMessageParameter);
        hibernate.buildConstraintViolationWithTemplate("{" + key + "}")
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    boolean isEmpty() {
        return empty;
    }
}
