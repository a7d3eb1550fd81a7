/** The formats of the engine's own values. */
@NullMarked
package io.github.hissa.json.allocation;

import org.jspecify.annotations.NullMarked;
