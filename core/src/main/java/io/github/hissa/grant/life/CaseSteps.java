package io.github.hissa.grant.life;

import static io.github.hissa.grant.life.CaseEventKind.AGREEMENT_SIGNED;
import static io.github.hissa.grant.life.CaseEventKind.AWARD_PROPOSED;
import static io.github.hissa.grant.life.CaseEventKind.CLOSED;
import static io.github.hissa.grant.life.CaseEventKind.COMPLETED;
import static io.github.hissa.grant.life.CaseEventKind.DECIDED;
import static io.github.hissa.grant.life.CaseEventKind.FOUND_ELIGIBLE;
import static io.github.hissa.grant.life.CaseEventKind.FOUND_INCOMPLETE;
import static io.github.hissa.grant.life.CaseEventKind.FOUND_NOT_ELIGIBLE;
import static io.github.hissa.grant.life.CaseEventKind.FOUND_UNDETERMINED;
import static io.github.hissa.grant.life.CaseEventKind.JUSTIFIED;
import static io.github.hissa.grant.life.CaseEventKind.LEFT_UNFUNDED;
import static io.github.hissa.grant.life.CaseEventKind.NOTIFIED;
import static io.github.hissa.grant.life.CaseEventKind.PAID;
import static io.github.hissa.grant.life.CaseEventKind.RECEIVED;
import static io.github.hissa.grant.life.CaseEventKind.RECEIVED_OUT_OF_TIME;
import static io.github.hissa.grant.life.CaseEventKind.RECOVERED;
import static io.github.hissa.grant.life.CaseEventKind.RECOVERY_ORDERED;
import static io.github.hissa.grant.life.CaseEventKind.RETURNED;

import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.Money;

/** What can follow what in a case, and how much of it. */
final class CaseSteps {

    /** The refusal of an amount that is too large, by kind; of all others it is that more was requested. */
    private static final Map<CaseEventKind, String> ABOVE = Map.of(
            PAID, "paid-above-award",
            JUSTIFIED, "justified-above-award",
            RETURNED, "returned-above-unjustified",
            RECOVERY_ORDERED, "ordered-above-unjustified",
            RECOVERED, "recovered-above-order");

    /** What may have happened last before an event can come; only {@link CaseEventKind#RECEIVED} can come first. */
    private static final Map<CaseEventKind, Set<CaseEventKind>> AFTER = new EnumMap<>(CaseEventKind.class);

    static {
        Set<CaseEventKind> received = EnumSet.of(RECEIVED, RECEIVED_OUT_OF_TIME, COMPLETED);
        Set<CaseEventKind> paying = EnumSet.of(PAID, JUSTIFIED, RETURNED, RECOVERY_ORDERED, RECOVERED);
        Set<CaseEventKind> inForce = EnumSet.copyOf(paying);
        inForce.addAll(EnumSet.of(NOTIFIED, AGREEMENT_SIGNED));
        AFTER.put(RECEIVED, EnumSet.noneOf(CaseEventKind.class));
        AFTER.put(RECEIVED_OUT_OF_TIME, EnumSet.noneOf(CaseEventKind.class));
        AFTER.put(FOUND_INCOMPLETE, received);
        AFTER.put(COMPLETED, EnumSet.of(FOUND_INCOMPLETE, FOUND_UNDETERMINED));
        Set<CaseEventKind> assessable = EnumSet.copyOf(received);
        assessable.add(FOUND_INCOMPLETE);
        AFTER.put(FOUND_ELIGIBLE, assessable);
        AFTER.put(FOUND_NOT_ELIGIBLE, assessable);
        AFTER.put(FOUND_UNDETERMINED, assessable);
        AFTER.put(AWARD_PROPOSED, EnumSet.of(FOUND_ELIGIBLE));
        AFTER.put(LEFT_UNFUNDED, EnumSet.of(FOUND_ELIGIBLE));
        AFTER.put(DECIDED, EnumSet.of(AWARD_PROPOSED, LEFT_UNFUNDED));
        AFTER.put(NOTIFIED, EnumSet.of(DECIDED));
        AFTER.put(AGREEMENT_SIGNED, EnumSet.of(NOTIFIED));
        AFTER.put(PAID, inForce);
        AFTER.put(JUSTIFIED, inForce);
        List.of(RETURNED, RECOVERY_ORDERED, RECOVERED).forEach(kind -> AFTER.put(kind, paying));
        Set<CaseEventKind> endings = EnumSet.allOf(CaseEventKind.class);
        endings.remove(CLOSED);
        AFTER.put(CLOSED, endings);
    }

    private CaseSteps() {}

    static void require(GrantCase grantCase) {
        Refusals refusals = new Refusals();
        List<CaseEvent> events = grantCase.getEvents();
        for (int i = 0; i < events.size(); i++) {
            CaseEvent event = events.get(i);
            String path = "events[" + i + "]";
            if (i > 0) {
                follow(refusals, path, grantCase, events.get(i - 1), event);
            } else if (!AFTER.get(event.getKind()).isEmpty()) {
                refusals.add(path + ".kind", "event-cannot-come-first", told(grantCase, event));
            }
            event.getAmount().ifPresent(amount -> refusals.currency(
                    path + ".amount", amount, grantCase.getApplication().getRequested().getCurrencyUnit()));
        }
        if (refusals.isEmpty()) { // else the sums mean nothing
            requireSums(refusals, grantCase);
        }
        refusals.refuse(grantCase);
    }

    /** Holds an event against the one before it. */
    private static void follow(
            Refusals refusals, String path, GrantCase grantCase, CaseEvent last, CaseEvent event) {
        boolean isBefore = event.getOn().isBefore(last.getOn());
        boolean canFollow = AFTER.get(event.getKind()).contains(last.getKind());
        if (isBefore || !canFollow) {
            Map<String, Figure> told = told(grantCase, event);
            told.put("before", Story.nameOf(last.getKind()));
            told.put("since", Figure.of(last.getOn()));
            if (isBefore) {
                refusals.add(path + ".on", "event-out-of-order", told);
            }
            if (!canFollow) {
                refusals.add(path + ".kind", "event-cannot-follow", told);
            }
        }
    }

    private static void requireSums(Refusals refusals, GrantCase grantCase) {
        CaseSums sums = new CaseSums(grantCase.getApplication().getRequested());
        for (int i = 0; i < grantCase.getEvents().size(); i++) {
            CaseEvent event = grantCase.getEvents().get(i);
            Money most = most(grantCase, sums, event.getKind());
            boolean isAbove = event.getAmount().filter(amount -> amount.isGreaterThan(most)).isPresent();
            boolean isOrderOpen = event.getKind() == PAID && sums.demanded().isPositive();
            boolean isWithoutOrder = event.getKind() == RECOVERED && sums.demanded().isZero();
            if (isAbove || isOrderOpen || isWithoutOrder) {
                Map<String, Figure> told = told(grantCase, event);
                String path = "events[" + i + "].amount";
                if (isOrderOpen) {
                    told.put("demanded", Figure.of(sums.demanded()));
                    refusals.add(path, "paid-while-order-open", told);
                }
                if (isWithoutOrder) {
                    refusals.add(path, "recovered-without-order", told);
                } else if (isAbove) {
                    told.put("most", Figure.of(most));
                    refusals.add(path, ABOVE.getOrDefault(event.getKind(), "above-requested"), told);
                }
            }
            sums.add(isAbove ? CaseEvent.of(event.getOn(), event.getKind(), most) : event);
        }
    }

    private static Map<String, Figure> told(GrantCase grantCase, CaseEvent event) {
        Map<String, Figure> told = new TreeMap<>();
        told.put("application", Figure.ofCode(grantCase.getApplication().getReference()));
        told.put("event", Story.nameOf(event.getKind()));
        told.put("on", Figure.of(event.getOn()));
        event.getAmount().ifPresent(amount -> told.put("value", Figure.of(amount)));
        return told;
    }

    /** How much can come at most of what has an amount. */
    private static Money most(GrantCase grantCase, CaseSums sums, CaseEventKind kind) {
        return switch (kind) {
            case PAID -> sums.payable();
            case JUSTIFIED -> sums.awarded().minus(sums.justified());
            case RETURNED -> sums.unjustified();
            case RECOVERY_ORDERED -> sums.unjustified().minus(sums.demanded());
            case RECOVERED -> sums.demanded();
            default -> grantCase.getApplication().getRequested();
        };
    }

    /** The case with more events; what is refused can only be of these. */
    static GrantCase record(GrantCase grantCase, List<CaseEvent> events) {
        try {
            return GrantCase.builder().from(grantCase).addAllEvents(events).build();
        } catch (RefusedValueException refused) {
            throw new RefusedStepException(refused.getRefusals());
        }
    }

    static GrantCase decide(GrantCase grantCase, DeliberatedOutcome outcome) {
        String reference = grantCase.getApplication().getReference();
        Decision proposed = outcome.getProposed().getDecisions().stream()
                .filter(decision -> decision.getApplication().getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> RefusedStepException.of(
                        "application", "not-deliberated", Map.of("application", Figure.ofCode(reference))));
        LocalDate on = outcome.getOn();
        List<CaseEvent> events = new ArrayList<>();
        switch (proposed.getOutcome()) {
            case NOT_ELIGIBLE -> events.add(assessed(on, FOUND_NOT_ELIGIBLE, proposed));
            case DEFERRED -> events.add(assessed(on, FOUND_UNDETERMINED, proposed));
            case AWARDED, UNFUNDED -> {
                events.add(CaseEvent.of(on, FOUND_ELIGIBLE));
                events.add(proposed.getOutcome() == DecisionOutcome.AWARDED
                        ? CaseEvent.of(on, AWARD_PROPOSED, proposed.getAwarded())
                        : assessed(on, LEFT_UNFUNDED, proposed));
                CaseEvent.Builder decision = CaseEvent.builder();
                decision.on(on)
                        .kind(DECIDED)
                        .amount(outcome.awards().find(reference))
                        .reference(outcome.getReference())
                        .reasons(Departures.about(reference, outcome.findings()));
                outcome.getChanges().stream()
                        .filter(change -> change.getApplication().equals(reference))
                        .forEach(change -> decision.note(change.getReason()));
                events.add(decision.build());
            }
        }
        return record(grantCase, events);
    }

    private static CaseEvent assessed(LocalDate on, CaseEventKind kind, Decision proposed) {
        return CaseEvent.builder().on(on).kind(kind).reasons(proposed.getReasons()).build();
    }
}
