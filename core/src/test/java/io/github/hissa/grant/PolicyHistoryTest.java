package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PolicyHistoryTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2012, 1, 1);

    private static GrantPolicy.Builder version(int number) {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.id("P")
                .version(number)
                .eligibility(EligibilityPolicy.builder().id("everybody").build())
                .allocation(AllocationPolicy.of(ClaimsRule.proportional()));
        return policy;
    }

    private static PolicyHistory history(GrantPolicy... versions) {
        return PolicyHistory.builder().id("P").addVersions(versions).build();
    }

    @Test
    void theVersionOfTheDayIsFoundOnItsFirstAndItsLastDay() {
        GrantPolicy first = version(1).through(NEW_YEAR.minusDays(1)).build();
        GrantPolicy second = version(2).since(NEW_YEAR).through(NEW_YEAR.plusYears(1).minusDays(1)).build();
        GrantPolicy third = version(3).since(NEW_YEAR.plusYears(2)).build();
        PolicyHistory history = history(first, second, third);
        assertEquals(Optional.of(first), history.find(LocalDate.MIN));
        assertEquals(Optional.of(first), history.find(NEW_YEAR.minusDays(1)));
        assertEquals(Optional.of(second), history.find(NEW_YEAR));
        assertEquals(Optional.of(second), history.find(LocalDate.of(2012, 12, 31)));
        assertEquals(Optional.empty(), history.find(LocalDate.of(2013, 1, 1)));
        assertEquals(Optional.of(third), history.find(LocalDate.MAX));
    }

    @Test
    void versionsThatOverlapOrAreOutOfOrderAreRefused() {
        GrantPolicy first = version(1).through(NEW_YEAR).build();
        refused(
                "versions[1]: Version 2 begins before version 1 ends.",
                () -> history(first, version(2).since(NEW_YEAR).build()));
        refused("versions[1]: Version 2 begins before version 1 ends.", () -> history(first, version(2).build()));
        refused(
                "versions[1]: Version 2 begins before version 1 ends.",
                () -> history(version(1).build(), version(2).since(NEW_YEAR).build()));
        refused(
                "versions[1]: Version 1 stands behind version 1.",
                () -> history(first, version(1).since(NEW_YEAR.plusDays(1)).build()));
        refused("versions[0]: It is a version of the policy Q, not of P.", () -> history(version(1).id("Q").build()));
    }

    @Test
    void aVersionThatContradictsItselfIsRefused() {
        refused("version: It must be more than zero: 0.", () -> version(0).build());
        refused(
                "through: It ends on 31\u00A0December\u00A02011, before it begins on 1\u00A0January\u00A02012.",
                () -> version(1).since(NEW_YEAR).through(NEW_YEAR.minusDays(1)).build());
    }

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
