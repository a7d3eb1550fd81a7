package io.github.hissa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list that every document of its type must hold, if only as an empty one, because its loss is dangerous: a policy
 * whose rules got lost would find everyone eligible.
 *
 * <p>A list without this annotation may be absent from a document, and is then empty. Builders take every list for
 * empty to which nothing was added, annotated or not.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {}
