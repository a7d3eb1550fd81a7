package io.github.hissa.grant.whatif;

import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.SectorTotal;
import io.github.hissa.sector.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Works out where two outcomes differ. */
final class Differences {

    private Differences() {}

    static List<DecisionDifference> changes(PolicyComparison comparison) {
        List<DecisionDifference> changes = new ArrayList<>();
        List<Decision> before = comparison.getBefore().getDecisions();
        for (int i = 0; i < before.size(); i++) {
            Decision first = before.get(i);
            Decision second = comparison.getAfter().getDecisions().get(i);
            if (first.getOutcome() != second.getOutcome() || !first.getAwarded().equals(second.getAwarded())) {
                changes.add(DecisionDifference.builder()
                        .application(first.getApplication().getReference())
                        .outcomeBefore(first.getOutcome())
                        .outcomeAfter(second.getOutcome())
                        .awardedBefore(first.getAwarded())
                        .awardedAfter(second.getAwarded())
                        .reasons(second.getReasons())
                        .build());
            }
        }
        return changes;
    }

    static List<SectorDifference> bySector(PolicyComparison comparison) {
        Map<String, SectorTotal> after = new LinkedHashMap<>();
        comparison.getAfter().bySector().forEach(total -> after.put(code(total.getSector()), total));
        // Both outcomes hold the same applications, and so the same sectors.
        return comparison.getBefore().bySector().stream()
                .map(total -> SectorDifference.builder()
                        .sector(total.getSector())
                        .before(total.getAwarded())
                        .after(after.get(code(total.getSector())).getAwarded())
                        .build())
                .sorted(Comparator.comparing((SectorDifference one) -> magnitude(one))
                        .reversed()
                        .thenComparing(one -> code(one.getSector())))
                .toList();
    }

    private static Money magnitude(SectorDifference difference) {
        return difference.difference().abs();
    }

    private static String code(Optional<Sector> sector) {
        return sector.map(Sector::getCode).orElse("");
    }

    static List<RuleExclusion> exclusions(CampaignOutcome outcome) {
        Map<String, RuleExclusion.Builder> byRule = new LinkedHashMap<>();
        for (Decision decision : outcome.getDecisions()) {
            String reference = decision.getApplication().getReference();
            List<Finding> findings = decision.getAssessment().getFindings();
            boolean isOnlyOne = findings.stream().filter(one -> one.getTruth() != Truth.TRUE).count() == 1;
            for (Finding finding : findings) {
                RuleExclusion.Builder exclusion = byRule.computeIfAbsent(finding.getRule(), rule -> {
                    RuleExclusion.Builder made = RuleExclusion.builder();
                    made.rule(rule).title(finding.getTitle());
                    return made;
                });
                switch (finding.getTruth()) {
                    case TRUE -> {}
                    case UNKNOWN -> exclusion.addUndetermined(reference);
                    case FALSE -> {
                        exclusion.addExcluded(reference);
                        if (isOnlyOne) {
                            exclusion.addExcludedAlone(reference);
                        }
                    }
                }
            }
        }
        List<RuleExclusion> exclusions = new ArrayList<>();
        byRule.values().forEach(one -> exclusions.add(one.build()));
        return exclusions;
    }
}
