package io.github.hissa.allocation;

/**
 * A property that an allocation should have and has not.
 *
 * @param property the property's stable name, such as {@code "conservation"}
 * @param message  where it fails, with the figures
 */
public record Violation(String property, String message) {
}
