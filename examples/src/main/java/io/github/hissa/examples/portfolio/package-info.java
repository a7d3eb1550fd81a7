/** The program {@code portfolio}: what a council's agreements amount to, as tables in three languages or as JSON. */
@NullMarked
package io.github.hissa.examples.portfolio;

import org.jspecify.annotations.NullMarked;
