/**
 * The validators behind the constraints that core declares, found as services by the stock factory.
 *
 * <pre>{@code
 * Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
 * validator.validate(campaign); // every mistake at once, each with its path
 * }</pre>
 *
 * <p>The language of the messages is the default locale, or what the message interpolator of the application chooses:
 * Spring takes it from the request, plain Java from
 * {@code Validation.byDefaultProvider().configure().messageInterpolator(...)} with an interpolator that passes a locale
 * on. Arabic, French and English are there; an application overrides a message in its own
 * {@code ValidationMessages}.
 *
 * <p>{@link io.github.hissa.validation.ConsistencyValidator} is what the validators of
 * {@link io.github.hissa.Consistent} have in common.
 */
@NullMarked
package io.github.hissa.validation;

import org.jspecify.annotations.NullMarked;
