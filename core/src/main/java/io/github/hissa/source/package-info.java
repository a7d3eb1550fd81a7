/**
 * Where a rule or a figure comes from, and how surely: {@link io.github.hissa.source.Source} goes with eligibility rules,
 * parameters and rules of law alike.
 */
@NullMarked
package io.github.hissa.source;

import org.jspecify.annotations.NullMarked;
