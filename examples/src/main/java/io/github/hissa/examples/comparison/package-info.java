/**
 * What if: the same applications decided by two policies, and by one policy with a figure at several values.
 */
@NullMarked
package io.github.hissa.examples.comparison;

import org.jspecify.annotations.NullMarked;
