package io.github.hissa.grant;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactDefinition;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Reason;
import io.github.hissa.scoring.Score;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Applications that take no part in a division, and what they are told. */
final class RefusedApplicants {

    static final LocalDate DAY = LocalDate.of(2012, 2, 29);
    static final FactKey<Boolean> RECEIPT = FactKey.yesNo("final-receipt");
    static final FactKey<Boolean> REPORTED = FactKey.yesNo("past-grants-justified");
    static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    static final FactKey<LocalDate> FOUNDED = FactKey.date("founded-on");
    static final FactKey<CodeSet> PLACES = FactKey.set("places");
    static final LocalizedText TITLE = LocalizedText.of("ar", "برر صرف المنح السابقة")
            .and("fr", "a justifié les subventions antérieures")
            .and("en", "has accounted for earlier grants");
    static final Source LAW =
            Source.of(LocalizedText.of("ar", "المادة 5").and("fr", "article 5"), Confidence.PRESS);
    static final Condition HAS_REPORTED = Comparison.of(REPORTED, Operator.EQUAL_TO, true);

    private RefusedApplicants() {}

    static GrantPolicy.Builder policy() {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.id("P").allocation(AllocationPolicy.of(ClaimsRule.proportional()));
        return policy;
    }

    static GrantPolicy.Builder policy(EligibilityRule rule) {
        LocalizedText receipt =
                LocalizedText.of("ar", "الوصل النهائي").and("fr", "récépissé définitif").and("en", "final receipt");
        EligibilityPolicy rules = EligibilityPolicy.builder()
                .id("E")
                .addRule(rule)
                .putFact(
                        "final-receipt",
                        FactDefinition.builder()
                                .type(FactType.YES_NO)
                                .title(LocalizedText.of("ar", "التوفر على الوصل النهائي")
                                        .and("fr", "récépissé définitif détenu")
                                        .and("en", "final receipt held"))
                                .document(receipt)
                                .build())
                .putFact(
                        "past-grants-justified",
                        FactDefinition.of(
                                FactType.YES_NO,
                                LocalizedText.of("ar", "تبرير صرف المنح السابقة")
                                        .and("fr", "emploi des subventions antérieures justifié")
                                        .and("en", "earlier grants accounted for")))
                .build();
        GrantPolicy.Builder policy = policy();
        policy.eligibility(rules);
        return policy;
    }

    static EligibilityRule rule(Condition condition) {
        return EligibilityRule.of("reported", TITLE, condition);
    }

    static Appeal appeal() {
        return Appeal.of(TITLE, 60, Source.of(TITLE, Confidence.VERIFIED));
    }

    static List<Reason> reasons(GrantPolicy policy, Facts facts) {
        Candidate candidate = candidate(policy, facts, null);
        return new RefusalReasons(policy).of(candidate, candidate.admission(policy.getAllocation()));
    }

    static Candidate candidate(GrantPolicy policy, Facts facts, Score score) {
        Application application = Application.builder()
                .reference("A")
                .applicant(Party.association("A", TITLE))
                .requested(Money.of(CurrencyUnit.of("MAD"), 100))
                .build();
        return new Candidate(application, policy.getEligibility().assess(facts, Optional.of(DAY)), score);
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::getCode).toList();
    }

    static List<String> words(List<Reason> reasons, Language language) {
        return reasons.stream().map(reason -> plain(reason.in(language))).toList();
    }

    static String plain(String words) {
        return words.replace('\u00A0', ' ');
    }
}
