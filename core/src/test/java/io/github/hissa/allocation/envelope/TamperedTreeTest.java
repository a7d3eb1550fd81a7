package io.github.hissa.allocation.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.allocation.TamperedAllocations;
import io.github.hissa.allocation.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every field of every node of a divided tree, changed one at a time. */
class TamperedTreeTest {

    @Property(tries = 150)
    void noFieldOfANodeCanBeChangedUnnoticed(@ForAll Random random) {
        EnvelopeDivision division = EnvelopeTest.tree(random, 3).divide(random.nextInt(3_000));
        forEachChange(division, tampered -> {
            List<Violation> found = tampered.verify();
            assertFalse(found.isEmpty(), () -> division.getEnvelope() + ": " + division + " became " + tampered);
        });
    }

    @Test
    void everyNodeThatIsBrokenIsNamed() {
        Envelope claim = Envelope.claim(60);
        Envelope branch = Envelope.branch(ClaimsRule.proportional(), claim, claim);
        EnvelopeDivision all = Envelope.branch(ClaimsRule.proportional(), branch, branch).divide(100);
        EnvelopeDivision broken = with(
                all, List.of(tampered(all.getChildren().get(0)), tampered(all.getChildren().get(1))));

        assertEquals(
                List.of(
                        "envelope /0/0: used 24 of the 25 that it was offered, with a claim of 60",
                        "envelope /0: used 50 and kept 0, but below it 49 is used and 0 kept",
                        "envelope /1/0: used 24 of the 25 that it was offered, with a claim of 60",
                        "envelope /1: used 50 and kept 0, but below it 49 is used and 0 kept"),
                broken.verify().stream().map(Violation::message).toList());
    }

    private static EnvelopeDivision tampered(EnvelopeDivision branch) {
        EnvelopeDivision first = branch.getChildren().get(0);
        EnvelopeDivision changed = new EnvelopeDivision(
                first.getEnvelope(), 25, 25, 24, 0, List.of(), Optional.empty());
        return with(branch, List.of(changed, branch.getChildren().get(1)));
    }

    /** Passes the tree with each of the changes that one field of one node can have. */
    private static void forEachChange(EnvelopeDivision node, Consumer<EnvelopeDivision> action) {
        for (UnaryOperator<Long> change : List.<UnaryOperator<Long>>of(
                value -> value + 1, value -> value - 1, value -> 0L, value -> Long.MAX_VALUE,
                value -> Long.MIN_VALUE)) {
            for (int field = 0; field < 4; field++) {
                long[] figures = {node.getOffered(), node.getReceived(), node.getUsed(), node.getKept()};
                long before = figures[field];
                figures[field] = change.apply(before);
                if (figures[field] != before) {
                    action.accept(new EnvelopeDivision(node.getEnvelope(), figures[0], figures[1], figures[2],
                            figures[3], node.getChildren(), node.getAllocation()));
                }
            }
        }
        forEachAllocation(node, action);
        List<EnvelopeDivision> children = node.getChildren();
        for (int i = 0; i < children.size(); i++) {
            List<EnvelopeDivision> dropped = new ArrayList<>(children);
            dropped.remove(i);
            action.accept(with(node, dropped));
            List<EnvelopeDivision> doubled = new ArrayList<>(children);
            doubled.add(i, children.get(i));
            action.accept(with(node, doubled));
            if (i > 0) {
                List<EnvelopeDivision> swapped = new ArrayList<>(children);
                Collections.swap(swapped, i - 1, i);
                action.accept(with(node, swapped));
            }
            int index = i;
            forEachChange(children.get(i), child -> {
                List<EnvelopeDivision> changed = new ArrayList<>(children);
                changed.set(index, child);
                action.accept(with(node, changed));
            });
        }
    }

    private static void forEachAllocation(EnvelopeDivision node, Consumer<EnvelopeDivision> action) {
        if (node.getAllocation().isEmpty()) {
            action.accept(with(node, Optional.of(ClaimsRule.proportional().divide(ClaimsProblem.of(1, 1)))));
            return;
        }
        Allocation allocation = node.getAllocation().get();
        action.accept(with(node, Optional.empty()));
        for (int i = 0; i < allocation.size(); i++) {
            long[] awards = allocation.toArray();
            awards[i]++;
            action.accept(with(node, Optional.of(
                    TamperedAllocations.of(allocation.getProblem(), allocation.getRule(), awards))));
        }
    }

    private static EnvelopeDivision with(EnvelopeDivision node, Optional<Allocation> allocation) {
        return new EnvelopeDivision(node.getEnvelope(), node.getOffered(), node.getReceived(), node.getUsed(),
                node.getKept(), node.getChildren(), allocation);
    }

    private static EnvelopeDivision with(EnvelopeDivision node, List<EnvelopeDivision> children) {
        return new EnvelopeDivision(node.getEnvelope(), node.getOffered(), node.getReceived(), node.getUsed(),
                node.getKept(), children, node.getAllocation());
    }
}
