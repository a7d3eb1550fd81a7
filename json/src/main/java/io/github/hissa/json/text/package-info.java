/** The format of texts in several languages. */
@NullMarked
package io.github.hissa.json.text;

import org.jspecify.annotations.NullMarked;
