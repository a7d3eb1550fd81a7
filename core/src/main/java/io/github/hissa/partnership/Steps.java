package io.github.hissa.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of an agreement through time: stages reached, amendments made, and how it stood on a day. */
final class Steps {

    private Steps() {}

    static Agreement reach(Agreement agreement, Milestone milestone, Lifecycle lifecycle) {
        AgreementStage stage = agreement.stage();
        if (!lifecycle.allows(stage, milestone.getStage())) {
            throw new IllegalArgumentException("agreement " + agreement.getReference() + " is " + stage
                    + " and cannot become " + milestone.getStage() + "; what can follow: " + lifecycle.after(stage));
        }
        if (!agreement.getMilestones().isEmpty()) {
            LocalDate last = agreement.getMilestones().get(agreement.getMilestones().size() - 1).getOn();
            if (milestone.getOn().isBefore(last)) {
                throw new IllegalArgumentException("agreement " + agreement.getReference() + " cannot become "
                        + milestone.getStage() + " on " + milestone.getOn() + ", before it became " + stage + " on "
                        + last);
            }
        }
        return Agreement.builder().from(agreement).addMilestones(milestone).build();
    }

    static Agreement amend(Agreement agreement, Amendment amendment) {
        String what = "amendment " + amendment.getNumber() + " to agreement " + agreement.getReference();
        LocalDate signed = agreement.reachedOn(AgreementStage.SIGNED)
                .orElseThrow(() -> new IllegalArgumentException(what + ": the agreement is not signed"));
        if (amendment.getOn().isBefore(signed)) {
            throw new IllegalArgumentException(
                    what + " is dated " + amendment.getOn() + ", before the signature on " + signed);
        }
        agreement.getAmendments().stream().map(Amendment::getOn).max(Comparator.naturalOrder()).ifPresent(last -> {
            if (amendment.getOn().isBefore(last)) {
                throw new IllegalArgumentException(
                        what + " is dated " + amendment.getOn() + ", before the last amendment on " + last);
            }
        });
        return Agreement.builder().from(agreement).addAmendments(amendment).build();
    }

    static Agreement asOf(Agreement agreement, LocalDate day) {
        List<Milestone> reached = agreement.getMilestones().stream()
                .filter(milestone -> !milestone.getOn().isAfter(day))
                .toList();
        Agreement current = Agreement.builder()
                .from(agreement)
                .amendments(List.of())
                .milestones(reached)
                .build();
        List<Amendment> inTime = agreement.getAmendments().stream()
                .filter(amendment -> !amendment.getOn().isAfter(day))
                .sorted(Comparator.comparing(Amendment::getOn))
                .toList();
        for (Amendment amendment : inTime) {
            current = apply(current, amendment);
        }
        return current;
    }

    private static Agreement apply(Agreement agreement, Amendment amendment) {
        for (String code : amendment.getWithdrawn()) {
            if (agreement.findParty(code).isEmpty()) {
                throw new IllegalArgumentException("amendment " + amendment.getNumber() + " to agreement "
                        + agreement.getReference() + " lets " + code + " withdraw, which is no party; parties: "
                        + agreement.parties().stream().map(party -> party.getCode()).toList());
            }
        }
        Agreement.Builder builder = Agreement.builder();
        builder.from(agreement)
                .participations(participations(agreement, amendment))
                .contributions(contributions(agreement, amendment));
        amendment.getAnnounced().ifPresent(builder::announced);
        amendment.getStartsOn().ifPresent(builder::startsOn);
        amendment.getEndsOn().ifPresent(builder::endsOn);
        return builder.build();
    }

    private static List<Participation> participations(Agreement agreement, Amendment amendment) {
        Map<String, Participation> byCode = new LinkedHashMap<>();
        agreement.getParticipations().forEach(one -> byCode.put(one.getParty().getCode(), one));
        amendment.getParticipations().forEach(one -> byCode.put(one.getParty().getCode(), one));
        amendment.getWithdrawn().forEach(byCode::remove);
        return List.copyOf(byCode.values());
    }

    private static List<Contribution> contributions(Agreement agreement, Amendment amendment) {
        Set<String> changed = amendment.getContributions().stream()
                .map(one -> one.getParty().getCode())
                .collect(Collectors.toSet());
        List<Contribution> contributions = new ArrayList<>();
        for (Contribution one : agreement.getContributions()) {
            String code = one.getParty().getCode();
            if (!changed.contains(code) && !amendment.getWithdrawn().contains(code)) {
                contributions.add(one);
            }
        }
        contributions.addAll(amendment.getContributions());
        return contributions;
    }
}
