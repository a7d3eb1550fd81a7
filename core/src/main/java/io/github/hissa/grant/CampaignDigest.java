package io.github.hissa.grant;

import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.CodedCondition;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.verification.Fingerprint;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fingerprint of all that a campaign is decided upon. */
final class CampaignDigest {

    private CampaignDigest() {}

    static String of(GrantCampaign campaign) {
        return Fingerprint.through(CampaignDigest::open, campaign);
    }

    /** Facts, their values and code have no builder that would show their parts. */
    private static Object open(Object value) {
        if (value instanceof Facts facts) {
            SortedMap<String, Object> known = new TreeMap<>();
            facts.toMap().forEach((name, fact) -> known.put(
                    name, facts.findEvidence(name).map(document -> List.of(fact, document)).orElse(List.of(fact))));
            return known;
        }
        if (value instanceof FactValue fact) {
            return List.of(fact.getType(), fact.getValue());
        }
        if (value instanceof CodeSet set) {
            return set.codes();
        }
        return value instanceof CodedCondition code ? List.of(code.getName(), code.getOwnFacts()) : value;
    }
}
