package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.grant.AssessedCampaign;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void aCampaignItsAssessmentAndItsOutcomeComeBackEqual() {
        AssessedCampaign assessed = Samples.CAMPAIGN.assess();
        comesBack(GrantCampaign.class, Samples.CAMPAIGN);
        comesBack(AssessedCampaign.class, assessed);
        comesBack(CampaignOutcome.class, assessed.decide());
    }

    static <T> void comesBack(Class<T> type, T value) {
        String text = HissaJson.mapper().writeValueAsString(value);
        T again = HissaJson.mapper().readValue(text, type);
        assertEquals(value, again);
        assertEquals(text, HissaJson.mapper().writeValueAsString(again));
    }
}
