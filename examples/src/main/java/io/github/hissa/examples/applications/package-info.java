/**
 * Applications for grants as files hold them: the options that name the file, the policy and the budget, the reading of
 * rows, and the embedded sample.
 *
 * <p>{@link io.github.hissa.examples.applications.CampaignInput} gives a program its campaign;
 * {@link io.github.hissa.examples.applications.ApplicationReader} turns rows into applications.
 */
@NullMarked
package io.github.hissa.examples.applications;

import org.jspecify.annotations.NullMarked;
