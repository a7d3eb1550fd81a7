/**
 * The wire format of Hissa's types, as a Jackson module.
 *
 * <p>{@link io.github.hissa.json.HissaModule} teaches it to a mapper; {@link io.github.hissa.json.HissaJson#mapper()} is
 * a mapper that knows it already.
 *
 * <pre>{@code
 * GrantPolicy policy = HissaJson.mapper().readValue(file, GrantPolicy.class);
 * String text = HissaJson.mapper().writeValueAsString(policy);
 * }</pre>
 *
 * <h2>The format</h2>
 *
 * <ul>
 *   <li>A domain type is an object; its properties have the names of the accessors, in lower camel case:
 *       {@code getReceivedOn()} is {@code receivedOn}. What a type computes from its properties is not written.
 *   <li>An absent {@code Optional} is an absent property, never null. An empty set or map and empty facts are left out.
 *       A list is written even if empty, but for those that came to their types later. Where its loss is dangerous, as
 *       with the rules of a policy, it is required; elsewhere an absent list is an empty one.
 *   <li>A constant is its name in lower case with hyphens: {@code "provincial-council"}, {@code "not-eligible"}. A rule
 *       of division is its own name: {@code "constrained-equal-awards"}. A language is {@code "ar"}, {@code "fr"} or
 *       {@code "en"}.
 *   <li>A text in several languages: {@code {"ar": "طريق", "fr": "Route", "en": "Road"}}, at least one of them.
 *   <li>An amount: {@code {"currency": "MAD", "amount": "1200000.00"}}; a share: {@code "6/25"}, read also as
 *       {@code "24%"}; a decimal number: {@code "78.5"}. These are texts, because many programs make binary fractions of
 *       JSON numbers. Numbers in quotes stay exact in every language.
 *   <li>A date: {@code "2012-05-31"}. Years and counts are JSON numbers.
 *   <li>A fact names its type: {@code {"date": "2010-01-01"}}, {@code {"yes-no": true}}, {@code {"whole-number": 12}},
 *       {@code {"decimal": "1.5"}}, {@code {"money": {...}}}, {@code {"text": "..."}}, {@code {"code": "..."}},
 *       {@code {"period": "P2Y"}}, {@code {"share": "2/3"}}, {@code {"set": ["roads", "water"]}}; facts are an object of
 *       these, each with the {@code evidence} that attests it, if any.
 *   <li>Conditions: {@code {"fact": "founded-on", "is": "at-most", "value": {"date": "2011-02-28"}}};
 *       {@code {"fact": "kind", "is": "one-of", "values": [...]}};
 *       {@code {"fact": "requested", "is": "at-most", "share": "4/5", "of": "total-cost"}};
 *       {@code {"fact": "founded-on", "is": "at-least", "value": {"parameter": "least-age"}, "age": "years"}};
 *       {@code {"fact": "members", "is": "between", "least": {...}, "greatest": {...}}};
 *       {@code {"fact": "fields", "is": "contains-any", "value": {"set": [...]}}};
 *       {@code {"fact": "receipt", "is": "attested"}}; {@code {"fact": "score", "is": "known"}};
 *       {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"atLeast": 2, "among": [...]}}, {@code {"not": {...}}},
 *       {@code {"that": {...}, "unless": {...}}}, {@code {"rule": "declared"}}. A condition in Java code has no format.
 * </ul>
 *
 * <h2>Kinds and formats</h2>
 *
 * <p>What is kept by itself (an agreement, a policy, an outcome) is a document, and begins with its kind and the number
 * of its format: {@code "hissa": {"document": "campaign-outcome", "format": 1}}. Values inside of it have no such head,
 * and neither have an amount, a condition or other small values that somebody writes alone. In a type of the caller's
 * own, or a list, each document has its head.
 *
 * <p>The head may stand anywhere in the object. A document without one is in format 1. One in an earlier format is
 * read as what it has become since; paths then name properties as the current format does, lines and columns are those
 * of the document. Another kind or a later format is refused.
 *
 * <h2>What is refused</h2>
 *
 * <p>Reading is strict whatever the mapper's settings: unknown, repeated and missing properties, null (in a type of the
 * caller's own it is the caller's affair), a value of another kind (a number in quotes where a number belongs, 1 for
 * true), nesting beyond 200 levels, and whatever a builder refuses.
 * All of it is said at once: a {@link io.github.hissa.json.RefusedDocumentException} lists every problem with its path
 * inside Hissa's outermost value, line and column, a hundred at most. Its original message has a line for each, such as
 * {@code applications[3].requested: missing property 'currency'}. What a builder refuses is found once the parts of its
 * value are right. Broken syntax ends the reading. Show people {@code getOriginalMessage()} with {@code getLocation()}:
 * Jackson's {@code getMessage()} leaves line and column out unless the source is included.
 *
 * <h2>Seals</h2>
 *
 * <p>{@link io.github.hissa.json.Seal} is a hash of what a document says, whatever the order of its members and its
 * white space: {@code Seal.of(outcome)} goes into the minutes, and {@code Seal.parse(minutes).matches(published)} tells
 * whether the published document is the decided one.
 */
@NullMarked
package io.github.hissa.json;

import org.jspecify.annotations.NullMarked;
