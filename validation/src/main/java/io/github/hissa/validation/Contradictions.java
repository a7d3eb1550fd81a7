package io.github.hissa.validation;

import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.text.Language;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Collects the contradictions that a {@link ConsistencyValidator} finds in one value. */
public final class Contradictions {

    private static final String DISCREPANCY = "io.github.hissa.verification.Discrepancy.";
    private static final String REFUSAL = "io.github.hissa.refusal.Refusal.sentence";

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
        HibernateConstraintValidatorContext hibernate = found();
        figures.forEach(hibernate::addMessageParameter);
        hibernate.buildConstraintViolationWithTemplate("{" + key + "}")
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    /**
     * Reports a contradiction that shows at an entry of a map.
     *
     * @param properties the properties that lead to the map, at least one
     * @param entry the entry's key
     * @param key the key of the message
     * @param figures as with the others
     */
    public void report(List<String> properties, String entry, String key, Map<String, ?> figures) {
        HibernateConstraintValidatorContext hibernate = found();
        figures.forEach(hibernate::addMessageParameter);
        var node = hibernate.buildConstraintViolationWithTemplate("{" + key + "}").addPropertyNode(properties.get(0));
        for (String property : properties.subList(1, properties.size())) {
            node = node.addPropertyNode(property);
        }
        node.addBeanNode().inIterable().atKey(entry).addConstraintViolation();
    }

    /**
     * Reports what a result's own {@code verify()} found, at its path. A value that is refused is left to the
     * validation of that value.
     */
    public void report(Discrepancy discrepancy) {
        if (discrepancy.getCode().equals(Discrepancy.REFUSED)) {
            return;
        }
        HibernateConstraintValidatorContext hibernate = found();
        Optional<Object> recorded = discrepancy.getRecorded().flatMap(Contradictions::number);
        Optional<Object> expected = discrepancy.getExpected().flatMap(Contradictions::number);
        recorded.ifPresent(value -> hibernate.addMessageParameter("recorded", value));
        expected.ifPresent(value -> hibernate.addMessageParameter("expected", value));
        boolean isBoth = recorded.isPresent() && expected.isPresent();
        String key = discrepancy.getCode().equals(Discrepancy.DIFFERENT) && !isBoth ? "other" : discrepancy.getCode();
        DiscrepancyPath.of(discrepancy.getPath())
                .addTo(hibernate.buildConstraintViolationWithTemplate("{" + DISCREPANCY + key + "}"));
    }

    /**
     * Reports what a step would refuse, at its path. The messages are one parameter for each language, so that nothing
     * in them is taken for a template.
     */
    public void report(Refusal refusal) {
        HibernateConstraintValidatorContext hibernate = found();
        for (Language language : Language.values()) {
            hibernate.addMessageParameter(language.getCode(), refusal.in(language));
        }
        DiscrepancyPath.of(refusal.getPath())
                .addTo(hibernate.buildConstraintViolationWithTemplate("{" + REFUSAL + "}"));
    }

    private HibernateConstraintValidatorContext found() {
        if (empty) {
            context.disableDefaultConstraintViolation();
            empty = false;
        }
        return context.unwrap(HibernateConstraintValidatorContext.class);
    }

    /** What of a figure has a place in a message: amounts and numbers, never text from a document. */
    private static Optional<Object> number(Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            return Optional.of(amount.value());
        } else if (figure instanceof Figure.Number number) {
            return Optional.of(number.value());
        } else if (figure instanceof Figure.Part part) {
            return Optional.of(part.value());
        } else if (figure instanceof Figure.Count count) {
            return Optional.of(count.value());
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return empty;
    }
}
