package io.github.hissa.grant.whatif;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.verification.Discrepancy;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What two policies make of the same applications and the same appropriation: who changes from what to what and why, how
 * sums move, which rule excludes whom.
 *
 * <p>It is a calculation on paper and decides nothing: the decisions of a campaign are those of its own outcome.
 */
@Value.Immutable
public interface PolicyComparison {

    /** The outcome by the first policy. */
    @Valid
    CampaignOutcome getBefore();

    /** The outcome by the second policy. */
    @Valid
    CampaignOutcome getAfter();

    /**
     * Decides a campaign by its own policy and by another one.
     *
     * @throws HissaException if one of the policies cannot be applied; the paths begin with {@code before} or
     *     {@code after}
     */
    static PolicyComparison of(GrantCampaign campaign, GrantPolicy other) {
        GrantCampaign changed = GrantCampaign.builder().from(campaign).policy(other).build();
        return builder()
                .before(decide("before", campaign))
                .after(decide("after", changed))
                .build();
    }

    private static CampaignOutcome decide(String path, GrantCampaign campaign) {
        try {
            return campaign.assess().decide();
        } catch (HissaException refused) {
            throw refused.within(path);
        }
    }

    /** Returns the applications that are decided otherwise, by outcome or by amount, in their order. */
    default List<DecisionDifference> changes() {
        return Differences.changes(this);
    }

    /** Returns the sums by sector, the largest move first, then by code; sectors that do not move included. */
    default List<SectorDifference> bySector() {
        return Differences.bySector(this);
    }

    /** Returns whom each rule of the first policy excludes, in the policy's order. */
    default List<RuleExclusion> exclusionsBefore() {
        return Differences.exclusions(getBefore());
    }

    /** Returns whom each rule of the second policy excludes, in the policy's order. */
    default List<RuleExclusion> exclusionsAfter() {
        return Differences.exclusions(getAfter());
    }

    /**
     * Decides both outcomes anew from what they carry.
     *
     * @return every difference with its path; empty where both outcomes hold
     */
    default List<Discrepancy> verify() {
        List<Discrepancy> found = new ArrayList<>();
        getBefore().verify().forEach(one -> found.add(one.within("before")));
        getAfter().verify().forEach(one -> found.add(one.within("after")));
        return List.copyOf(found);
    }

    /**
     * Both outcomes decide on the same applications, in one order, out of the same amount.
     *
     * @throws RefusedValueException where they do not
     */
    @Value.Check
    default void check() {
        List<Application> before = getBefore().getDecisions().stream().map(Decision::getApplication).toList();
        List<Application> after = getAfter().getDecisions().stream().map(Decision::getApplication).toList();
        Refusals refusals = new Refusals();
        if (!before.equals(after)) {
            refusals.add("after.decisions", "other-applications", Map.of(
                    "before", Figure.ofCode(getBefore().getPolicy().getId()),
                    "after", Figure.ofCode(getAfter().getPolicy().getId())));
        }
        if (!getBefore().getAppropriation().equals(getAfter().getAppropriation())) {
            refusals.add("after.appropriation", "other-appropriation", Map.of(
                    "before", Figure.of(getBefore().getAppropriation().getAmount()),
                    "after", Figure.of(getAfter().getAppropriation().getAmount())));
        }
        refusals.refuse(this);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PolicyComparison}. */
    class Builder extends ImmutablePolicyComparison.Builder {
        Builder() {}
    }
}
