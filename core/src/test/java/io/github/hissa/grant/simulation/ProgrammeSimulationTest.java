package io.github.hissa.grant.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ProgrammeSimulationTest {

    private static final GrantProgramme PROGRAMME = SampleCouncil.campaign().getProgramme();
    private static final Money FULL = Money.parse("MAD 10000");

    /** From year to year more associations ask for 10,000 dirhams each; the first ones always ask first. */
    private static List<SimulatedYear> years(int... applicants) {
        List<SimulatedYear> years = new ArrayList<>();
        for (int i = 0; i < applicants.length; i++) {
            List<Application> applications = new ArrayList<>();
            for (int a = 0; a < applicants[i]; a++) {
                applications.add(Application.builder()
                        .reference("A" + a)
                        .applicant(Party.association("A" + a, LocalizedText.of("fr", "A" + a)))
                        .requested(FULL)
                        .build());
            }
            years.add(SimulatedYear.of(Appropriation.of(2009 + i, Money.ofMajor(CurrencyUnit.of("MAD"), 400_000)),
                    applications));
        }
        return years;
    }

    private static GrantPolicy policy(ClaimsRule rule, EligibilityRule... rules) {
        return GrantPolicy.builder()
                .id("policy")
                .eligibility(EligibilityPolicy.builder().id("rules").addRules(rules).build())
                .allocation(AllocationPolicy.of(rule))
                .build();
    }

    @Test
    void inFullByOrderTheSameFortyAreSupportedEveryYear() {
        ProgrammeSimulation simulation = ProgrammeSimulation.run(
                PROGRAMME, years(60, 80, 100, 110), year -> policy(ClaimsRule.ranked()));
        assertEquals(List.of(40, 40, 40, 40),
                simulation.getYears().stream().map(YearResult::getBeneficiaries).toList());
        assertEquals(List.of(40, 0, 0, 0),
                simulation.getYears().stream().map(YearResult::getNewBeneficiaries).toList());
        assertEquals(40, simulation.everSupported());
    }

    @Test
    void theCheckOfASimulationRunsItAgain() {
        List<SimulatedYear> years = years(60, 80);
        ProgrammeSimulation simulation =
                ProgrammeSimulation.run(PROGRAMME, years, year -> policy(ClaimsRule.ranked()));
        assertEquals(List.of(), simulation.verify(PROGRAMME, years, year -> policy(ClaimsRule.ranked())));
        List<String> found = simulation.verify(PROGRAMME, years, year -> policy(ClaimsRule.proportional())).stream()
                .map(Discrepancy::getPath)
                .toList();
        assertEquals("years[0].beneficiaries", found.get(0));
        List<SimulatedYear> twice = List.of(years.get(0), years.get(0));
        assertEquals(
                List.of("years[1]"),
                simulation.verify(PROGRAMME, twice, year -> policy(ClaimsRule.ranked())).stream()
                        .map(Discrepancy::getPath)
                        .toList());
    }

    @Test
    void equalAwardsFromTheThirdYearReachAHundredAndTen() {
        ProgrammeSimulation simulation = ProgrammeSimulation.run(
                PROGRAMME, years(60, 80, 100, 110),
                year -> policy(year < 2011 ? ClaimsRule.ranked() : ClaimsRule.constrainedEqualAwards()));
        assertEquals(List.of(40, 40, 100, 110),
                simulation.getYears().stream().map(YearResult::getBeneficiaries).toList());
        assertEquals(List.of(40, 0, 60, 10),
                simulation.getYears().stream().map(YearResult::getNewBeneficiaries).toList());
        assertEquals(Share.of(11, 4), Share.of(simulation.getYears().get(3).getBeneficiaries(), 40));
        assertEquals(Optional.of(Share.of(1, 10)), simulation.getYears().get(2).getLargestTenth());
    }

    @Test
    void aWaitingYearBringsOthersInTurn() {
        EligibilityRule waiting = EligibilityRule.of("waiting-year", LocalizedText.of("en", "a year without support"),
                Comparison.of(SupportHistory.SUPPORTED_LAST_YEAR, Operator.EQUAL_TO, false));
        ProgrammeSimulation simulation = ProgrammeSimulation.run(
                PROGRAMME, years(80, 80, 80), year -> policy(ClaimsRule.ranked(), waiting));
        assertEquals(List.of(80, 40, 40), simulation.getYears().stream().map(YearResult::getEligible).toList());
        assertEquals(List.of(40, 40, 0), simulation.getYears().stream().map(YearResult::getNewBeneficiaries).toList());
        assertEquals(List.of(40, 40, 40), simulation.getYears().stream().map(YearResult::getBeneficiaries).toList());
    }

    @Test
    void yearsOutOfOrderAreRefused() {
        List<SimulatedYear> twice = List.of(years(1).get(0), years(1).get(0));
        assertEquals("years[1]: The year 2009 stands behind the year 2009.", assertThrows(RefusedStepException.class,
                () -> ProgrammeSimulation.run(PROGRAMME, twice, year -> policy(ClaimsRule.ranked()))).getMessage());
    }

    @Test
    void resultsThatCannotBeAreRefused() {
        YearResult.Builder result = YearResult.builder();
        result.year(2012).applicants(Integer.MAX_VALUE).eligible(0).beneficiaries(Integer.MAX_VALUE)
                .newBeneficiaries(Integer.MAX_VALUE).awarded(Money.parse("MAD 1")).undistributed(Money.parse("MAD 0"));
        YearResult most = result.build();
        assertEquals(
                "eligible: It is negative: -1.\nbeneficiaries: It is 2,147,483,647, above 7.\n"
                        + "awarded: It is negative: MAD\u00A0-1.00.\n"
                        + "undistributed: It is EUR\u00A01.00, in another currency than MAD.",
                assertThrows(RefusedValueException.class, () -> YearResult.builder()
                                .from(most).applicants(7).eligible(-1)
                                .awarded(Money.parse("MAD -1")).undistributed(Money.parse("EUR 1")).build())
                        .getMessage());
        assertEquals(
                "years: The parts add up to 4,294,967,294, above 2,147,483,647.",
                assertThrows(RefusedValueException.class,
                                () -> ProgrammeSimulation.builder().addYears(most, most).build())
                        .getMessage());
    }

    @Test
    void theYearsSinceSupportAreCountedOverTheWholeCalendar() {
        SupportHistory history = new SupportHistory();
        history.support(-2_000_000_000, "A");
        assertEquals(
                Optional.of(4_000_000_000L),
                history.before(2_000_000_000, "A").get(SupportHistory.YEARS_SINCE_SUPPORT));
    }

    @Test
    void aYearWithoutApplicationsLeavesItsAppropriation() {
        YearResult year = ProgrammeSimulation.run(PROGRAMME, years(0), any -> policy(ClaimsRule.ranked()))
                .getYears().get(0);
        assertEquals(Money.parse("MAD 400000.00"), year.getUndistributed());
        assertEquals(Optional.empty(), year.getLargestTenth());
    }
}
