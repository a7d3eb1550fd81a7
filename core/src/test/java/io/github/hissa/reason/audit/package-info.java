/**
 * An auditor who has nothing but the reasons of one award and of its division, and computes the award again. It knows
 * codes, figures and the definitions of the rules; it knows neither the engine nor the problem that was divided.
 */
@NullMarked
package io.github.hissa.reason.audit;

import org.jspecify.annotations.NullMarked;
