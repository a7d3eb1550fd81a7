package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.ClaimsRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A node of a tree of envelopes: a claim, or a branch that divides what it receives among its children by a rule.
 *
 * <p>What a child claims from its branch is its amount, if it has one; with a share, all of what the branch has, weighted
 * by the share; otherwise its demand, which is the claim itself or the sum of the demands below. The children of a branch
 * must all claim in the same way. A floor and a cap bound what a child receives.
 */
public final class Envelope {

    private static final long NONE = -1;

    private final long claim;
    private final Optional<ClaimsRule> rule;
    private final Overflow overflow;
    private final List<Envelope> children;
    private final long share;
    private final long amount;
    private final long floor;
    private final long cap;

    private Envelope(long claim, Optional<ClaimsRule> rule, Overflow overflow, List<Envelope> children, long share,
            long amount, long floor, long cap) {
        this.claim = claim;
        this.rule = rule;
        this.overflow = overflow;
        this.children = children;
        this.share = share;
        this.amount = amount;
        this.floor = floor;
        this.cap = cap;
    }

    /**
     * A claim: an end of the tree.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Envelope claim(long claim) {
        requireNotNegative("claim", claim);
        return new Envelope(claim, Optional.empty(), Overflow.SIBLINGS, List.of(), NONE, NONE, 0, Long.MAX_VALUE);
    }

    /**
     * A branch whose children get what their siblings cannot use.
     *
     * @throws IllegalArgumentException if the children claim in different ways, or the rule takes no shares
     */
    public static Envelope branch(ClaimsRule rule, Envelope... children) {
        return branch(rule, Overflow.SIBLINGS, children);
    }

    /**
     * A branch.
     *
     * @throws IllegalArgumentException if the children claim in different ways
     */
    public static Envelope branch(ClaimsRule rule, Overflow overflow, Envelope... children) {
        List<Envelope> copy = List.of(children);
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).hasShare() != copy.get(0).hasShare() || copy.get(i).hasAmount() != copy.get(0).hasAmount()) {
                throw new IllegalArgumentException("child " + i + " claims by " + copy.get(i).basis() + ", child 0 by "
                        + copy.get(0).basis() + "; the children of a branch must all claim in the same way");
            }
        }
        return new Envelope(0, Optional.of(rule), overflow, copy, NONE, NONE, 0, Long.MAX_VALUE);
    }

    /**
     * The same envelope with a share of what its branch has, in proportion to the shares of its siblings.
     *
     * @throws IllegalArgumentException if the share is below 1, or the envelope has an amount
     */
    public Envelope withShare(long newShare) {
        if (newShare < 1 || hasAmount()) {
            throw new IllegalArgumentException("share of an envelope is " + newShare
                    + (hasAmount() ? ", but it has an amount of " + amount : ", below 1"));
        }
        return new Envelope(claim, rule, overflow, children, newShare, amount, floor, cap);
    }

    /**
     * The same envelope, claiming this amount from its branch.
     *
     * @throws IllegalArgumentException if the amount is negative, or the envelope has a share
     */
    public Envelope withAmount(long newAmount) {
        requireNotNegative("amount", newAmount);
        if (hasShare()) {
            throw new IllegalArgumentException("amount of an envelope is " + newAmount + ", but it has a share of "
                    + share);
        }
        return new Envelope(claim, rule, overflow, children, share, newAmount, floor, cap);
    }

    /** The same envelope that receives at least this. */
    public Envelope withFloor(long newFloor) {
        requireNotNegative("floor", newFloor);
        return new Envelope(claim, rule, overflow, children, share, amount, newFloor, cap);
    }

    /** The same envelope that receives at most this. */
    public Envelope withCap(long newCap) {
        requireNotNegative("cap", newCap);
        return new Envelope(claim, rule, overflow, children, share, amount, floor, newCap);
    }

    /**
     * Sends an amount down the tree.
     *
     * @throws IllegalArgumentException if the amount is negative, or a floor on the way down cannot be met
     */
    public EnvelopeDivision divide(long received) {
        requireNotNegative("amount to be divided", received);
        return new TreeDivision(this).run(received);
    }

    /** The claim of an end of the tree; 0 for a branch. */
    public long getClaim() {
        return claim;
    }

    /** The rule of a branch; empty for an end of the tree. */
    public Optional<ClaimsRule> getRule() {
        return rule;
    }

    /** Where the money goes that a child cannot use. */
    public Overflow getOverflow() {
        return overflow;
    }

    /** The children of a branch, in their order. */
    public List<Envelope> getChildren() {
        return children;
    }

    /** Whether the envelope claims by a share. */
    public boolean hasShare() {
        return share != NONE;
    }

    /** Whether the envelope claims an amount of its own. */
    public boolean hasAmount() {
        return amount != NONE;
    }

    long share() {
        return share;
    }

    long floor() {
        return floor;
    }

    long cap() {
        return cap;
    }

    /** What the envelope asks of a branch that has this to divide. */
    long claimOn(long available) {
        return hasShare() ? available : hasAmount() ? amount : demand();
    }

    /** The claims below, added up; at most {@link Long#MAX_VALUE}. */
    long demand() {
        if (rule.isEmpty()) {
            return claim;
        }
        long sum = 0;
        for (Envelope child : children) {
            long demand = Math.min(child.cap, child.hasAmount() ? Math.min(child.amount, child.demand()) : child.demand());
            sum = demand > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + demand;
        }
        return sum;
    }

    private String basis() {
        return hasShare() ? "share" : hasAmount() ? "amount" : "demand";
    }

    private static void requireNotNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " of an envelope is negative: " + value);
        }
    }

    @Override
    public String toString() {
        return rule.map(r -> "envelope by " + r + " " + Arrays.toString(children.toArray()))
                .orElse("claim " + claim);
    }
}
