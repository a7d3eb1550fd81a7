package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.AllocationChecker;
import io.github.hissa.allocation.Violation;
import io.github.hissa.eligibility.Assessment;
import io.github.hissa.money.MinorUnits;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.HissaException;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.scoring.Score;
import io.github.hissa.verification.Differences;
import io.github.hissa.verification.Discrepancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides a campaign anew from what its outcome carries, and holds the outcome against that. The awards are held
 * against the definition of the rule besides, by the engine's checker, which shares no code with the rule.
 *
 * <p>Where a campaign cannot be decided anew, it reports the values that stand in the way, and what differs as far as
 * it got.
 */
final class OutcomeCheck {

    private static final String DECISIONS = "decisions";

    private final CampaignOutcome outcome;
    private final Verdicts verdicts;

    /** The decisions by reference, in the order in which the applications were received. */
    private final Map<String, Decision> decisions = new LinkedHashMap<>();

    private final Map<String, String> paths = new HashMap<>();
    private final List<Discrepancy> found = new ArrayList<>();
    private boolean isRefused;

    private OutcomeCheck(CampaignOutcome outcome) {
        this.outcome = outcome;
        this.verdicts = new Verdicts(outcome.getProgramme(), outcome.getPolicy());
    }

    static List<Discrepancy> of(CampaignOutcome outcome) {
        OutcomeCheck check = new OutcomeCheck(outcome);
        check.sort();
        check.checkCurrencies();
        check.decideAnew();
        return List.copyOf(check.found);
    }

    /** Puts the decisions into the order of the applications; those on applications that nobody received come last. */
    private void sort() {
        Map<String, Decision> recorded = new LinkedHashMap<>();
        for (int i = 0; i < outcome.getDecisions().size(); i++) {
            Decision decision = outcome.getDecisions().get(i);
            String reference = decision.getApplication().getReference();
            recorded.put(reference, decision);
            paths.put(reference, DECISIONS + "[" + i + "]");
        }
        for (int i = 0; i < outcome.getReceived().size(); i++) {
            String reference = outcome.getReceived().get(i);
            Decision decision = recorded.remove(reference);
            if (decision == null) {
                report(DECISIONS + "[" + i + "]", Discrepancy.MISSING, null, Figure.ofCode(reference));
            } else {
                decisions.put(reference, decision);
            }
        }
        recorded.forEach((reference, decision) -> {
            report(paths.get(reference), Discrepancy.UNEXPECTED, Figure.ofCode(reference), null);
            decisions.put(reference, decision);
        });
    }

    private void checkCurrencies() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        outcome.getPolicy()
                .getAllocation()
                .amounts()
                .forEach((property, amount) -> amounts.put("policy.allocation." + property, amount));
        decisions.forEach((reference, decision) -> amounts.put(
                paths.get(reference) + ".application.requested", decision.getApplication().getRequested()));
        CurrencyUnit currency = outcome.getAppropriation().getAmount().getCurrencyUnit();
        amounts.forEach((path, amount) -> {
            if (!amount.getCurrencyUnit().equals(currency)) {
                refuse(path, Figure.of(amount));
            }
        });
    }

    private void decideAnew() {
        GrantCampaign.Builder campaign = GrantCampaign.builder()
                .programme(outcome.getProgramme())
                .appropriation(outcome.getAppropriation())
                .policy(outcome.getPolicy());
        AssessedCampaign.Builder assessed = AssessedCampaign.builder();
        List<Discrepancy> differences = new ArrayList<>();
        decisions.forEach((reference, decision) -> {
            campaign.addApplication(decision.getApplication());
            decision.getMarks().ifPresent(sheet -> campaign.putMark(reference, sheet));
            assess(decision, differences).ifPresent(assessed::addAssessment);
            score(decision, differences).ifPresent(score -> assessed.putScore(reference, score));
        });
        if (isRefused || !decide(assessed, campaign)) {
            found.addAll(differences);
        }
    }

    private Optional<Assessment> assess(Decision decision, List<Discrepancy> differences) {
        String path = pathOf(decision);
        try {
            Assessment again = verdicts.assess(decision.getApplication());
            differences.addAll(Differences.between(path + ".assessment", decision.getAssessment(), again));
            return Optional.of(again);
        } catch (HissaException mismatch) {
            refuse(path + ".application", mismatch);
            return Optional.empty();
        }
    }

    private Optional<Score> score(Decision decision, List<Discrepancy> differences) {
        String path = pathOf(decision) + ".marks";
        if (decision.getMarks().isPresent() && outcome.getPolicy().getScoring().isEmpty()) {
            refuse(path, Figure.ofCode(outcome.getPolicy().getId()));
        }
        try {
            Optional<Score> again = verdicts.score(decision.getApplication(), decision.getMarks());
            differences.addAll(Differences.between(pathOf(decision) + ".score", decision.getScore(), again));
            return again;
        } catch (HissaException mismatch) {
            refuse(path, mismatch);
            return Optional.empty();
        }
    }

    private String pathOf(Decision decision) {
        return paths.get(decision.getApplication().getReference());
    }

    /** Tells whether there is a decision to hold the outcome against. */
    private boolean decide(AssessedCampaign.Builder builder, GrantCampaign.Builder campaign) {
        AssessedCampaign assessed = builder.campaign(campaign.build()).build();
        Deliberation deliberation;
        CampaignOutcome again;
        try {
            deliberation = Deliberation.of(assessed);
            again = deliberation.decide();
        } catch (HissaException impossible) {
            for (Refusal one : impossible.getRefusals()) {
                // The scores of an outcome stand in its decisions.
                refuse(one.getPath().equals("scores") ? DECISIONS : one.getPath(), Figure.of(one.toText()));
            }
            return false;
        }
        CampaignOutcome expected =
                CampaignOutcome.builder().from(again).received(outcome.getReceived()).build();
        found.addAll(Differences.between(CampaignOutcome.class, outcome, expected));
        checkAwards(deliberation.divisions());
        return true;
    }

    /** The awards against the definition of the rule. */
    private void checkAwards(Divisions divisions) {
        divisions.sharing().flatMap(Allocation::verify).ifPresent(broken -> report("divisions", broken));
        if (divisions.sharing().isPresent()) {
            checkSharing(divisions.list());
        }
        for (Division division : divisions.list()) {
            long[] awards = division.admitted().stream()
                    .map(candidate -> decisions.get(candidate.application().getReference()))
                    .mapToLong(decision -> MinorUnits.of(decision.getAwarded()))
                    .toArray();
            new AllocationChecker(division.problem(), outcome.getPolicy().getAllocation().getRule())
                    .check(awards)
                    .ifPresent(broken -> report("divisions." + division.code(), broken));
        }
    }

    /** The amounts of the envelopes against the definition of sharing. */
    private void checkSharing(List<Division> divisions) {
        Money none = Money.zero(outcome.getAppropriation().getAmount().getCurrencyUnit());
        Map<String, Money> given = new TreeMap<>();
        Map<String, Money> awarded = new TreeMap<>();
        for (Division division : divisions) {
            DivisionOutcome recorded = outcome.getDivisions().get(division.code());
            if (recorded == null || !recorded.getDivided().isSameCurrency(none)
                    || !MinorUnits.fits(recorded.getDivided()) || recorded.getDivided().isNegative()) {
                return; // it differs from the one decided anew, which is reported
            }
            given.put(division.code(), recorded.getDivided());
            awarded.put(division.code(), none);
        }
        divisions.forEach(division -> division.admitted().forEach(candidate -> awarded.merge(
                division.code(),
                decisions.get(candidate.application().getReference()).getAwarded(),
                Money::plus)));
        new SharingCheck(outcome.getAppropriation(), outcome.getPolicy().getAllocation(), divisions, given)
                .forEachViolation(awarded, (code, property) -> report("divisions." + code, property, null, null));
    }

    private void report(String path, Violation broken) {
        report(path, broken.property(), null, null);
    }

    private void refuse(String path, Figure recorded) {
        isRefused = true;
        found.add(Discrepancy.refused(path, recorded));
    }

    private void refuse(String path, HissaException refusal) {
        isRefused = true;
        found.addAll(Discrepancy.refused(path, refusal));
    }

    private void report(String path, String code, @Nullable Figure recorded, @Nullable Figure expected) {
        found.add(Discrepancy.builder()
                .path(path)
                .code(code)
                .recorded(Optional.ofNullable(recorded))
                .expected(Optional.ofNullable(expected))
                .build());
    }
}
