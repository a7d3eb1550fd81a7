package io.github.hissa.allocation.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.ClaimsRule;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final ClaimsRule EQUAL = ClaimsRule.constrainedEqualAwards();

    @Test
    void whatABranchCannotUseGoesToItsSiblings() {
        assertUsed(List.of(60L, 40L), Overflow.SIBLINGS, 0, 0);
    }

    @Test
    void orUpwards() {
        assertUsed(List.of(60L, 25L), Overflow.UPWARDS, 0, 15);
    }

    @Test
    void orNowhere() {
        assertUsed(List.of(60L, 25L), Overflow.NOWHERE, 15, 0);
    }

    private static void assertUsed(List<Long> used, Overflow overflow, long kept, long returned) {
        Envelope roads = Envelope.branch(ClaimsRule.proportional(), Envelope.claim(40), Envelope.claim(20)).withShare(3);
        Envelope water = Envelope.branch(EQUAL, Envelope.claim(500)).withShare(1);
        EnvelopeDivision all = Envelope.branch(ClaimsRule.proportional(), overflow, roads, water).divide(100);
        assertEquals(used, all.getChildren().stream().map(EnvelopeDivision::getUsed).toList());
        assertEquals(kept, all.getKept());
        assertEquals(returned, all.getReturned());
        assertEquals(Optional.empty(), all.verify());
    }

    @Test
    void whatGoesUpwardsIsDividedOnceMoreAbove() {
        Envelope north = Envelope.branch(EQUAL, Overflow.UPWARDS, Envelope.claim(5).withAmount(30),
                Envelope.claim(50).withAmount(30)).withShare(1);
        Envelope south = Envelope.claim(100).withShare(1);
        EnvelopeDivision all = Envelope.branch(EQUAL, north, south).divide(80);
        assertEquals(List.of(25L, 55L), all.getChildren().stream().map(EnvelopeDivision::getUsed).toList());
    }

    @Test
    void floorsCapsAndAmountsHold() {
        Envelope all = Envelope.branch(EQUAL, Envelope.claim(90).withAmount(70).withCap(20),
                Envelope.claim(90).withAmount(60).withFloor(50), Envelope.claim(90).withAmount(40));
        EnvelopeDivision division = all.divide(100);
        assertEquals(List.of(20L, 50L, 30L), division.getChildren().stream().map(EnvelopeDivision::getReceived).toList());
        assertEquals("floors up to that of claim 1 (50) add up to 50 in whole units, above the endowment of 49",
                assertThrows(IllegalArgumentException.class, () -> all.divide(49)).getMessage());
    }

    @Test
    void childrenThatClaimInDifferentWaysAreRefused() {
        assertEquals("child 1 claims by share, child 0 by demand; the children of a branch must all claim in the same way",
                assertThrows(IllegalArgumentException.class, () -> Envelope.branch(EQUAL, Envelope.claim(1),
                        Envelope.claim(1).withShare(2))).getMessage());
    }

    @Property(tries = 200)
    void everyTreeConservesAtEveryNode(@ForAll Random random) {
        Envelope tree = tree(random, 3);
        EnvelopeDivision division = tree.divide(random.nextInt(3_000));
        assertEquals(Optional.empty(), division.verify());
    }

    private static Envelope tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return Envelope.claim(random.nextInt(300));
        }
        Envelope[] children = new Envelope[random.nextInt(4)];
        int basis = random.nextInt(3);
        for (int i = 0; i < children.length; i++) {
            Envelope child = tree(random, depth - 1);
            child = random.nextInt(3) == 0 ? child.withCap(random.nextInt(200)) : child;
            children[i] = basis == 0 ? child : basis == 1 ? child.withShare(1 + random.nextInt(5))
                    : child.withAmount(random.nextInt(300));
        }
        List<ClaimsRule> rules = List.of(EQUAL, ClaimsRule.proportional(), ClaimsRule.talmud(),
                ClaimsRule.constrainedEqualLosses());
        return Envelope.branch(rules.get(random.nextInt(rules.size())),
                Overflow.values()[random.nextInt(3)], children);
    }
}
