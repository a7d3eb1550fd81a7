package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To whom the units left go by what was lost: as a plain sort says, wherever they were thought to end. */
class UnitsLeftTest {

    private final SplittableRandom random = new SplittableRandom(20261201);

    @Test
    void theLargestKeysAreServedThenTheLargerClaimsThenByTheTieBreak() {
        for (int round = 0; round < 1_500; round++) {
            int size = 1 + random.nextInt(round < 1_000 ? 12 : 400);
            Slice slice = slice(size, Lanes.ONE);
            long most = List.of(1L, 2L, 30L, 1L << 60).get(random.nextInt(4));
            long[] keys = random.longs(slice.size(), 0, most + 1).toArray();
            int losers = (int) Arrays.stream(keys).filter(key -> key > 0).count();
            long one = random.nextLong(most + 2);
            long other = random.nextLong(most + 2);
            Bracket guess = random.nextInt(4) == 0 ? Bracket.ALL : new Bracket(Math.min(one, other), Math.max(one, other));
            assertServed(slice, keys, random.nextInt(losers + 1), guess, round % 2 == 0);
        }
    }

    @Test
    void severalThreadsServeTheSame() {
        for (boolean isFall : new boolean[] {false, true}) {
            Slice slice = slice(2 * Free.GROUP + 300, Lanes.of(2));
            long[] keys = random.longs(slice.size(), 0, 90).toArray();
            for (Bracket guess : List.of(new Bracket(60, 70), new Bracket(10, 20), Bracket.ALL)) {
                assertServed(slice, keys, slice.size() / 4, guess, isFall);
            }
        }
    }

    /** Of more claims than take part, or of all. */
    private Slice slice(int size, Lanes lanes) {
        int all = random.nextBoolean() ? size : 2 * size;
        ClaimsProblem problem = ClaimsProblem.of(0, random.longs(all, 1, 4).toArray()).withTieBreak(
                List.of(TieBreak.declaredOrder(), TieBreak.lottery(random.nextLong()),
                        TieBreak.order(random.ints(all, 0, 3).toArray())).get(random.nextInt(3)));
        int[] members = all == size ? null : IntStream.range(0, size).map(i -> 2 * i + 1).toArray();
        return Slice.of(problem, Bounds.of(problem), members, 0, lanes);
    }

    private static void assertServed(Slice slice, long[] keys, int units, Bracket guess, boolean isFall) {
        Cut cut = new UnitsLeft(slice, isFall, any -> new Lost.Standing(keys), keys, UnaryOperator.identity())
                .cut(guess, 1, units);
        long[] awards = Arrays.stream(keys).map(key -> key > cut.bar() ? 1 : 0).toArray();
        cut.givePreferred(awards, isFall ? -1 : 1);

        TieBreak tieBreak = slice.problem.getTieBreak();
        // Where units are taken, who comes first in all else keeps his.
        int sign = isFall ? -1 : 1;
        List<Integer> order = IntStream.range(0, keys.length).filter(i -> keys[i] > 0).boxed().sorted((one, other) -> {
            int byClaim = Long.compare(slice.claims[other], slice.claims[one]);
            return keys[one] != keys[other] ? Long.compare(keys[other], keys[one])
                    : sign * (byClaim != 0 ? byClaim : one.equals(other) ? 0
                            : tieBreak.isBefore(slice.index(one), slice.index(other)) ? -1 : 1);
        }).toList();
        long[] expected = new long[keys.length];
        order.subList(0, units).forEach(i -> expected[i] = 1);
        assertArrayEquals(expected, awards);

        boolean isTie = units > 0 && units < order.size() && keys[order.get(units)] == keys[order.get(units - 1)]
                && slice.claims[order.get(units)] == slice.claims[order.get(units - 1)];
        assertEquals(!isTie ? Rounded.NONE : order.get(isFall ? units : units - 1), cut.tiedAt());
    }
}
