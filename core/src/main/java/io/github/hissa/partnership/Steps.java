package io.github.hissa.partnership;

import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of an agreement through time: stages reached, amendments made, and how it stood on a day. */
final class Steps {

    private Steps() {}

    static Agreement reach(Agreement agreement, Milestone milestone, Lifecycle lifecycle) {
        AgreementStage stage = agreement.stage();
        String path = "milestones[" + agreement.getMilestones().size() + "]";
        Refusals refusals = new Refusals();
        if (!lifecycle.allows(stage, milestone.getStage())) {
            refusals.add(Refusal.join(path, "stage"), "stage-cannot-follow", Map.of(
                    "agreement", Figure.ofCode(agreement.getReference()),
                    "stage", named(stage),
                    "next", named(milestone.getStage()),
                    "after", Figure.of(lifecycle.after(stage).stream().map(Steps::named).toList())));
        }
        if (!agreement.getMilestones().isEmpty()) {
            LocalDate last = agreement.getMilestones().get(agreement.getMilestones().size() - 1).getOn();
            if (milestone.getOn().isBefore(last)) {
                refusals.add(Refusal.join(path, "on"), "stage-before-last", Map.of(
                        "agreement", Figure.ofCode(agreement.getReference()),
                        "stage", named(stage),
                        "next", named(milestone.getStage()),
                        "on", Figure.of(milestone.getOn()),
                        "last", Figure.of(last)));
            }
        }
        refusals.refuseStep();
        return Agreement.builder().from(agreement).addMilestones(milestone).build();
    }

    private static Figure named(AgreementStage stage) {
        return Figure.named(stage.name().toLowerCase(Locale.ROOT).replace('_', '-'), PartnershipTerms.of(stage));
    }

    static Agreement amend(Agreement agreement, Amendment amendment) {
        String path = "amendments[" + agreement.getAmendments().size() + "].on";
        Refusals refusals = new Refusals();
        Figure number = Figure.ofCode(amendment.getNumber());
        Figure on = Figure.of(amendment.getOn());
        Optional<LocalDate> signed = agreement.reachedOn(AgreementStage.SIGNED);
        if (signed.isEmpty()) {
            refusals.add(path, "not-signed", Map.of("agreement", Figure.ofCode(agreement.getReference())));
        }
        signed.filter(amendment.getOn()::isBefore).ifPresent(day -> refusals.add(
                path,
                "amended-before-signature",
                Map.of("amendment", number, "on", on, "signed", Figure.of(day))));
        agreement.getAmendments().stream()
                .map(Amendment::getOn)
                .max(Comparator.naturalOrder())
                .filter(amendment.getOn()::isBefore)
                .ifPresent(last -> refusals.add(
                        path,
                        "amended-before-last",
                        Map.of("amendment", number, "on", on, "last", Figure.of(last))));
        Optional<Agreement> amended = Optional.empty();
        try {
            amended = Optional.of(
                    Agreement.builder().from(agreement).addAmendments(amendment).build());
        } catch (RefusedValueException refused) {
            refusals.addAll("", refused.getRefusals());
        }
        refusals.refuseStep();
        return amended.orElseThrow();
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
        List<Amendment> amendments = agreement.getAmendments();
        List<Integer> inTime = IntStream.range(0, amendments.size())
                .boxed()
                .filter(i -> !amendments.get(i).getOn().isAfter(day))
                .sorted(Comparator.comparing(i -> amendments.get(i).getOn()))
                .toList();
        for (int i : inTime) {
            current = apply(current, amendments.get(i), "amendments[" + i + "]");
        }
        return current;
    }

    private static Agreement apply(Agreement agreement, Amendment amendment, String path) {
        Refusals refusals = new Refusals();
        List<String> parties = agreement.parties().stream().map(Party::getCode).toList();
        for (String code : amendment.getWithdrawn()) {
            if (!parties.contains(code)) {
                refusals.add(Refusal.join(path, "withdrawn"), "withdraws-and-is-no-party", Map.of(
                        "amendment", Figure.ofCode(amendment.getNumber()),
                        "party", Figure.ofCode(code),
                        "parties", Figure.ofCodes(parties)));
            }
        }
        Optional<LocalDate> startsOn = amendment.getStartsOn().or(agreement::getStartsOn);
        Optional<LocalDate> endsOn = amendment.getEndsOn().or(agreement::getEndsOn);
        refusals.order(Refusal.join(path, amendment.getEndsOn().isPresent() ? "endsOn" : "startsOn"), startsOn, endsOn);
        if (!refusals.isEmpty()) {
            throw new RefusedValueException(refusals.list());
        }
        Agreement.Builder builder = Agreement.builder();
        builder.from(agreement)
                .participations(participations(agreement, amendment))
                .contributions(contributions(agreement, amendment))
                .startsOn(startsOn)
                .endsOn(endsOn);
        amendment.getAnnounced().ifPresent(builder::announced);
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
