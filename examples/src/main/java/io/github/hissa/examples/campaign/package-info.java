/**
 * A whole grant campaign: a CSV file of applications goes in, an explained and checked decision for each comes out.
 *
 * <p>{@link io.github.hissa.examples.campaign.CampaignCommand} shows the way from end to end: read, assess, decide,
 * verify, report.
 */
@NullMarked
package io.github.hissa.examples.campaign;

import org.jspecify.annotations.NullMarked;
