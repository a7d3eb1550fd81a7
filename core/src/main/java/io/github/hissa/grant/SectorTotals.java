package io.github.hissa.grant;

import io.github.hissa.sector.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Adds up an outcome by sector. */
final class SectorTotals {

    private static final Comparator<SectorTotal> LARGEST_FIRST = Comparator.comparing(
                    (SectorTotal total) -> total.getSector().isEmpty())
            .thenComparing(SectorTotal::getAwarded, Comparator.reverseOrder())
            .thenComparing(total -> total.getSector().map(Sector::getCode).orElse(""));

    private SectorTotals() {}

    static List<SectorTotal> of(CampaignOutcome outcome) {
        // By code, because two applications may spell out the name of one sector in different languages.
        Map<Optional<String>, List<Decision>> groups = new LinkedHashMap<>();
        for (Decision decision : outcome.getDecisions()) {
            Optional<String> code = decision.getApplication().getSector().map(Sector::getCode);
            groups.computeIfAbsent(code, unused -> new ArrayList<>()).add(decision);
        }
        return groups.values().stream()
                .map(group -> total(group, Money.zero(outcome.getAppropriation().getAmount().getCurrencyUnit())))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static SectorTotal total(List<Decision> decisions, Money zero) {
        Money requested = zero;
        Money awarded = zero;
        int eligible = 0;
        int beneficiaries = 0;
        for (Decision decision : decisions) {
            requested = requested.plus(decision.getApplication().getRequested());
            awarded = awarded.plus(decision.getAwarded());
            switch (decision.getOutcome()) {
                case AWARDED -> {
                    eligible++;
                    beneficiaries++;
                }
                case UNFUNDED -> eligible++;
                case NOT_ELIGIBLE, DEFERRED -> {}
            }
        }
        return SectorTotal.builder()
                .sector(decisions.get(0).getApplication().getSector())
                .applications(decisions.size())
                .eligible(eligible)
                .beneficiaries(beneficiaries)
                .requested(requested)
                .awarded(awarded)
                .build();
    }
}
