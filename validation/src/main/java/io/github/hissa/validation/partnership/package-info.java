/**
 * What must agree within a contribution, an agreement, the terms and the plan of its funding, and its execution.
 *
 * <p>Each contradiction is reported on its property with a message of its own.
 */
@NullMarked
package io.github.hissa.validation.partnership;

import org.jspecify.annotations.NullMarked;
