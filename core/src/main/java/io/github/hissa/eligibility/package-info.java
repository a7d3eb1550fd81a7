/**
 * Who may receive support, by rules over facts, with reasons.
 *
 * <p>{@link io.github.hissa.eligibility.Facts} is what is known about a subject;
 * an {@link io.github.hissa.eligibility.EligibilityPolicy} is a list of rules;
 * {@link io.github.hissa.eligibility.EligibilityPolicy#assess assessing} facts gives an
 * {@link io.github.hissa.eligibility.Assessment}: eligible, not eligible or undetermined, with a finding for every rule.
 *
 * <pre>{@code
 * FactKey<Boolean> receipt = FactKey.yesNo("final-receipt");
 * EligibilityPolicy policy = EligibilityPolicy.builder()
 *         .id("associations-2012")
 *         .addRule(EligibilityRule.of("declared", LocalizedText.of("en", "holds the final receipt"),
 *                 Comparison.of(receipt, Operator.EQUAL_TO, true)))
 *         .build();
 * policy.assess(Facts.empty()).toVerdict();                     // UNDETERMINED
 * policy.assess(Facts.empty().with(receipt, true)).toVerdict(); // ELIGIBLE
 * }</pre>
 *
 * <p>What is unknown is never taken for false: conditions are evaluated in the strong three-valued logic of Kleene
 * (<i>Introduction to Metamathematics</i>, 1952, section 64). What that leaves unknown is settled all the same where it
 * comes out the same whatever the missing facts are (B. van Fraassen, <i>Singular Terms, Truth-Value Gaps, and Free
 * Logic</i>, 1966): a rule by itself, or rules that contradict each other
 * ({@link io.github.hissa.eligibility.JointFinding}).
 */
@NullMarked
// The style of the house, which a package can only replace as a whole, with the compact lists of the JDK: an assessment
// makes and reads lists by the million. Attributes in the order of insertion would lose it, and there are none here.
@Value.Style(
        get = {"is*", "get*"},
        typeImmutable = "Immutable*",
        jdkOnly = true,
        jdk9Collections = true,
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        builderVisibility = BuilderVisibility.PUBLIC,
        depluralize = true,
        depluralizeDictionary = {"tie:ties", "criterion:criteria"},
        nullableAnnotation = "Nullable",
        allowedClasspathAnnotations = {Override.class})
package io.github.hissa.eligibility;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
