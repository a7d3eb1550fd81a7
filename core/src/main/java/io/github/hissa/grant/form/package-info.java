/**
 * By which form a grant is made: a decision up to a threshold, an agreement above it, where a rule asks for that over the
 * awards of a rolling window.
 *
 * <pre>{@code
 * policy.formOf(award, day, earlierAwards);   // AwardForm.AGREEMENT
 * }</pre>
 */
@NullMarked
package io.github.hissa.grant.form;

import org.jspecify.annotations.NullMarked;
