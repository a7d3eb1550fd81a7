/**
 * What must agree within an application, a decision, a policy of division and the outcome of a campaign.
 *
 * <p>Each contradiction is reported on its property with a message of its own.
 */
@NullMarked
package io.github.hissa.validation.grant;

import org.jspecify.annotations.NullMarked;
