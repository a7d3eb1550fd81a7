package io.github.hissa.grant;

import static io.github.hissa.grant.RefusedApplicants.codes;
import static io.github.hissa.grant.RefusedApplicants.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** One application that nobody can judge does not keep the others from being decided. */
class ParameterGapsTest {

    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("receipt");
    private static final FactKey<LocalDate> FOUNDED = FactKey.date("founded");
    private static final LocalDate LAST = LocalDate.of(2012, 3, 31);
    private static final LocalizedText TITLE = LocalizedText.of("en", "title");
    private static final Condition ENOUGH =
            Comparison.of("members", Operator.AT_LEAST, ParameterReference.of("least-members"));
    private static final Condition DECLARED = Comparison.of(RECEIPT, Operator.EQUAL_TO, true);

    private static GrantCampaign.Builder campaign(Condition... conditions) {
        EligibilityPolicy.Builder rules = EligibilityPolicy.builder();
        rules.id("rules")
                .putParameter("least-members", Parameter.builder()
                        .title(LocalizedText.of("en", "least number of members"))
                        .addValue(DatedValue.builder()
                                .since(LAST.minusYears(1))
                                .through(LAST)
                                .value(FactValue.of(7L))
                                .build())
                        .build())
                .putParameter("unused", Parameter.of(LAST.plusYears(9), FactValue.of(1L)));
        for (int i = 0; i < conditions.length; i++) {
            rules.addRule(EligibilityRule.of("r" + i, LocalizedText.of("en", "rule " + i), conditions[i]));
        }
        GrantCampaign.Builder campaign = GrantCampaign.builder();
        campaign.programme(GrantProgramme.builder()
                        .reference("P")
                        .title(TITLE)
                        .council(Party.builder()
                                .code("C")
                                .name(TITLE)
                                .kind(PartyKind.PROVINCIAL_COUNCIL)
                                .build())
                        .build())
                .appropriation(Appropriation.of(2012, Money.parse("MAD 1000")))
                .policy(GrantPolicy.builder()
                        .id("policy")
                        .eligibility(rules.build())
                        .allocation(AllocationPolicy.of(ClaimsRule.proportional()))
                        .build());
        return campaign;
    }

    private static Application application(String reference, Optional<LocalDate> day, Facts facts) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association(reference, TITLE))
                .requested(Money.parse("MAD 100"))
                .receivedOn(day)
                .facts(facts)
                .build();
    }

    private static Facts facts(long members, boolean receipt) {
        return Facts.empty().with(MEMBERS, members).with(RECEIPT, receipt);
    }

    private static List<DecisionOutcome> outcomes(CampaignOutcome outcome) {
        return outcome.getDecisions().stream().map(Decision::getOutcome).toList();
    }

    @Test
    void anApplicationWithoutTheValueOfAParameterWaitsAndTheOthersAreDecided() {
        GrantCampaign campaign = campaign(ENOUGH, DECLARED)
                .addApplications(
                        application("in-time", Optional.of(LAST), facts(9, true)),
                        application("late", Optional.of(LAST.plusDays(1)), facts(9, true)),
                        application("late-and-refused", Optional.of(LAST.plusDays(2)), facts(9, false)),
                        application("undated", Optional.empty(), facts(9, true)))
                .build();
        CampaignOutcome outcome = campaign.assess().decide();

        assertEquals(
                List.of(
                        DecisionOutcome.AWARDED,
                        DecisionOutcome.DEFERRED,
                        DecisionOutcome.NOT_ELIGIBLE,
                        DecisionOutcome.DEFERRED),
                outcomes(outcome));
        assertEquals(List.of(), outcome.verify());
        assertEquals(
                List.of(
                        "Demanded and not settled: “rule 0”.",
                        "The rule depends on “least number of members”, which has no value in force on 1 April 2012."),
                words(outcome.getDecisions().get(1).getReasons(), Language.ENGLISH));
        assertEquals(
                List.of("rule-not-met", "demanded-equal-to", "fact-stated"),
                codes(outcome.getDecisions().get(2).getReasons()));
        assertEquals(List.of("rule-unknown", "day-missing"), codes(outcome.getDecisions().get(3).getReasons()));
    }

    @Test
    void gapsAreToldBeforeTheFirstApplicationIsAssessed() {
        Application late = application("late", Optional.of(LAST.plusDays(1)), facts(9, true));
        Application undated = application("undated", Optional.empty(), facts(9, true));
        GrantCampaign campaign = campaign(ENOUGH)
                .addApplications(application("in-time", Optional.of(LAST), facts(9, true)), late, undated)
                .build();

        assertEquals(Map.of("least-members", List.of(late)), campaign.parameterGaps());
        assertEquals(List.of(undated), campaign.undatedApplications());
        assertEquals(
                List.of(), campaign(DECLARED).addApplications(undated).build().undatedApplications());
    }

    @Test
    void agesAndDocumentsAreUnknownWithoutADay() {
        Facts known = facts(9, true).with(FOUNDED, LAST.minusYears(9));
        Condition old = AgeComparison.of(FOUNDED, Operator.AT_LEAST, 2, AgeUnit.YEARS);
        Facts attested = facts(9, true).with(RECEIPT, true, Evidence.until("R-1", LAST.plusYears(1)));
        CampaignOutcome outcome = campaign(old, DECLARED)
                .addApplications(
                        application("age", Optional.empty(), known),
                        application("document", Optional.of(LAST), attested.with(FOUNDED, LAST.minusYears(2))),
                        application("undated", Optional.empty(), attested.with(FOUNDED, LAST.minusYears(2))))
                .build()
                .assess()
                .decide();

        assertEquals(
                List.of(DecisionOutcome.DEFERRED, DecisionOutcome.AWARDED, DecisionOutcome.DEFERRED),
                outcomes(outcome));
        assertEquals(List.of("rule-unknown", "day-missing"), codes(outcome.getDecisions().get(0).getReasons()));
        assertEquals(
                List.of("rule-unknown", "day-missing", "rule-unknown", "fact-attested-until", "day-missing"),
                codes(outcome.getDecisions().get(2).getReasons()));
    }

    @Test
    void whatDoesNotDependOnTheGapIsDecided() {
        CampaignOutcome outcome = campaign(AnyOf.of(ENOUGH, DECLARED))
                .addApplications(
                        application("a", Optional.of(LAST.plusDays(1)), facts(9, true)),
                        application("b", Optional.of(LAST.plusDays(1)), Facts.empty().with(MEMBERS, 9L)))
                .build()
                .assess()
                .decide();

        assertEquals(List.of(DecisionOutcome.AWARDED, DecisionOutcome.DEFERRED), outcomes(outcome));
        assertEquals(
                List.of("rule-unknown", "fact-missing", "parameter-undefined"),
                codes(outcome.getDecisions().get(1).getReasons()));
    }
}
