package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GrantPolicyValidationTest {

    private static List<String> violations(Object value, Locale locale) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        // A factory keeps the locale that it was made under.
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return List.copyOf(new TreeSet<>(factory.getValidator().validate(value).stream()
                    .map((ConstraintViolation<?> one) -> one.getPropertyPath() + ": " + one.getMessage())
                    .toList()));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ScoringGrid grid() {
        return ScoringGrid.builder()
                .id("grid")
                .addCriterion(Criterion.of("impact", LocalizedText.of("en", "impact"), 0, 5, 1))
                .build();
    }

    private static GrantPolicy.Builder policy(AllocationPolicy allocation) {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.from(SampleCouncil.campaign().getPolicy()).allocation(allocation);
        return policy;
    }

    @Test
    void theSampleCampaignIsValid() {
        assertEquals(List.of(), violations(SampleCouncil.campaign(), Locale.ENGLISH));
    }

    @Test
    void aScoreIsEitherTheOrderOrTheWeight() {
        AllocationPolicy both = AllocationPolicy.builder()
                .rule(ClaimsRule.ranked())
                .weightedByScore(true)
                .build();
        assertEquals(
                List.of("allocation.rule: The policy weighs by the score, and its rule takes no weights: by rank."),
                violations(policy(both).build(), Locale.ENGLISH));
    }

    @Test
    void aGridHasAnEffect() {
        AllocationPolicy proportional = AllocationPolicy.of(ClaimsRule.proportional());
        assertEquals(
                List.of("scoring: la grille est sans effet : elle n’a pas de seuil, et la note n’est ni ordre ni poids"),
                violations(policy(proportional).scoring(grid()).build(), Locale.FRENCH));
        assertEquals(
                List.of(),
                violations(
                        policy(AllocationPolicy.of(ClaimsRule.ranked())).scoring(grid()).build(), Locale.ENGLISH));
    }

    @Test
    void theFormIsInTheCurrencyOfTheDivision() {
        AllocationPolicy capped = AllocationPolicy.builder()
                .rule(ClaimsRule.proportional())
                .maximumAward(Money.parse("MAD 60000"))
                .build();
        AwardFormPolicy form = AwardFormPolicy.builder()
                .threshold(Money.parse("EUR 23000"))
                .agreementAtThreshold(false)
                .build();
        assertEquals(
                List.of("awardForm: the threshold, EUR 23000.00, is in another currency than the division, MAD 60000.00"),
                violations(policy(capped).awardForm(form).build(), Locale.ENGLISH));
    }

    @Test
    void everyParameterHasAValueWhenApplicationsArrive() {
        LocalDate first = LocalDate.of(2012, 2, 1);
        List<Application> daily = new ArrayList<>();
        for (Application application : SampleCouncil.campaign().getApplications()) {
            daily.add(Application.builder()
                    .from(application)
                    .receivedOn(daily.isEmpty() ? Optional.empty() : Optional.of(first.plusDays(daily.size())))
                    .build());
        }
        EligibilityPolicy.Builder rules = EligibilityPolicy.builder();
        rules.id("rules");
        for (String name : List.of("least", "most")) {
            rules.addRule(EligibilityRule.of(name, LocalizedText.of("en", name),
                            Comparison.of("members", Operator.AT_LEAST, ParameterReference.of(name))))
                    .putParameter(name, Parameter.of(first.plusDays(3), FactValue.of(1L)));
        }
        GrantCampaign gaps = GrantCampaign.builder()
                .from(SampleCouncil.campaign())
                .applications(daily)
                .policy(policy(AllocationPolicy.of(ClaimsRule.proportional()))
                        .eligibility(rules.build())
                        .build())
                .build();
        String undefined = "has no value in force on the day on which 2 applications were received, the first on"
                + " 2012-02-02, the last on 2012-02-03";
        assertEquals(
                List.of(
                        "applications: 1 applications do not say on which day they were received, and the rules need"
                                + " the day",
                        "policy.eligibility.parameters[least]: " + undefined,
                        "policy.eligibility.parameters[most]: " + undefined),
                violations(gaps, Locale.ENGLISH));
    }

    @Test
    void thePolicyIsInForceWhenApplicationsArrive() {
        LocalDate first = LocalDate.of(2012, 2, 1);
        List<Application> daily = new ArrayList<>();
        for (Application application : SampleCouncil.campaign().getApplications()) {
            daily.add(Application.builder()
                    .from(application)
                    .receivedOn(first.plusDays(daily.size()))
                    .build());
        }
        GrantCampaign late = GrantCampaign.builder()
                .from(SampleCouncil.campaign())
                .applications(daily)
                .policy(policy(AllocationPolicy.of(ClaimsRule.proportional()))
                        .since(LocalDate.of(2012, 2, 4))
                        .build())
                .build();
        assertEquals(
                List.of("policy: is not in force on the day on which 3 applications were received, the first on"
                        + " 2012-02-01, the last on 2012-02-03"),
                violations(late, Locale.ENGLISH));
    }
}
