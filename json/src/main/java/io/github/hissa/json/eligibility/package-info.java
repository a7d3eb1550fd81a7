/**
 * The formats of facts and conditions, the part of the documents that people write by hand.
 *
 * <pre>{@code
 * {"all": [
 *   {"fact": "final-receipt", "is": "equal-to", "value": {"yes-no": true}},
 *   {"fact": "founded-on", "is": "at-most", "value": {"date": "2011-02-28"}},
 *   {"fact": "kind", "is": "one-of", "values": [{"text": "project"}, {"text": "operating"}]},
 *   {"fact": "requested", "is": "at-most", "share": "4/5", "of": "total-cost"},
 *   {"not": {"fact": "last-report-missing", "is": "known"}}
 * ]}
 * }</pre>
 */
@NullMarked
package io.github.hissa.json.eligibility;

import org.jspecify.annotations.NullMarked;
