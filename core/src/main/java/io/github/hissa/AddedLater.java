package io.github.hissa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list, or a property with a default, that came to its type when documents of it were already stored. A document
 * leaves it out while it is what a reader makes of its absence: an empty list, or the default.
 *
 * <p>So what was stored before is written again as it was, and its seal holds. Any other property that comes to a type
 * is an {@code Optional}, which is left out without being told.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AddedLater {}
