/**
 * Envelopes within envelopes: an amount divided among sectors, each part among territories, each of those among claims.
 *
 * <p>An {@link io.github.hissa.allocation.envelope.Envelope} is a node of the tree, with its share or amount, floor, cap,
 * rule and what happens to money that its branches cannot use;
 * {@link io.github.hissa.allocation.envelope.EnvelopeDivision} is what became of an amount on its way down.
 *
 * <pre>{@code
 * Envelope roads = Envelope.branch(ClaimsRule.proportional(), Envelope.claim(40), Envelope.claim(20)).withShare(3);
 * Envelope water = Envelope.branch(ClaimsRule.constrainedEqualAwards(), Envelope.claim(500)).withShare(1);
 * EnvelopeDivision all = Envelope.branch(ClaimsRule.proportional(), roads, water).divide(100);
 * all.getChildren().get(0).getOffered();    // 75: three parts of four
 * all.getChildren().get(0).getReceived();   // 60: roads cannot use more
 * all.getChildren().get(1).getReceived();   // 40: so water gets more than its 25
 * }</pre>
 */
@NullMarked
package io.github.hissa.allocation.envelope;

import org.jspecify.annotations.NullMarked;
