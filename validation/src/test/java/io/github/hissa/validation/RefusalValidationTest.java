package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.AssessedCampaign;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.SubEnvelope;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a step would refuse is a violation before the step, at the same path and in the same words. */
class RefusalValidationTest {

    private static Map<String, String> violations(Object value, Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Map<String, String> found = new TreeMap<>();
            for (ConstraintViolation<?> one : factory.getValidator().validate(value)) {
                found.put(one.getPropertyPath().toString(), one.getMessage());
            }
            return found;
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertRefusedAsTold(Object value, List<Refusal> problems, Runnable step) {
        for (Language language : Language.values()) {
            Map<String, String> told = new TreeMap<>();
            problems.forEach(one -> told.put(one.getPath(), one.in(language)));
            assertEquals(told, violations(value, language.toLocale()));
        }
        assertEquals(problems, assertThrows(RefusedStepException.class, step::run).getRefusals());
    }

    @Test
    void anApplicationInTwoEnvelopesIsToldBeforeTheAssessment() {
        GrantCampaign sample = SampleCouncil.campaign();
        Appropriation.Builder appropriation =
                Appropriation.builder().year(2012).amount(sample.getAppropriation().getAmount());
        for (String code : List.of("a", "b")) {
            appropriation.putEnvelope(
                    code,
                    SubEnvelope.builder()
                            .amount(Money.parse("MAD 1"))
                            .addTerritory(SampleCouncil.PROVINCE.getCode())
                            .build());
        }
        // Nothing in a reference is taken for a template.
        GrantCampaign.Builder builder = GrantCampaign.builder();
        builder.from(sample).appropriation(appropriation.build()).applications(List.of());
        for (Application application : sample.getApplications()) {
            builder.addApplication(Application.builder()
                    .from(application)
                    .applicant(Party.builder()
                            .from(application.getApplicant())
                            .territory(SampleCouncil.COMMUNE)
                            .build())
                    .reference(application.getReference() + " ${1+1} {ar} {min} \\{")
                    .build());
        }
        GrantCampaign campaign = builder.build();

        assertEquals(sample.getApplications().size(), campaign.problems().size());
        assertRefusedAsTold(campaign, campaign.problems(), campaign::assess);
    }

    @Test
    void aGuaranteeThatCannotBeMetIsToldBeforeTheDecision() {
        GrantCampaign sample = SampleCouncil.campaign();
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.from(sample.getPolicy())
                .allocation(AllocationPolicy.builder()
                        .from(sample.getPolicy().getAllocation())
                        .guaranteedAward(Money.parse("MAD 20000"))
                        .build());
        AssessedCampaign assessed = GrantCampaign.builder()
                .from(sample)
                .policy(policy.build())
                .appropriation(Appropriation.of(2012, Money.parse("MAD 30000")))
                .build()
                .assess();

        assertEquals(1, assessed.problems().size());
        assertRefusedAsTold(assessed, assessed.problems(), assessed::decide);
    }

    @Test
    void aFactOfAnotherTypeUnderAnyNameIsToldBeforeTheAssessment() {
        for (String name : List.of("members", "x[99999999999]", "x[", "]", "...")) {
            GrantCampaign sample = SampleCouncil.campaign();
            GrantPolicy.Builder policy = GrantPolicy.builder();
            policy.from(sample.getPolicy())
                    .eligibility(EligibilityPolicy.builder()
                            .id("P")
                            .addRule(EligibilityRule.of(
                                    "r",
                                    LocalizedText.of("en", "r"),
                                    Comparison.of(name, Operator.AT_LEAST, FactValue.of(5L))))
                            .build());
            GrantCampaign campaign = GrantCampaign.builder()
                    .from(sample)
                    .policy(policy.build())
                    .applications(List.of(Application.builder()
                            .from(sample.getApplications().get(0))
                            .facts(Facts.of(Map.of(name, FactValue.of("many"))))
                            .build()))
                    .build();

            assertEquals(1, violations(campaign, Locale.ENGLISH).size(), name);
            assertEquals(
                    campaign.problems(),
                    assertThrows(RefusedStepException.class, campaign::assess).getRefusals());
        }
    }
}
