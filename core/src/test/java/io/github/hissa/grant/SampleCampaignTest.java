package io.github.hissa.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.eligibility.Verdict;
import io.github.hissa.fixtures.SampleCouncil;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCampaignTest {

    @Test
    void theSampleHasOneOfEachFlaw() {
        List<Verdict> verdicts = SampleCouncil.applications().stream()
                .map(application -> SampleCouncil.eligibility().assess(application.toFacts()).toVerdict())
                .toList();
        assertEquals(Verdict.NOT_ELIGIBLE, verdicts.get(2));
        assertEquals(Verdict.UNDETERMINED, verdicts.get(3));
        assertEquals(Verdict.NOT_ELIGIBLE, verdicts.get(4));
        assertEquals(9, verdicts.stream().filter(verdict -> verdict == Verdict.ELIGIBLE).count());
        assertEquals(12, SampleCouncil.campaign().assess().getAssessments().size());
    }
}
