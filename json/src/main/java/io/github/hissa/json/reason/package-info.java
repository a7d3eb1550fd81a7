/** The format of the typed figures of reasons. */
@NullMarked
package io.github.hissa.json.reason;

import org.jspecify.annotations.NullMarked;
