package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What became of the money that an envelope received: used by claims below it, kept below it unused, or returned.
 * {@code received = used + kept + returned}, at every node.
 */
public final class EnvelopeDivision {

    private final Envelope envelope;
    private final long received;
    private final long used;
    private final long kept;
    private final List<EnvelopeDivision> children;
    private final Optional<Allocation> allocation;

    EnvelopeDivision(Envelope envelope, long received, long used, long kept, List<EnvelopeDivision> children,
            Optional<Allocation> allocation) {
        this.envelope = envelope;
        this.received = received;
        this.used = used;
        this.kept = kept;
        this.children = List.copyOf(children);
        this.allocation = allocation;
    }

    /** The envelope. */
    public Envelope getEnvelope() {
        return envelope;
    }

    /** What the envelope received, before it returned what it could not use. */
    public long getReceived() {
        return received;
    }

    /** What claims at the ends of the tree below it got. */
    public long getUsed() {
        return used;
    }

    /** What stays unused with envelopes below it, because their branches let it go nowhere. */
    public long getKept() {
        return kept;
    }

    /** What neither was used nor stays below; the branch above decides where it goes. */
    public long getReturned() {
        return received - used - kept;
    }

    /** The children, in their order. */
    public List<EnvelopeDivision> getChildren() {
        return children;
    }

    /** How a branch divided what it received; empty for an end of the tree. */
    public Optional<Allocation> getAllocation() {
        return allocation;
    }

    /**
     * Checks conservation at every node, and every division against its rule's definition.
     *
     * @return the first property that does not hold, or empty if all hold
     */
    public Optional<Violation> verify() {
        long below = 0;
        long handedOut = 0;
        for (EnvelopeDivision child : children) {
            Optional<Violation> violation = child.verify();
            if (violation.isPresent()) {
                return violation;
            }
            below += child.used;
            handedOut += child.received - child.getReturned();
        }
        if (used < 0 || kept < 0 || getReturned() < 0 || handedOut > received
                || envelope.getRule().isPresent() && below != used) {
            return Optional.of(new Violation("conservation", "an envelope received " + received + ", used " + used
                    + ", kept " + kept + ", and handed out " + handedOut + " of which " + below + " was used"));
        }
        return allocation.flatMap(Allocation::verify);
    }

    @Override
    public String toString() {
        return "received " + received + ", used " + used + ", kept " + kept + ", returned " + getReturned();
    }
}
