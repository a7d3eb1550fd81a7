package io.github.hissa.grant;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.money.MinorUnits;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Shares an appropriation among its envelopes, so that what the applications of one cannot use goes to the others in
 * proportion to their amounts. An envelope without an amount gets nothing.
 *
 * <p>What an envelope can use of an amount is what its applications are awarded when it is divided among them: where
 * awards are multiples of a unit, or none is smaller than a smallest award, that is less than the amount even where the
 * applications could receive more. The appropriation is offered to all envelopes in proportion to their amounts, in
 * whole units, to none less than the whole units of its own amount; whoever cannot use all that it is offered stands at
 * what it can use, and the rest is offered anew to the others.
 * Where all stand, what is left goes in the order of the codes to whoever can use more with it.
 */
final class EnvelopeSharing {

    private final AllocationPolicy policy;
    private final CurrencyUnit currency;
    private final long whole;
    private final List<Money> opened;
    private final List<List<Candidate>> members;

    private EnvelopeSharing(Money whole, AllocationPolicy policy, List<Money> opened, List<List<Candidate>> members) {
        this.policy = policy;
        this.currency = whole.getCurrencyUnit();
        this.whole = MinorUnits.of(whole);
        this.opened = opened;
        this.members = members;
    }

    /**
     * Returns what each envelope gets, in the order of the codes, as a division in proportion to their amounts in which
     * what it can use is the cap of each. O(envelopes²) divisions where there is a smallest award.
     */
    static Allocation of(
            Money whole,
            AllocationPolicy policy,
            SortedMap<String, Money> opened,
            Map<String, List<Candidate>> members) {
        return new EnvelopeSharing(
                        whole,
                        policy,
                        List.copyOf(opened.values()),
                        opened.keySet().stream().map(members::get).toList())
                .share();
    }

    private Allocation share() {
        long[] caps = new long[opened.size()];
        for (int i = 0; i < caps.length; i++) {
            caps[i] = opened.get(i).isZero() ? 0 : mostUsable(members.get(i));
        }
        Allocation offers = offer(caps);
        while (stand(offers, caps)) {
            offers = offer(caps);
        }
        long left = offers.getRemainder();
        for (int i = 0; i < caps.length && left > 0; i++) {
            if (!opened.get(i).isZero()) {
                long offered = offers.getAward(i);
                caps[i] = Math.max(caps[i], usable(members.get(i), offered + left));
                left -= Math.max(0, caps[i] - offered);
            }
        }
        return offer(caps);
    }

    /** Lowers the caps of those that cannot use all that they are offered; tells whether there was one. */
    private boolean stand(Allocation offers, long[] caps) {
        boolean isNew = false;
        for (int i = 0; i < caps.length; i++) {
            long usable = usable(members.get(i), offers.getAward(i));
            if (usable < offers.getAward(i)) {
                caps[i] = usable;
                isNew = true;
            }
        }
        return isNew;
    }

    private Allocation offer(long[] caps) {
        long[] claims = new long[caps.length];
        long[] floors = new long[caps.length];
        long[] weights = new long[caps.length];
        for (int i = 0; i < caps.length; i++) {
            long amount = MinorUnits.of(opened.get(i));
            claims[i] = whole;
            floors[i] = Math.min(caps[i], inUnits(amount));
            weights[i] = Math.max(1, amount);
        }
        return ClaimsRule.proportional().divide(ClaimsProblem.of(whole, claims)
                .withCaps(caps)
                .withFloors(floors)
                .withWeights(weights)
                .withRoundingUnit(unit()));
    }

    private long unit() {
        return policy.getRoundingUnit().map(MinorUnits::of).orElse(1L);
    }

    private long inUnits(long amount) {
        return amount - amount % unit();
    }

    /** What applications can use of an amount that suffices for all of them; no more than the whole. */
    private long mostUsable(List<Candidate> own) {
        long most = 0;
        for (Candidate candidate : own) {
            Money ceiling = policy.mostInUnits(candidate.application());
            boolean isTooSmall = policy.getMinimumAward().filter(ceiling::isLessThan).isPresent();
            long usable = isTooSmall ? 0 : MinorUnits.of(ceiling);
            most = usable > whole - most ? whole : most + usable;
        }
        return most;
    }

    private long usable(List<Candidate> own, long amount) {
        if (policy.getMinimumAward().isEmpty()) {
            return Math.min(inUnits(amount), mostUsable(own));
        }
        return usable(Money.ofMinor(currency, amount), policy, own);
    }

    /**
     * Returns what applications are awarded of an amount; all of it where it does not meet what they are guaranteed,
     * for then they have nothing to give away.
     */
    static long usable(Money amount, AllocationPolicy policy, List<Candidate> own) {
        if (!Claims.refusals(amount, policy, own).isEmpty()) {
            return MinorUnits.of(amount);
        }
        Allocation allocation = policy.getRule().divide(Claims.on(amount, policy, own));
        return MinorUnits.of(amount) - allocation.getRemainder();
    }
}
