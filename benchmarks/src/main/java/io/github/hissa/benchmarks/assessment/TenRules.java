package io.github.hissa.benchmarks.assessment;

import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.Range;
import io.github.hissa.eligibility.Unless;
import io.github.hissa.text.LocalizedText;

/** The ten rules as a policy of Hissa. */
final class TenRules {

    static final EligibilityPolicy POLICY = EligibilityPolicy.builder()
            .id("associations")
            .addRule(rule("declared", "holds the final receipt", isTrue("finalReceipt")))
            .addRule(rule("settled", "two years old", compare("yearsActive", Operator.AT_LEAST, 2)))
            .addRule(rule("carried", "fifteen members", compare("members", Operator.AT_LEAST, 15)))
            .addRule(rule("audited", "has filed its accounts", isTrue("accountsFiled")))
            .addRule(rule(
                    "form",
                    "an association",
                    Comparison.of(FactKey.code("legalForm"), Operator.EQUAL_TO, "association")))
            .addRule(rule("seat", "of the region", Membership.builder()
                    .fact("province")
                    .addValues(
                            FactValue.ofCode("azilal"),
                            FactValue.ofCode("khouribga"),
                            FactValue.ofCode("beni-mellal"),
                            FactValue.ofCode("fquih-ben-salah"))
                    .build()))
            .addRule(rule(
                    "size", "neither tiny nor large", Range.of(FactKey.wholeNumber("budget"), 10_000L, 500_000L)))
            .addRule(rule("ceiling", "asks for 200,000 at most", compare("requested", Operator.AT_MOST, 200_000)))
            .addRule(rule(
                    "reach",
                    "reaches fifty people, or the country",
                    AnyOf.of(compare("beneficiaries", Operator.AT_LEAST, 50), isTrue("rural"))))
            .addRule(rule(
                    "record",
                    "two grants before, or has reported",
                    Unless.of(compare("previousGrants", Operator.AT_MOST, 2), isTrue("finalReport"))))
            .build();

    private TenRules() {}

    private static EligibilityRule rule(String id, String title, Condition condition) {
        return EligibilityRule.of(id, LocalizedText.of("en", title), condition);
    }

    private static Condition isTrue(String fact) {
        return Comparison.of(FactKey.yesNo(fact), Operator.EQUAL_TO, true);
    }

    private static Condition compare(String fact, Operator operator, long value) {
        return Comparison.of(FactKey.wholeNumber(fact), operator, value);
    }
}
