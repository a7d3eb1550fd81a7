package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds exact awards to whole units by largest remainder (Hamilton's method, on units): every award is rounded down,
 * and the units that this leaves go, one each, to the awards that lost most. Of awards that lost equally the one with
 * the larger claim comes first, so that a larger claim never gets less; of equal claims the tie-break decides.
 *
 * <p>Exact awards keep within bounds that are whole units, so the rounded awards keep within them too.
 */
final class LargestRemainder {

    private LargestRemainder() {
    }

    static Rounded round(Slice slice, Exact exact) {
        Rounded rounded = exact instanceof ExactParts parts ? PartsRounding.round(slice, parts) : null;
        return rounded != null ? rounded : roundWidely(slice, exact);
    }

    /** In numbers of any size. */
    static Rounded roundWidely(Slice slice, Exact exact) {
        int size = slice.size();
        BigInteger unit = BigInteger.valueOf(slice.unit());
        BigInteger divisor = exact.denominator().multiply(unit);
        long[] awards = new long[size];
        List<Lost> lost = new ArrayList<>();
        long left = slice.amount;
        for (int i = 0; i < size; i++) {
            BigInteger[] parts = exact.numerator(i).divideAndRemainder(divisor);
            awards[i] = parts[0].longValueExact() * slice.unit();
            left -= awards[i];
            if (parts[1].signum() > 0) {
                lost.add(new Lost(i, parts[1]));
            }
        }
        int units = Math.toIntExact(left / slice.unit());
        if (units == 0) {
            return new Rounded(awards, exact, Rounded.NONE, null);
        }
        Lost[] order = lost.toArray(new Lost[0]);
        TieBreak tieBreak = slice.problem.getTieBreak();
        Comparator<Lost> byMerit = Comparator.comparing(Lost::remainder).reversed()
                .thenComparing(Comparator.comparingLong((Lost l) -> slice.claims[l.position]).reversed());
        Arrays.sort(order, byMerit
                .thenComparingLong(l -> tieBreak.precedence(slice.index(l.position)))
                .thenComparingInt(Lost::position));
        for (int i = 0; i < units; i++) {
            awards[order[i].position] += slice.unit();
        }
        // Each lost less than a unit, so more of them lost something than there are units.
        boolean tied = byMerit.compare(order[units - 1], order[units]) == 0;
        return new Rounded(awards, exact, tied ? order[units - 1].position : Rounded.NONE, null);
    }

    /** All claims that lost as much as the one at which the units ended and are as large as it is. */
    static Tie tie(Slice slice, Rounded rounded) {
        Exact exact = rounded.exact;
        BigInteger divisor = exact.denominator().multiply(BigInteger.valueOf(slice.unit()));
        BigInteger margin = exact.numerator(rounded.tiedAt).mod(divisor);
        long claim = slice.claims[rounded.tiedAt];
        int[] tied = IntStream.range(0, slice.size())
                .filter(i -> slice.claims[i] == claim && exact.numerator(i).mod(divisor).equals(margin)).toArray();
        int[] preferred = Arrays.stream(tied).filter(i -> BigInteger.valueOf(rounded.awards[i])
                .multiply(exact.denominator()).compareTo(exact.numerator(i)) > 0).toArray();
        return new Tie(Tie.Subject.UNIT, Arrays.stream(tied).map(slice::index).toArray(),
                Arrays.stream(preferred).map(slice::index).toArray(), slice.problem.getTieBreak());
    }

    private record Lost(int position, BigInteger remainder) {
    }
}
