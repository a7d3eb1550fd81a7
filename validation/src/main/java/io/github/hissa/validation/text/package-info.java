/**
 * {@code @NotBlank} and {@code @Size} on a {@code LocalizedText}.
 */
@NullMarked
package io.github.hissa.validation.text;

import org.jspecify.annotations.NullMarked;
