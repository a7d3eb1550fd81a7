/**
 * How Hissa refuses: {@link io.github.hissa.refusal.HissaException} carries every
 * {@link io.github.hissa.refusal.Refusal} of a value or a step at once, each with its path, a code and typed figures.
 * Words in Arabic, French and English are made of them when somebody reads.
 *
 * <p>Two kinds: {@link io.github.hissa.refusal.RefusedValueException} from a builder or a factory, for what can never
 * be true; {@link io.github.hissa.refusal.RefusedStepException} from a step that cannot be made on a value that could
 * be built. A {@code null} where none is allowed is a mistake of the calling program and stays a
 * {@link java.lang.NullPointerException}.
 */
@NullMarked
package io.github.hissa.refusal;

import org.jspecify.annotations.NullMarked;
