/**
 * A year's campaign of grants to associations: from applications to explained decisions.
 *
 * <p>The way is straight: a {@link io.github.hissa.grant.GrantCampaign} (programme, appropriation, policy and
 * applications) is {@linkplain io.github.hissa.grant.GrantCampaign#assess() assessed}, which gives every application its
 * verdict, and the {@link io.github.hissa.grant.AssessedCampaign} is
 * {@linkplain io.github.hissa.grant.AssessedCampaign#decide() decided}, which divides the appropriation among the
 * eligible ones and gives every application its {@link io.github.hissa.grant.Decision} with reasons in three languages.
 * Each step is a pure function from one immutable value to the next.
 *
 * <pre>{@code
 * CampaignOutcome outcome = campaign.assess().decide();
 * outcome.totalAwarded();                     // the sum of the awards, never more than the appropriation
 * outcome.reasonsOf(outcome.getDecisions().get(0)); // why, as data with words in Arabic, French and English
 * outcome.verify();                           // empty: an independent check found nothing wrong
 * }</pre>
 */
@NullMarked
package io.github.hissa.grant;

import org.jspecify.annotations.NullMarked;
