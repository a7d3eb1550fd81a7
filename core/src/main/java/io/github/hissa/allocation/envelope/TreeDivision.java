package io.github.hissa.allocation.envelope;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.util.List;
import java.util.Optional;

/** One amount on its way down one tree. */
final class TreeDivision {

    private final Envelope envelope;

    TreeDivision(Envelope envelope) {
        this.envelope = envelope;
    }

    EnvelopeDivision run(long received) {
        if (envelope.getRule().isEmpty()) {
            long used = Math.min(received, envelope.getClaim());
            return new EnvelopeDivision(envelope, received, used, 0, List.of(), Optional.empty());
        }
        return branch(envelope.getRule().get(), received);
    }

    /**
     * Divides, and where the overflow goes to siblings, divides again while those who returned something stand at what
     * they could use; each time at least one more stands, so there are at most as many rounds as children.
     */
    private EnvelopeDivision branch(ClaimsRule rule, long received) {
        List<Envelope> children = envelope.getChildren();
        EnvelopeDivision[] divisions = new EnvelopeDivision[children.size()];
        boolean[] stands = new boolean[divisions.length];
        while (true) {
            Allocation allocation = rule.divide(problem(received, divisions, stands));
            boolean isOverflowing = false;
            for (int i = 0; i < divisions.length; i++) {
                if (!stands[i]) {
                    divisions[i] = new TreeDivision(children.get(i)).run(allocation.getAward(i));
                    stands[i] = envelope.getOverflow() == Overflow.SIBLINGS && divisions[i].getReturned() > 0;
                    isOverflowing |= stands[i];
                }
            }
            if (!isOverflowing) {
                return settle(received, List.of(divisions), allocation);
            }
        }
    }

    private ClaimsProblem problem(long received, EnvelopeDivision[] divisions, boolean[] stands) {
        List<Envelope> children = envelope.getChildren();
        int size = children.size();
        long[] claims = new long[size];
        long[] floors = new long[size];
        long[] caps = new long[size];
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            Envelope child = children.get(i);
            long could = stands[i] ? divisions[i].getReceived() - divisions[i].getReturned() : 0;
            claims[i] = child.claimOn(received);
            floors[i] = stands[i] ? could : child.floor();
            caps[i] = stands[i] ? could : child.cap();
            weights[i] = child.share();
        }
        ClaimsProblem problem = ClaimsProblem.of(received, claims).withCaps(caps).withFloors(floors);
        return size > 0 && children.get(0).hasShare() ? problem.withWeights(weights) : problem;
    }

    private EnvelopeDivision settle(long received, List<EnvelopeDivision> divisions, Allocation allocation) {
        long used = 0;
        long kept = 0;
        for (EnvelopeDivision division : divisions) {
            used += division.getUsed();
            kept += division.getKept();
            if (envelope.getOverflow() == Overflow.NOWHERE) {
                kept += division.getReturned();
            }
        }
        return new EnvelopeDivision(envelope, received, used, kept, divisions, Optional.of(allocation));
    }
}
