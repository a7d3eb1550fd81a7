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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What can follow what in a case, and how much of it. */
final class CaseSteps {

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
        CaseSums sums = new CaseSums(grantCase.getApplication().getRequested());
        CaseEvent last = null;
        for (CaseEvent event : grantCase.getEvents()) {
            require(grantCase, last, sums, event);
            sums.add(event);
            last = event;
        }
    }

    private static void require(GrantCase grantCase, @Nullable CaseEvent last, CaseSums sums, CaseEvent event) {
        String who = "application " + grantCase.getApplication().getReference() + ": " + event.getKind() + " of "
                + event.getOn();
        if (last == null) {
            if (!AFTER.get(event.getKind()).isEmpty()) {
                throw new IllegalArgumentException(who + " comes before the application was received");
            }
            return;
        }
        if (event.getOn().isBefore(last.getOn())) {
            throw new IllegalArgumentException(who + " is dated before " + last.getKind() + " of " + last.getOn());
        }
        if (!AFTER.get(event.getKind()).contains(last.getKind())) {
            throw new IllegalArgumentException(who + " cannot come after " + last.getKind() + " of " + last.getOn());
        }
        event.getAmount().ifPresent(amount -> require(who, grantCase, sums, event.getKind(), amount));
    }

    private static void require(String who, GrantCase grantCase, CaseSums sums, CaseEventKind kind, Money amount) {
        Money requested = grantCase.getApplication().getRequested();
        if (!amount.isSameCurrency(requested)) {
            throw new IllegalArgumentException(who + " is in another currency than the request: " + amount);
        }
        switch (kind) {
            case PAID -> {
                if (sums.demanded().isPositive()) {
                    throw new IllegalArgumentException(who + " cannot come while " + sums.demanded()
                            + " are ordered back and not recovered");
                }
                requireUpTo(who, amount, sums.payable(), "of the award that are still to be paid");
            }
            case JUSTIFIED -> requireUpTo(
                    who, amount, sums.awarded().minus(sums.justified()), "of the award that are not justified");
            case RETURNED -> requireUpTo(who, amount, sums.unjustified(), "that are paid and not justified");
            case RECOVERY_ORDERED -> requireUpTo(who, amount, sums.unjustified().minus(sums.demanded()),
                    "that are paid, not justified and not ordered back yet");
            case RECOVERED -> {
                if (sums.demanded().isZero()) {
                    throw new IllegalArgumentException(who + " comes without an order to recover " + amount);
                }
                requireUpTo(who, amount, sums.demanded(), "that are ordered back");
            }
            default -> requireUpTo(who, amount, requested, "requested");
        }
    }

    private static void requireUpTo(String who, Money amount, Money most, String ofWhich) {
        if (amount.isGreaterThan(most)) {
            throw new IllegalArgumentException(who + " is " + amount + ", above the " + most + " " + ofWhich);
        }
    }

    static GrantCase decide(GrantCase grantCase, DeliberatedOutcome outcome) {
        String reference = grantCase.getApplication().getReference();
        Decision proposed = outcome.getProposed().getDecisions().stream()
                .filter(decision -> decision.getApplication().getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "application " + reference + " is none of those that the deliberation decides on"));
        LocalDate on = outcome.getOn();
        GrantCase.Builder decided = GrantCase.builder();
        decided.from(grantCase);
        switch (proposed.getOutcome()) {
            case NOT_ELIGIBLE -> decided.addEvents(assessed(on, FOUND_NOT_ELIGIBLE, proposed));
            case DEFERRED -> decided.addEvents(assessed(on, FOUND_UNDETERMINED, proposed));
            case AWARDED, UNFUNDED -> {
                decided.addEvents(CaseEvent.of(on, FOUND_ELIGIBLE));
                decided.addEvents(proposed.getOutcome() == DecisionOutcome.AWARDED
                        ? CaseEvent.of(on, AWARD_PROPOSED, proposed.getAwarded())
                        : assessed(on, LEFT_UNFUNDED, proposed));
                CaseEvent.Builder decision = CaseEvent.builder();
                decision.on(on)
                        .kind(DECIDED)
                        .amount(outcome.awards().find(reference))
                        .reference(outcome.getReference())
                        .reasons(Departures.about(reference, outcome.getFindings()));
                outcome.getChanges().stream()
                        .filter(change -> change.getApplication().equals(reference))
                        .forEach(change -> decision.note(change.getReason()));
                decided.addEvents(decision.build());
            }
        }
        return decided.build();
    }

    private static CaseEvent assessed(LocalDate on, CaseEventKind kind, Decision proposed) {
        return CaseEvent.builder().on(on).kind(kind).reasons(proposed.getReasons()).build();
    }
}
