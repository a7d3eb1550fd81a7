package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.ClaimsRule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of a tree of envelopes: a claim, or a branch that divides what it receives among its children by a rule.
 *
 * <p>What a child claims from its branch is its amount, if it has one; with a share, all of what the branch has, weighted
 * by the share; otherwise its demand, which is the claim itself or the sum of the demands below. The children of a branch
 * must all claim in the same way. A floor and a cap bound what an envelope receives; what it cannot use of that goes where
 * the {@link Overflow} of the branch above says.
 *
 * <p>A tree is at most 200 envelopes deep and has at most 10,000,000 of them. Messages name an envelope by its path from
 * the root, in names or, where an envelope has none, indices: {@code /roads/1}.
 */
public final class Envelope {

    static final int MOST_DEPTH = 200;
    static final long MOST_ENVELOPES = 10_000_000;
    private static final long NONE = -1;

    private final Parts parts;
    private final List<Envelope> children;
    private final long demand;
    private final long capacity;
    private final boolean returnsByCapacity;
    private final int depth;
    private final long size;

    private Envelope(Parts parts, List<Envelope> children) {
        this.parts = parts;
        this.children = children;
        long sumOfDemands = 0;
        long sumOfCapacities = 0;
        long sumOfFloors = 0;
        int deepest = 0;
        long count = 1;
        boolean isByCapacity = parts.overflow != Overflow.UPWARDS || parts.rule.isEmpty();
        for (Envelope child : children) {
            sumOfDemands = plus(sumOfDemands, child.demandAbove());
            sumOfCapacities = plus(sumOfCapacities, child.capacityWithin(parts.overflow));
            sumOfFloors = plus(sumOfFloors, child.parts.floor);
            deepest = Math.max(deepest, child.depth);
            count += child.size;
            isByCapacity &= child.returnsByCapacity || parts.overflow == Overflow.NOWHERE;
        }
        this.demand = parts.rule.isEmpty() ? parts.claim : sumOfDemands;
        this.capacity = parts.rule.isEmpty() ? parts.claim : sumOfCapacities;
        this.returnsByCapacity = isByCapacity && sumOfFloors <= sumOfCapacities;
        this.depth = deepest + 1;
        this.size = count;
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("a tree of envelopes is " + depth + " deep, above " + MOST_DEPTH);
        }
        if (size > MOST_ENVELOPES) {
            throw new IllegalArgumentException("a tree has " + size + " envelopes, above " + MOST_ENVELOPES);
        }
        if (parts.floor > parts.cap) {
            throw new IllegalArgumentException(
                    "floor of an envelope is " + parts.floor + ", above its cap of " + parts.cap);
        }
    }

    /**
     * A claim: an end of the tree.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static Envelope claim(long claim) {
        requireNotNegative("claim", claim);
        return new Envelope(new Parts(Optional.empty(), claim, Optional.empty(), Overflow.SIBLINGS, NONE, NONE, 0,
                Long.MAX_VALUE), List.of());
    }

    /**
     * A branch whose children get what their siblings cannot use.
     *
     * @throws IllegalArgumentException if the children claim in different ways, they have shares and the rule takes no
     *                                  weights, or the tree is too deep or too large
     */
    public static Envelope branch(ClaimsRule rule, Envelope... children) {
        return branch(rule, Overflow.SIBLINGS, children);
    }

    /**
     * A branch.
     *
     * @throws IllegalArgumentException if the children claim in different ways, they have shares and the rule takes no
     *                                  weights, or the tree is too deep or too large
     */
    public static Envelope branch(ClaimsRule rule, Overflow overflow, Envelope... children) {
        Objects.requireNonNull(rule, "rule of a branch");
        Objects.requireNonNull(overflow, "overflow of a branch");
        Objects.requireNonNull(children, "children of a branch");
        for (int i = 0; i < children.length; i++) {
            int index = i;
            Objects.requireNonNull(children[i], () -> "child " + index + " of a branch");
        }
        List<Envelope> copy = List.of(children);
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).hasShare() != copy.get(0).hasShare() || copy.get(i).hasAmount() != copy.get(0).hasAmount()) {
                throw new IllegalArgumentException("child " + i + " claims by " + copy.get(i).basis() + ", child 0 by "
                        + copy.get(0).basis() + "; the children of a branch must all claim in the same way");
            }
        }
        if (!copy.isEmpty() && copy.get(0).hasShare() && !rule.acceptsWeights()) {
            throw new IllegalArgumentException("child " + copy.get(0).parts.name.orElse("0") + " of a branch claims by share, "
                    + "but its rule " + rule + " takes no weights; maybe an amount serves instead");
        }
        return new Envelope(new Parts(Optional.empty(), 0, Optional.of(rule), overflow, NONE, NONE, 0, Long.MAX_VALUE),
                copy);
    }

    /**
     * The same envelope with this name, by which messages know it.
     *
     * @throws IllegalArgumentException if the name is empty or contains a slash
     */
    public Envelope withName(String newName) {
        if (newName.isEmpty() || newName.indexOf('/') >= 0) {
            throw new IllegalArgumentException("name of an envelope is empty or contains a slash: \"" + newName + "\"");
        }
        return new Envelope(new Parts(Optional.of(newName), parts.claim, parts.rule, parts.overflow, parts.share,
                parts.amount, parts.floor, parts.cap), children);
    }

    /**
     * The same envelope, claiming all of what its branch has, with this share as the weight of that claim. What that
     * means is the rule's:
     * <ul>
     *   <li>proportional and constrained equal awards: what the branch has is divided in proportion to the shares;</li>
     *   <li>constrained equal losses: what is missing of each claim is in proportion to the shares, so that a larger
     *       share receives <em>less</em>; of 100 with shares 1 and 3: 75 and 25;</li>
     *   <li>Talmud: in proportion to the shares, but none more than half of what the branch has; so of two children each
     *       receives half, whatever the shares; of 100 with shares 1, 1, 3: 25, 25, 50;</li>
     *   <li>mixtures of these: the mean of that, also where it pulls both ways;</li>
     *   <li>all other rules take no shares.</li>
     * </ul>
     * Floors, caps and what the children can use come on top of that.
     *
     * @throws IllegalArgumentException if the share is below 1, or the envelope has an amount
     */
    public Envelope withShare(long newShare) {
        if (newShare < 1 || hasAmount()) {
            throw new IllegalArgumentException("share of an envelope is " + newShare
                    + (hasAmount() ? ", but it has an amount of " + parts.amount : ", below 1"));
        }
        return new Envelope(new Parts(parts.name, parts.claim, parts.rule, parts.overflow, newShare, parts.amount,
                parts.floor, parts.cap), children);
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
                    + parts.share);
        }
        return new Envelope(new Parts(parts.name, parts.claim, parts.rule, parts.overflow, parts.share, newAmount,
                parts.floor, parts.cap), children);
    }

    /**
     * The same envelope that receives at least this. What it cannot use of that it gives away like anything else.
     *
     * @throws IllegalArgumentException if the floor is negative or above the cap
     */
    public Envelope withFloor(long newFloor) {
        requireNotNegative("floor", newFloor);
        return new Envelope(new Parts(parts.name, parts.claim, parts.rule, parts.overflow, parts.share, parts.amount,
                newFloor, parts.cap), children);
    }

    /**
     * The same envelope that receives at most this; at the root, of what is sent down the tree the rest is returned.
     *
     * @throws IllegalArgumentException if the cap is negative or below the floor
     */
    public Envelope withCap(long newCap) {
        requireNotNegative("cap", newCap);
        return new Envelope(new Parts(parts.name, parts.claim, parts.rule, parts.overflow, parts.share, parts.amount,
                parts.floor, newCap), children);
    }

    /**
     * Sends an amount down the tree.
     *
     * <p>Where overflow goes to siblings, a branch divides anew whenever a child cannot use what it was given, at most once
     * for each child: O(children²) operations of the rule for a branch in the worst case, and each branch by itself. Only where
     * envelopes that return {@linkplain Overflow#UPWARDS upwards} stand below such a branch are these divided in each of its
     * rounds; nested within each other many times over they can take more than 100,000 divisions and 100 for each
     * envelope, which is refused.
     *
     * <p>Only the last amount of an envelope has to meet its floors. In a round in which it does not, the envelope
     * keeps all that it was offered.
     *
     * @throws IllegalArgumentException if the amount is negative or below the root's floor, a floor on the way down cannot be
     *                                  met (the message has the envelope's path), or it takes too many divisions
     */
    public EnvelopeDivision divide(long received) {
        requireNotNegative("amount to be divided", received);
        return new TreeDivision(this).run(received);
    }

    /** The name, if it has one. */
    public Optional<String> getName() {
        return parts.name;
    }

    /** The claim of an end of the tree; 0 for a branch. */
    public long getClaim() {
        return parts.claim;
    }

    /** The rule of a branch; empty for an end of the tree. */
    public Optional<ClaimsRule> getRule() {
        return parts.rule;
    }

    /** Where the money goes that a child cannot use. */
    public Overflow getOverflow() {
        return parts.overflow;
    }

    /** The children of a branch, in their order. */
    public List<Envelope> getChildren() {
        return children;
    }

    /** Whether the envelope claims by a share. */
    public boolean hasShare() {
        return parts.share != NONE;
    }

    /** Whether the envelope claims an amount of its own. */
    public boolean hasAmount() {
        return parts.amount != NONE;
    }

    long share() {
        return parts.share;
    }

    long amount() {
        return parts.amount;
    }

    long floor() {
        return parts.floor;
    }

    long cap() {
        return parts.cap;
    }

    /** What the envelope asks of a branch that has this to divide. */
    long claimOn(long available) {
        return hasShare() ? available : hasAmount() ? parts.amount : demand;
    }

    /** The claims below, added up, each within its cap and amount; at most {@link Long#MAX_VALUE}. */
    long demand() {
        return demand;
    }

    /** Of its demand, what counts in that of its branch. */
    private long demandAbove() {
        return Math.min(parts.cap, hasAmount() ? Math.min(parts.amount, demand) : demand);
    }

    /**
     * Whether of any amount the envelope returns what is above its {@link #capacity()}: so does a claim, a branch in which
     * nothing goes anywhere, and one whose children share among them what each returns in the same way. What a branch
     * returns upwards depends on how its rule divides the amount, and what one returns whose children have floors above
     * what they can use depends on whether the amount meets them.
     */
    boolean returnsByCapacity() {
        return returnsByCapacity;
    }

    /** What the envelope can use or keep at most, if it {@link #returnsByCapacity()}. */
    long capacity() {
        return capacity;
    }

    private long capacityWithin(Overflow overflowAbove) {
        long most = hasShare() ? parts.cap : Math.min(parts.cap, hasAmount() ? parts.amount : demand);
        return overflowAbove == Overflow.NOWHERE ? most : Math.min(most, capacity);
    }

    /** The number of envelopes, this one and all below it. */
    long size() {
        return size;
    }

    private static long plus(long sum, long value) {
        return value > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + value;
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
        return parts.rule.map(r -> "envelope by " + r + " " + Arrays.toString(children.toArray()))
                .orElse("claim " + parts.claim);
    }

    private record Parts(Optional<String> name, long claim, Optional<ClaimsRule> rule, Overflow overflow, long share,
            long amount, long floor, long cap) {
    }
}
