/**
 * A grant programme over several years: the effect of a policy on who is supported, on new entrants, on concentration.
 *
 * <pre>{@code
 * ProgrammeSimulation simulation = ProgrammeSimulation.run(programme, years, year -> policy);
 * simulation.getYears().get(3).getBeneficiaries();      // 110
 * simulation.getYears().get(3).getNewBeneficiaries();   // 32
 * }</pre>
 */
@NullMarked
package io.github.hissa.grant.simulation;

import org.jspecify.annotations.NullMarked;
