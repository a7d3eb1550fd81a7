package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What became of the money that an envelope received: used by claims below it, kept below it unused, or returned.
 * {@code received = used + kept + returned}, at every node, and what the children of a branch received is what the branch's
 * {@linkplain #getAllocation() allocation} awards, together no more than what the branch was offered.
 *
 * <p>An envelope that shares with siblings may have been offered more than it received: it divided all that it was offered,
 * and what it could not use of that went to its siblings. What it was offered, received and returned only differ so: offered
 * less received is with the siblings, received less used and kept is returned to the branch above.
 */
public final class EnvelopeDivision {

    private final Envelope envelope;
    private final long offered;
    private final long received;
    private final long used;
    private final long kept;
    private final List<EnvelopeDivision> children;
    private final Optional<Allocation> allocation;

    EnvelopeDivision(Envelope envelope, long offered, long received, long used, long kept, List<EnvelopeDivision> children,
            Optional<Allocation> allocation) {
        this.envelope = envelope;
        this.offered = offered;
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

    /**
     * What the envelope divided: what it received, and with it what it then passed on to its siblings because it could not
     * use it. Of a root, what it received as far as its cap admits.
     */
    public long getOffered() {
        return offered;
    }

    /**
     * What the envelope received: the award that the branch's allocation gives it in the end; of a root, what was sent
     * down the tree.
     */
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

    /**
     * What of the amount received neither was used nor stays below. The branch above decides where it goes; nothing where
     * that branch shares among siblings, for there it was not received.
     */
    public long getReturned() {
        return received - used - kept;
    }

    /** The children, in their order. */
    public List<EnvelopeDivision> getChildren() {
        return children;
    }

    /** How a branch divided what it was offered, at last; empty for an end of the tree. */
    public Optional<Allocation> getAllocation() {
        return allocation;
    }

    /**
     * Checks the whole tree against the definitions, children before their branch. Of each node it names the first of
     * these properties that does not hold, with the node's path: {@code conservation} (no figure is negative; what is
     * used and kept adds up, and what is handed out was there), {@code claim} (an end of the tree uses what it was
     * offered up to its claim), {@code cap}, {@code floor}, {@code received} (each child received what the allocation
     * gives it), {@code offered} (what a child was offered is what the rule gave it when it could not use it all, and
     * it passed on what it could not use), {@code allocation} (a branch has one, of its own rule, amount, claims and
     * bounds) and whatever property {@link Allocation#verify()} names.
     *
     * @return a violation for each node at which a property does not hold; empty if all hold everywhere
     */
    public List<Violation> verify() {
        return new EnvelopeChecker(Place.root(envelope)).checkRoot(this);
    }

    /** {@code "received 75, used 60, kept 0, returned 15"}. */
    @Override
    public String toString() {
        return "received " + received + ", used " + used + ", kept " + kept + ", returned " + getReturned();
    }
}
