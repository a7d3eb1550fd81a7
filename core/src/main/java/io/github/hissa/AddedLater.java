package io.github.hissa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list, or a property with a default, that came to its type when documents of it were already stored. A document
 * leaves the list out while it is empty, and the other property while it is the default. A reader makes of its absence
 * the default, or an empty list where the list has none.
 *
 * <p>So what was stored before is written again as it was, and its seal holds. Any other property that comes to a type
 * is an {@code Optional}, which is left out without being told.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AddedLater {}
