package io.github.hissa.allocation.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.allocation.Allocation;
import io.github.hissa.allocation.ClaimsProblem;
import io.github.hissa.allocation.ClaimsRule;
import java.util.Arrays;
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
        assertEquals(List.of(), all.verify());
    }

    @Test
    void whatGoesUpwardsIsDividedOnceMoreAbove() {
        Envelope north = Envelope.branch(EQUAL, Overflow.UPWARDS, Envelope.claim(5).withAmount(30),
                Envelope.claim(50).withAmount(30)).withShare(1);
        Envelope south = Envelope.claim(100).withShare(1);
        EnvelopeDivision all = Envelope.branch(EQUAL, north, south).divide(80);
        assertEquals(List.of(25L, 55L), all.getChildren().stream().map(EnvelopeDivision::getUsed).toList());
        assertEquals(List.of(25L, 55L), all.getChildren().stream().map(EnvelopeDivision::getReceived).toList());
        assertEquals(List.of(40L, 55L), all.getChildren().stream().map(EnvelopeDivision::getOffered).toList());
        assertEquals(List.of(), all.verify());
    }

    @Test
    void floorsCapsAndAmountsHold() {
        Envelope all = Envelope.branch(EQUAL, Envelope.claim(90).withAmount(70).withCap(20),
                Envelope.claim(90).withAmount(60).withFloor(50), Envelope.claim(90).withAmount(40));
        EnvelopeDivision division = all.divide(100);
        assertEquals(List.of(20L, 50L, 30L), division.getChildren().stream().map(EnvelopeDivision::getReceived).toList());
        assertEquals("floor of envelope /1 is 50, but of the 49 of envelope / the floors before it leave 49",
                assertThrows(IllegalArgumentException.class, () -> all.divide(49)).getMessage());
    }

    @Test
    void childrenThatClaimInDifferentWaysAreRefused() {
        assertEquals("child 1 claims by share, child 0 by demand; the children of a branch must all claim in the same way",
                assertThrows(IllegalArgumentException.class, () -> Envelope.branch(EQUAL, Envelope.claim(1),
                        Envelope.claim(1).withShare(2))).getMessage());
    }

    /** In the first round the branch is offered 50, below its floor of 60; then its sibling leaves it 90. */
    @Test
    void whereTheMoneyOfABranchGoesDoesNotMatterWhileItUsesAll() {
        for (Overflow overflow : Overflow.values()) {
            Envelope floored = Envelope.branch(ClaimsRule.proportional(), overflow,
                    Envelope.claim(100).withFloor(60), Envelope.claim(10));
            EnvelopeDivision all = Envelope.branch(EQUAL, floored.withShare(1),
                    Envelope.branch(EQUAL, Envelope.claim(10)).withShare(1)).divide(100);
            assertEquals(List.of(90L, 10L), all.getChildren().stream().map(EnvelopeDivision::getUsed).toList());
            assertEquals(100, all.getUsed());
            assertEquals(List.of(), all.verify());
            assertEquals("floor of envelope /0/0 is 60, but of the 59 of envelope /0 the floors before it leave 59",
                    assertThrows(IllegalArgumentException.class, () -> Envelope.branch(EQUAL, floored.withShare(1),
                            Envelope.branch(EQUAL, Envelope.claim(10)).withShare(1)).divide(69)).getMessage());
        }
    }

    /** A floor of 60 for which there is a use of 10 only: 50 on the way do not meet it, 90 at last do. */
    @Test
    void aFloorThatCannotBeUsedIsMetByTheLastAmountToo() {
        for (Overflow overflow : List.of(Overflow.SIBLINGS, Overflow.UPWARDS)) {
            Envelope unused = Envelope.branch(EQUAL, Envelope.claim(10)).withShare(1).withFloor(60);
            Envelope branch = Envelope.branch(EQUAL, overflow, unused, Envelope.claim(10).withShare(1)).withShare(1);
            EnvelopeDivision all = Envelope.branch(EQUAL, branch, Envelope.claim(10).withShare(1),
                    Envelope.claim(40).withShare(1)).divide(150);
            assertEquals(List.of(20L, 10L, 40L), all.getChildren().stream().map(EnvelopeDivision::getUsed).toList());
            assertEquals(List.of(), all.verify());
        }
    }

    @Property(tries = 200)
    void everyTreeConservesAtEveryNode(@ForAll Random random) {
        Envelope tree = tree(random, 3);
        EnvelopeDivision division = tree.divide(random.nextInt(3_000));
        assertEquals(List.of(), division.verify());
    }

    /** Dividing each branch anew in every round of the branch above, as the definition has it. */
    @Property(tries = 300)
    void everyTreeIsDividedAsRoundByRound(@ForAll Random random) {
        Envelope tree = tree(random, 4);
        long amount = random.nextInt(3_000);
        assertSame(RoundByRound.divide(tree, amount, true), tree.divide(amount));
    }

    @Property(tries = 1_000)
    void everyTreeWithFloorsIsDividedAsRoundByRoundOrRefused(@ForAll Random random) {
        Envelope tree = tree(random, 3, 250);
        long amount = random.nextInt(1_500);
        RoundByRound expected;
        try {
            expected = RoundByRound.divide(tree, amount, true);
        } catch (UnmetFloor unmet) {
            assertThrows(IllegalArgumentException.class, () -> tree.divide(amount));
            return;
        }
        EnvelopeDivision division = tree.divide(amount);
        assertSame(expected, division);
        assertEquals(List.of(), division.verify());
    }

    private static final class UnmetFloor extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void assertSame(RoundByRound expected, EnvelopeDivision division) {
        assertEquals(List.of(expected.received, expected.used, expected.kept), List.of(division.getOffered(),
                division.getUsed(), division.getKept()), division::toString);
        assertEquals(expected.allocation.map(Allocation::toArray).map(Arrays::toString),
                division.getAllocation().map(Allocation::toArray).map(Arrays::toString));
        for (int i = 0; i < expected.children.size(); i++) {
            assertSame(expected.children.get(i), division.getChildren().get(i));
        }
    }

    private record RoundByRound(long received, long used, long kept, List<RoundByRound> children,
            Optional<Allocation> allocation) {

        long returned() {
            return received - used - kept;
        }

        /** On the way, nothing is given away of what does not meet the floors. */
        static RoundByRound onTheWay(Envelope envelope, long received) {
            try {
                return divide(envelope, received, false);
            } catch (UnmetFloor unmet) {
                return new RoundByRound(received, received, 0, List.of(), Optional.empty());
            }
        }

        static RoundByRound divide(Envelope envelope, long received, boolean isLast) {
            if (envelope.getRule().isEmpty()) {
                return new RoundByRound(received, Math.min(received, envelope.getClaim()), 0, List.of(), Optional.empty());
            }
            int size = envelope.getChildren().size();
            RoundByRound[] below = new RoundByRound[size];
            boolean[] stands = new boolean[size];
            boolean isOverflowing = true;
            Allocation allocation = null;
            while (isOverflowing) {
                long[][] parts = new long[4][size];
                for (int i = 0; i < size; i++) {
                    Envelope child = envelope.getChildren().get(i);
                    long could = stands[i] ? below[i].used + below[i].kept : 0;
                    parts[0][i] = child.claimOn(received);
                    parts[1][i] = stands[i] ? could : child.floor();
                    parts[2][i] = stands[i] ? could : child.cap();
                    parts[3][i] = child.share();
                }
                boolean isMet = Arrays.stream(parts[1]).sum() <= received;
                for (int i = 0; i < size; i++) {
                    isMet &= stands[i] || parts[1][i] <= parts[0][i];
                }
                if (!isMet) {
                    throw new UnmetFloor();
                }
                ClaimsProblem problem = ClaimsProblem.of(received, parts[0]).withCaps(parts[2]).withFloors(parts[1]);
                allocation = envelope.getRule().get().divide(
                        size > 0 && envelope.getChildren().get(0).hasShare() ? problem.withWeights(parts[3]) : problem);
                isOverflowing = false;
                for (int i = 0; i < size; i++) {
                    if (!stands[i]) {
                        below[i] = onTheWay(envelope.getChildren().get(i), allocation.getAward(i));
                        stands[i] = envelope.getOverflow() == Overflow.SIBLINGS && below[i].returned() > 0;
                        isOverflowing |= stands[i];
                    }
                }
            }
            if (isLast) {
                for (int i = 0; i < size; i++) {
                    below[i] = divide(envelope.getChildren().get(i), below[i].received, true);
                }
            }
            long used = Arrays.stream(below).mapToLong(RoundByRound::used).sum();
            long kept = Arrays.stream(below).mapToLong(RoundByRound::kept).sum();
            if (envelope.getOverflow() == Overflow.NOWHERE) {
                kept += Arrays.stream(below).mapToLong(RoundByRound::returned).sum();
            }
            return new RoundByRound(received, used, kept, List.of(below), Optional.of(allocation));
        }
    }

    static Envelope tree(Random random, int depth) {
        return tree(random, depth, 0);
    }

    /** A random tree in which some envelopes have a floor, at most this. */
    private static Envelope tree(Random random, int depth, int highestFloor) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return Envelope.claim(random.nextInt(300));
        }
        Envelope[] children = new Envelope[random.nextInt(4)];
        int basis = random.nextInt(3);
        for (int i = 0; i < children.length; i++) {
            Envelope child = tree(random, depth - 1, highestFloor);
            child = highestFloor > 0 && random.nextInt(3) == 0 ? child.withFloor(random.nextInt(highestFloor)) : child;
            child = random.nextInt(3) == 0 ? child.withCap(highestFloor + random.nextInt(200)) : child;
            children[i] = basis == 0 ? child : basis == 1 ? child.withShare(1 + random.nextInt(5))
                    : child.withAmount(random.nextInt(300));
        }
        List<ClaimsRule> rules = List.of(EQUAL, ClaimsRule.proportional(), ClaimsRule.talmud(),
                ClaimsRule.constrainedEqualLosses());
        return Envelope.branch(rules.get(random.nextInt(rules.size())),
                Overflow.values()[random.nextInt(3)], children);
    }
}
