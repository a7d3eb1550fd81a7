/** The formats of amounts and of exact shares: never a JSON number, because neither survives binary fractions. */
@NullMarked
package io.github.hissa.json.money;

import org.jspecify.annotations.NullMarked;
