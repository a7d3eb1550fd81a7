/** One assessment of an applicant by ten rules: Hissa, a method written by hand, expression languages and a rule engine. */
package io.github.hissa.benchmarks.assessment;
