package io.github.hissa.examples.quickstart;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.json.HissaJson;
import io.github.hissa.text.Language;
import java.time.LocalDate;

/** The third example of the README: a policy as a document, applied to what is known. */
public final class PolicyQuickstart {

    private PolicyQuickstart() {}

    public static void main(String[] arguments) {
        String document =
                """
                {"id": "grants", "version": 2, "since": "2012-01-01",
                 "eligibility": {"id": "grants", "rules": [
                   {"id": "age", "title": {"en": "is old enough"},
                    "condition": {"fact": "founded-on", "is": "at-least", "value": {"parameter": "least-age"}, "age": "years"}},
                   {"id": "report", "title": {"en": "reported on its last grant"},
                    "condition": {"any": [{"fact": "first-time", "is": "equal-to", "value": {"yes-no": true}},
                                          {"fact": "last-report", "is": "attested"}]}}],
                  "parameters": {"least-age": {"values": [{"since": "2009-01-01", "value": {"whole-number": 1}},
                                                          {"since": "2012-01-01", "value": {"whole-number": 2}}]}},
                  "facts": {"last-report": {"type": "yes-no", "title": {"en": "report on the last grant"}}}},
                 "allocation": {"rule": "constrained-equal-awards"}}
                """;
        GrantPolicy policy = HissaJson.mapper().readValue(document, GrantPolicy.class);
        Facts known = Facts.empty()
                .with(FactKey.date("founded-on"), LocalDate.of(2010, 3, 1))
                .with(FactKey.yesNo("first-time"), false);
        for (LocalDate day : new LocalDate[] {LocalDate.of(2011, 12, 31), LocalDate.of(2012, 2, 29)}) {
            Assessment assessment = policy.getEligibility().assess(known, day);
            System.out.println(day + ": " + assessment.toVerdict());
            assessment.missing().forEach(fact -> System.out.println(
                    "  to be asked for: " + policy.getEligibility().titleOf(fact).get(Language.ENGLISH)));
        }
    }
}
