/**
 * The standard numeric constraints on {@code Money} and {@code Share}, with exact arithmetic.
 *
 * <p>They are validators and not a value extractor: an extractor that unwraps by default would silence every
 * {@code @NotNull Money}, in the classes of the application too.
 */
@NullMarked
package io.github.hissa.validation.money;

import org.jspecify.annotations.NullMarked;
