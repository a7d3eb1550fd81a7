package io.github.hissa.allocation.apportionment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Tie;
import io.github.hissa.allocation.TieBreak;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuotaHistoryTest {

    private static final long MOST_STEPS = 1_000_000;

    @Property(tries = 300)
    void theLastSeatsGiveWhatAllSeatsGive(@ForAll Random random, @ForAll @IntRange(min = 2, max = 14) int parties,
            @ForAll @IntRange(min = 1, max = 20) int bits, @ForAll @IntRange(min = 1, max = 4_000) int seats) {
        OneByOne expected = OneByOne.of(votes(random, parties, bits), seats, TieBreak.lottery(seats));
        QuotaRun run = history(expected).at(seats, MOST_STEPS).orElseThrow();
        assertArrayEquals(expected.given, seats(run, parties), () -> expected + " from " + run.start());
    }

    @Test
    void ofManySeatsOnlyTheLastAreGoneThrough() {
        long[] votes = new Random(20261205).longs(1_000, 1, 1_000_000).toArray();
        VoteShares shares = new VoteShares(ApportionmentProblem.of(0, votes));
        for (long seats : new long[] {1_000_000, 1_000_000_000_000L, Long.MAX_VALUE / 4}) {
            QuotaRun run = new QuotaHistory(shares, TieBreak.declaredOrder()).at(seats, MOST_STEPS).orElseThrow();
            assertTrue(seats - run.start() <= 4_000, seats + ": " + run.start());
            QuotaRun longer = new QuotaRun(shares, TieBreak.declaredOrder(), seats - 200_000, seats);
            assertArrayEquals(seats(longer, 1_000), seats(run, 1_000));
            assertEquals(0, new QuotaPast(shares, longer).unsettled());
        }
        QuotaRun fromTheFirst = new QuotaRun(shares, TieBreak.declaredOrder(), 0, 1_000_000);
        assertArrayEquals(seats(fromTheFirst, 1_000),
                seats(new QuotaHistory(shares, TieBreak.declaredOrder()).at(1_000_000, MOST_STEPS).orElseThrow(), 1_000));
    }

    /** Wherever a run begins: what is said to be settled is right. */
    @Property(tries = 500)
    void aRunThatIsWrongIsNotTakenForSettled(@ForAll Random random, @ForAll @IntRange(min = 2, max = 12) int parties,
            @ForAll @IntRange(min = 2, max = 12) int bits, @ForAll @IntRange(min = 1, max = 600) int seats) {
        OneByOne expected = OneByOne.of(votes(random, parties, bits), seats, TieBreak.declaredOrder());
        for (int start = random.nextInt(3); start < seats; start += 1 + random.nextInt(40)) {
            QuotaRun run = new QuotaRun(expected.shares(), expected.tieBreak, start, seats);
            if (new QuotaPast(expected.shares(), run).unsettled() == 0) {
                assertArrayEquals(expected.given, seats(run, parties), expected + " from " + start);
            }
        }
    }

    /** A run of the last seat alone is often right and often not. */
    @Test
    void whatWentBeforeMayMatter() {
        Random random = new Random(20261206);
        int wrong = 0;
        int right = 0;
        for (int i = 0; i < 2_000; i++) {
            OneByOne expected = OneByOne.of(votes(random, 7, 10), 200, TieBreak.declaredOrder());
            QuotaRun run = new QuotaRun(expected.shares(), expected.tieBreak, 199, 200);
            long unsettled = new QuotaPast(expected.shares(), run).unsettled();
            if (!Arrays.equals(expected.given, seats(run, 7))) {
                assertTrue(unsettled > 0 && unsettled <= 199, expected + ": " + unsettled);
                wrong++;
            } else if (unsettled == 0) {
                right++;
            }
        }
        assertTrue(wrong > 20 && right > 200, wrong + " wrong, " + right + " shown to be right");
    }

    @Test
    void refusesWhereTooManySeatsMayDecide() {
        // Small parties wait for all the large ones to be near their quotas at once, and that is rare.
        long[] votes = {1_000_003, 900_007, 800_011, 700_001, 600_011, 500_009, 400_009, 300_007, 7, 6, 5, 4, 3, 2, 1, 1, 1};
        ApportionmentProblem problem = ApportionmentProblem.of(2_600_000, votes);
        assertEquals("method quota goes through 1000 seats one by one at the most, and of 2600000 seats among 17 parties more may "
                + "decide; maybe largest-remainder serves instead",
                assertThrows(IllegalArgumentException.class, () -> new QuotaMethod(1_000).apportion(problem)).getMessage());
        Apportionment result = new QuotaMethod(2_600_000).apportion(problem);
        assertEquals(2_600_000, Arrays.stream(result.toArray()).sum());
        assertEquals(Optional.empty(), result.verify());
    }

    /** One seat before all quotas are whole every window closes at once, and who waits may have done so for long. */
    @Test
    void whereItWouldTakeTooLongToSeeEqualsCountAsTied() {
        long[] votes = {2_865, 191_938_705, 1_438_967_616_478L, 960, 15_820_273, 16, 1_157_265_762_762L, 123_033_717_712L, 2_980_176,
            315_233_654_048L, 1_567_698_774_673L, 736, 670_363_825, 28_448, 449_440_624, 8_849, 633_104, 2_897, 1_994_624, 433,
            10_481, 7_440, 502_465, 515_626_508_656L, 6_978_343_637_698L, 3_136_776_046_287L, 19_600_641_169L, 13_889_329_552L};
        long seats = Arrays.stream(votes).sum() - 1;
        Apportionment result = new QuotaMethod(100_000)
                .apportion(ApportionmentProblem.of(seats, votes).withTieBreak(TieBreak.lottery(6605328259479930606L)));
        assertEquals(Optional.empty(), result.verify());
        for (int party = 0; party < votes.length; party++) {
            assertEquals(party == 21 ? votes[party] - 1 : votes[party], result.getSeats(party));
        }
        assertEquals(1, result.getTies().size());
        assertEquals(votes.length, result.getTies().get(0).getClaims().length);
        assertFalse(Arrays.stream(result.getTies().get(0).getPreferred()).anyMatch(party -> party == 21));
    }

    /** Among votes in simple proportions windows of different lengths close at once. */
    @Property(tries = 300)
    void tiesAreThoseOfAllSeats(@ForAll Random random, @ForAll @IntRange(min = 3, max = 9) int parties,
            @ForAll @IntRange(min = 1, max = 2_000) int seats) {
        long base = 1 + random.nextInt(60);
        long[] votes = random.ints(parties, 0, 7).mapToLong(i -> new long[] {1, 2, 3, 4, 6, 12, 5}[i] * base).toArray();
        votes[0] += random.nextInt(200);
        OneByOne expected = OneByOne.of(votes, seats, TieBreak.lottery(seats));
        QuotaHistory history = history(expected);
        List<Tie> ties = QuotaTies.of(history, history.at(seats, MOST_STEPS).orElseThrow(), MOST_STEPS);
        assertEquals(expected.ties(), Set.copyOf(ties.stream().map(Tie::toString).toList()), expected::toString);
    }

    @Test
    void aTieThatReachesBackBehindTheSeatsGoneThrough() {
        int found = 0;
        Random random = new Random(20261207);
        for (int i = 0; i < 400; i++) {
            long[] votes = new long[40];
            Arrays.setAll(votes, party -> (1L + random.nextInt(3)) * (party < 20 ? 1 : 100) + (party == 39 ? 1 : 0));
            OneByOne expected = OneByOne.of(votes, 1_000 + i, TieBreak.lottery(i));
            QuotaHistory history = history(expected);
            QuotaRun run = history.at(1_000 + i, MOST_STEPS).orElseThrow();
            List<Tie> ties = QuotaTies.of(history, run, MOST_STEPS);
            assertEquals(expected.ties(), Set.copyOf(ties.stream().map(Tie::toString).toList()), expected::toString);
            boolean isLong = ties.stream().flatMapToInt(tie -> Arrays.stream(tie.getClaims()))
                    .anyMatch(party -> expected.opened[party] <= run.start());
            found += run.start() > 0 && isLong ? 1 : 0;
        }
        assertTrue(found > 20, found + " found");
    }

    private static long[] votes(Random random, int parties, int bits) {
        long[] votes = new long[parties];
        Arrays.setAll(votes, i -> i < 2 ? 1 + random.nextInt(1 << bits) : random.nextInt(1 << 1 + random.nextInt(bits)));
        return votes;
    }

    private static QuotaHistory history(OneByOne expected) {
        return new QuotaHistory(expected.shares(), expected.tieBreak);
    }

    private static long[] seats(QuotaRun run, int parties) {
        return IntStream.range(0, parties).mapToLong(run::seats).toArray();
    }

    /** The definition, for votes whose products with the seats have room in 64 bits. */
    private static final class OneByOne {
        private final long[] votes;
        private final long total;
        private final long seats;
        private final TieBreak tieBreak;
        private final long[] given;
        private final long[] wonAt;
        /** When a seat more was last admitted after one was given. */
        private final long[] opened;

        private OneByOne(long[] votes, long seats, TieBreak tieBreak) {
            this.votes = votes;
            this.total = Arrays.stream(votes).sum();
            this.seats = seats;
            this.tieBreak = tieBreak;
            this.given = new long[votes.length];
            this.wonAt = new long[votes.length];
            this.opened = new long[votes.length];
        }

        static OneByOne of(long[] votes, long seats, TieBreak tieBreak) {
            OneByOne run = new OneByOne(votes, seats, tieBreak);
            for (long number = 1; number <= seats; number++) {
                run.give(number);
            }
            return run;
        }

        private void give(long number) {
            int best = -1;
            for (int i = 0; i < votes.length; i++) {
                if (votes[i] * number > given[i] * total) {
                    opened[i] = opened[i] > wonAt[i] ? opened[i] : number;
                    long compared = best < 0 ? 1 : votes[i] * (given[best] + 1) - votes[best] * (given[i] + 1);
                    if (compared > 0 || compared == 0 && tieBreak.isBefore(i, best)) {
                        best = i;
                    }
                }
            }
            given[best]++;
            wonAt[best] = number;
        }

        /** Who got the last seat while another waited whose next one has the same quotient. */
        Set<String> ties() {
            Set<String> ties = new TreeSet<>();
            for (int loser = 0; loser < votes.length; loser++) {
                if (isWaiting(loser)) {
                    Set<Integer> winners = new TreeSet<>();
                    Set<Integer> losers = new TreeSet<>();
                    for (int one = 0; one < votes.length; one++) {
                        for (int other = 0; other < votes.length; other++) {
                            if (isWaiting(one) && votes[one] * (given[loser] + 1) == votes[loser] * (given[one] + 1)
                                    && given[other] * votes[one] == votes[other] * (given[one] + 1)
                                    && wonAt[other] >= opened[one]) {
                                winners.add(other);
                                losers.add(one);
                            }
                        }
                    }
                    if (!winners.isEmpty()) {
                        int[] preferred = winners.stream().mapToInt(i -> i).toArray();
                        losers.addAll(winners);
                        ties.add(Tie.of(Tie.Subject.SEAT, losers.stream().mapToInt(i -> i).toArray(), preferred, tieBreak)
                                .toString());
                    }
                }
            }
            return ties;
        }

        private boolean isWaiting(int party) {
            return votes[party] * seats > given[party] * total;
        }

        private VoteShares shares() {
            return new VoteShares(ApportionmentProblem.of(0, votes));
        }

        @Override
        public String toString() {
            return seats + " seats by " + Arrays.toString(votes);
        }
    }
}
