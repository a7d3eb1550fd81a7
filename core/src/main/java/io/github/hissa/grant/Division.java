package io.github.hissa.grant;

import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.reason.Reason;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One amount and the applications that it is divided among: an envelope of the appropriation, or the whole of it.
 *
 * @param envelope its code; nothing where the appropriation has no envelopes
 * @param opened what was set aside for it
 * @param divided what there is to divide
 * @param unused what all envelopes together cannot use; nothing where unused money is not shared
 * @param unshared what of that no other envelope can use either
 * @param sharing how unused money was shared among all envelopes; nothing where it is not
 */
record Division(
        Optional<String> envelope,
        Money opened,
        Money divided,
        Money unused,
        Money unshared,
        Optional<Reason> sharing,
        List<Candidate> admitted,
        ClaimsProblem problem) {

    /** The code under which its outcome goes. */
    String code() {
        return envelope.orElse(Appropriation.WHOLE);
    }
}
