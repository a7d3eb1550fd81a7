package io.github.hissa.examples.applications;

import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Checks the constraints on what was read, with the messages in all three languages. */
final class InputValidation implements AutoCloseable {

    private final Map<Language, ValidatorFactory> factories = new EnumMap<>(Language.class);

    InputValidation() {
        for (Language language : Language.values()) {
            factories.put(language, factory(language.toLocale()));
        }
    }

    /** What is wrong with one property. */
    record Violation(String property, Object value, LocalizedText text) {}

    <T> List<Violation> check(T value) {
        Map<String, Violation> found = new TreeMap<>();
        factories.forEach((language, factory) -> {
            for (ConstraintViolation<T> one : factory.getValidator().validate(value)) {
                String property = one.getPropertyPath().toString();
                LocalizedText text = LocalizedText.of(language, one.getMessage());
                // The same constraint on the same property, worded in the next language.
                found.merge(
                        property + " " + one.getMessageTemplate(),
                        new Violation(property, one.getInvalidValue(), text),
                        (before, same) -> new Violation(
                                before.property(),
                                before.value(),
                                before.text().and(language, same.text().get(language))));
            }
        });
        return List.copyOf(found.values());
    }

    @Override
    public void close() {
        factories.values().forEach(ValidatorFactory::close);
    }

    private static ValidatorFactory factory(Locale locale) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        MessageInterpolator standard = configuration.getDefaultMessageInterpolator();
        return configuration
                .messageInterpolator(new MessageInterpolator() {
                    @Override
                    public String interpolate(String template, Context context) {
                        return standard.interpolate(template, context, locale);
                    }

                    @Override
                    public String interpolate(String template, Context context, Locale other) {
                        return standard.interpolate(template, context, other);
                    }
                })
                .buildValidatorFactory();
    }
}
