/**
 * What every room of the house shares: the style in which Immutables writes the domain types, and
 * {@link io.github.hissa.Consistent}, the one constraint of Hissa's own.
 */
@Value.Style(
        get = {"is*", "get*"},
        typeImmutable = "Immutable*",
        jdkOnly = true,
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        builderVisibility = BuilderVisibility.PUBLIC,
        depluralize = true,
        depluralizeDictionary = {"tie:ties", "criterion:criteria"},
        nullableAnnotation = "Nullable",
        // Generated classes name no annotation of Immutables, which a consumer would miss at compile time.
        allowedClasspathAnnotations = {Override.class})
package io.github.hissa;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;
