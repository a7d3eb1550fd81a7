package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Lifecycle;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.partnership.review.AgreementReview;
import io.github.hissa.refusal.HissaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Steps between two documents, each of which could be read, answer or refuse as declared. */
class PartnershipStepsTest {

    private static final JsonMapper MAPPER = HissaJson.mapper();
    private static final List<JsonNode> ADJUSTMENTS = trees(PartnershipTamperSamples.adjustments());
    private static final List<JsonNode> ACCOUNTS = trees(PartnershipTamperSamples.accounts());

    private static List<JsonNode> trees(List<?> values) {
        return values.stream().<JsonNode>map(MAPPER::valueToTree).toList();
    }

    private static <T> Optional<T> read(Random random, List<JsonNode> documents, Class<T> type) {
        JsonNode changed = ChangedDocument.of(random, documents.get(random.nextInt(documents.size())));
        try {
            return Optional.of(MAPPER.readValue(MAPPER.writeValueAsString(changed), type));
        } catch (RefusedDocumentException refused) {
            return Optional.empty();
        }
    }

    private static void answersOrRefuses(Runnable step) {
        try {
            step.run();
        } catch (HissaException refused) {
            assertFalse(refused.getRefusals().isEmpty());
            refused.toText();
        }
    }

    @Property(tries = 300)
    void aPlanIsAdjustedAndDividedOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Optional<CostAdjustment> one = read(random, ADJUSTMENTS, CostAdjustment.class);
        Optional<CostAdjustment> other = read(random, ADJUSTMENTS, CostAdjustment.class);
        if (one.isPresent() && other.isPresent()) {
            FundingPlan plan = one.get().getPlan();
            answersOrRefuses(() -> other.get().getClause().adjust(plan, other.get().getActualCost()).verify());
            Share share = plan.getParties().isEmpty() ? Share.ZERO : plan.getParties().get(0).getShare();
            answersOrRefuses(() -> plan.byYear(Map.of(2012, share, 2013, Share.of(2, 3))));
            answersOrRefuses(() ->
                    plan.tiesByYear(Map.of(Integer.MAX_VALUE, share, Integer.MIN_VALUE, Share.of(2, 3))));
            answersOrRefuses(() -> plan.amountOf(SampleCouncil.COUNCIL, "works"));
        }
    }

    @Property(tries = 300)
    void anAgreementGoesOnOrIsRefused(@ForAll long seed) {
        Random random = new Random(seed);
        Optional<AgreementAccount> one = read(random, ACCOUNTS, AgreementAccount.class);
        Optional<AgreementAccount> other = read(random, ACCOUNTS, AgreementAccount.class);
        if (one.isPresent() && other.isPresent()) {
            Execution execution = one.get().getExecution();
            Agreement agreement = execution.getAgreement();
            Agreement later = other.get().getExecution().getAgreement();
            for (Amendment amendment : later.getAmendments()) {
                answersOrRefuses(() -> agreement.amend(amendment).current());
                answersOrRefuses(() -> agreement.asSigned().amend(amendment).asOf(amendment.getOn()));
            }
            for (Milestone milestone : later.getMilestones()) {
                answersOrRefuses(() -> agreement.reach(milestone, Lifecycle.general()));
            }
            for (LedgerEntry entry : other.get().getExecution().getEntries()) {
                answersOrRefuses(() -> execution.record(entry).accountOn(entry.getOn()).verify());
                answersOrRefuses(() -> Execution.of(agreement).record(entry).accountOn(entry.getOn()).verify());
            }
            LegalRegimes none = LegalRegimes.builder().build();
            answersOrRefuses(() -> AgreementReview.of(SamplePortfolio.REGION, none).review(agreement));
        }
    }
}
