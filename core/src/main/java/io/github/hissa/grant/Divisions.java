package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Splits an appropriation into its envelopes, and the applications that take part among them. */
final class Divisions {

    private final List<Division> divisions;
    private final Optional<Allocation> sharing;

    private Divisions(List<Division> divisions, Optional<Allocation> sharing) {
        this.divisions = divisions;
        this.sharing = sharing;
    }

    static Divisions of(Appropriation appropriation, AllocationPolicy policy, List<Candidate> admitted) {
        Money whole = appropriation.getAmount();
        Money none = Money.zero(whole.getCurrencyUnit());
        Refusals refusals = new Refusals();
        refusals.addAll("policy.allocation", policy.problems());
        refusals.refuseStep();
        if (appropriation.getEnvelopes().isEmpty()) {
            refusals.addAll("appropriation", Claims.refusals(whole, policy, admitted));
            refusals.refuseStep();
            ClaimsProblem problem = Claims.on(whole, policy, admitted);
            return new Divisions(
                    List.of(new Division(
                            Optional.empty(), whole, whole, none, none, Optional.empty(), admitted, problem)),
                    Optional.empty());
        }
        SortedMap<String, Money> opened = new TreeMap<>();
        Map<String, List<Candidate>> members = new TreeMap<>();
        appropriation.getEnvelopes().forEach((code, envelope) -> opened.put(code, envelope.getAmount()));
        opened.put(Appropriation.REST, appropriation.rest());
        opened.keySet().forEach(code -> members.put(code, new ArrayList<>()));
        for (Candidate candidate : admitted) {
            try {
                members.get(appropriation.envelopeOf(candidate.application())).add(candidate);
            } catch (RefusedStepException two) {
                refusals.addAll("appropriation.envelopes", two.getRefusals());
            }
        }
        refusals.refuseStep();
        List<String> codes = List.copyOf(opened.keySet());
        Optional<Allocation> sharing = appropriation.isUnusedShared()
                ? Optional.of(EnvelopeSharing.of(whole, policy, opened, members))
                : Optional.empty();
        Map<String, Money> divided = new TreeMap<>(opened);
        sharing.ifPresent(shared -> divided.replaceAll((code, set) ->
                Money.ofMinor(whole.getCurrencyUnit(), shared.getAward(codes.indexOf(code)))));
        Money unused = none;
        Money unshared = none;
        for (String code : codes) {
            Money gone = opened.get(code).minus(divided.get(code));
            unused = gone.isPositive() ? unused.plus(gone) : unused;
            unshared = unshared.plus(gone);
        }
        codes.forEach(code -> refusals.addAll(
                Refusal.join("appropriation.envelopes", code),
                Claims.refusals(divided.get(code), policy, members.get(code))));
        refusals.refuseStep();
        List<Division> divisions = new ArrayList<>();
        for (String code : codes) {
            List<Candidate> own = members.get(code);
            Money amount = divided.get(code);
            ClaimsProblem problem = Claims.on(amount, policy, own);
            Optional<Reason> how =
                    sharing.map(shared -> told(shared, List.copyOf(opened.values()), codes.indexOf(code), policy));
            divisions.add(
                    new Division(Optional.of(code), opened.get(code), amount, unused, unshared, how, own, problem));
        }
        return new Divisions(divisions, sharing);
    }

    /** What it takes to compute the amounts of all envelopes again, told to one of them. */
    private static Reason told(Allocation sharing, List<Money> opened, int place, AllocationPolicy policy) {
        List<Figure> usable = IntStream.range(0, opened.size())
                .mapToObj(i -> Figure.of(Money.ofMinor(
                        opened.get(i).getCurrencyUnit(), sharing.getProblem().getCap(i))))
                .toList();
        Reason.Builder reason = Reason.builder()
                .code(policy.getRoundingUnit().isPresent() ? "envelopes-share-in-units" : "envelopes-share")
                .putFigure("opened", Figure.of(opened.stream().map(Figure::of).toList()))
                .putFigure("usable", Figure.of(usable))
                .putFigure("place", Figure.of(place + 1L));
        policy.getRoundingUnit().ifPresent(unit -> reason.putFigure("unit", Figure.of(unit)));
        return reason.build();
    }

    List<Division> list() {
        return divisions;
    }

    /** How unused money was shared between the envelopes; nothing where it is not. */
    Optional<Allocation> sharing() {
        return sharing;
    }
}
