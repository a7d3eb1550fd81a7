package io.github.hissa.validation.text;

import io.github.hissa.text.LocalizedText;
import io.github.hissa.validation.OwnMessage;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The standard constraints on text, on {@link LocalizedText}: they hold where they hold in each of its languages. */
public final class LocalizedTextConstraints {

    private LocalizedTextConstraints() {}

    /** Demands that the text is there; no text that is there is blank. */
    public static final class OfNotBlank implements ConstraintValidator<NotBlank, LocalizedText> {
        private OwnMessage message = OwnMessage.GIVEN;

        @Override
        public void initialize(NotBlank constraint) {
            message = OwnMessage.of(constraint.message(), NotBlank.class, "io.github.hissa.validation.not-blank");
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text != null || message.report(context);
        }
    }

    /** Demands a length in each language, in UTF-16 units as {@code @Size} counts a String. */
    public static final class OfSize implements ConstraintValidator<Size, LocalizedText> {
        private OwnMessage message = OwnMessage.GIVEN;
        private int min;
        private int max;

        @Override
        public void initialize(Size constraint) {
            min = constraint.min();
            max = constraint.max();
            message = OwnMessage.of(constraint.message(), Size.class, "io.github.hissa.validation.size");
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            return text == null
                    || text.toMap().values().stream().allMatch(one -> one.length() >= min && one.length() <= max)
                    || message.report(context);
        }
    }
}
