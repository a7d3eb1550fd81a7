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

    @Test
    void aRuleReadsAsDocumented() {
        String golden =
                """
                {"id":"all-kinds","title":{"en":"every kind of condition"},"source":{"text":{"fr":"Délibération 7"},"confidence":"verified"},
                "condition":{"all":[
                {"fact":"final-receipt","is":"equal-to","value":{"yes-no":true}},
                {"fact":"founded-on","is":"at-most","value":{"date":"2011-02-28"}},
                {"any":[
                {"fact":"members","is":"at-least","value":{"whole-number":7}},
                {"fact":"ratio","is":"less-than","value":{"decimal":"1.5"}},
                {"fact":"own-means","is":"more-than","value":{"money":{"currency":"MAD","amount":"24.00"}}}]},
                {"fact":"kind","is":"one-of","values":[{"text":"project"},{"text":"operating"}]},
                {"fact":"requested","is":"at-most","share":"4/5","of":"total-cost"},
                {"not":{"fact":"struck-off","is":"known"}}]}}
                """;
        assertEquals(golden.replace("\n", ""), HissaJson.mapper().writeValueAsString(Samples.RULE));
    }

    static <T> void comesBack(Class<T> type, T value) {
        String text = HissaJson.mapper().writeValueAsString(value);
        T again = HissaJson.mapper().readValue(text, type);
        assertEquals(value, again);
        assertEquals(text, HissaJson.mapper().writeValueAsString(again));
    }
}
