package io.github.hissa.grant.life;

import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import io.github.hissa.verification.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** Checks a deliberation against its proposal, the rules of the policy and its fingerprint. */
final class DeliberationCheck {

    private DeliberationCheck() {}

    static String digest(DeliberatedOutcome outcome) {
        return Fingerprint.of(
                outcome.getProposed().getDigest(),
                outcome.getOn(),
                outcome.getReference(),
                outcome.getChanges());
    }

    static List<Discrepancy> of(DeliberatedOutcome outcome) {
        List<Discrepancy> found = new ArrayList<>();
        outcome.getProposed().verify().forEach(one -> found.add(one.within("proposed")));
        found.addAll(Differences.between("digest", outcome.getDigest(), digest(outcome)));
        return List.copyOf(found);
    }
}
