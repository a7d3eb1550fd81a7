package io.github.hissa.allocation;

import io.github.hissa.allocation.LevelCurve.Segment;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Curves of all kinds: on any part of the way, plain or with few bounds or many, weights, units and ties. */
final class RandomCurve {

    private RandomCurve() {
    }

    static LevelCurve of(SplittableRandom random, int size, int most) {
        long[] claims = random.longs(size, 0, most + 1).toArray();
        int bounded = Math.max(0, random.nextInt(-1, 4));
        long unit = random.nextInt(3) == 0 ? 1 + random.nextInt(7) : 1;
        ClaimsProblem problem = ClaimsProblem.of(Long.MAX_VALUE, claims).withRoundingUnit(unit)
                .withTieBreak(random.nextBoolean() ? TieBreak.declaredOrder() : TieBreak.lottery(random.nextLong()));
        if (bounded > 0) {
            long[] floors = Arrays.stream(claims)
                    .map(claim -> random.nextInt(4) < bounded ? random.nextLong(claim + 1) / unit * unit : 0).toArray();
            problem = problem.withFloors(floors).withCaps(IntStream.range(0, size).mapToLong(i -> random.nextInt(4) < bounded
                    ? random.nextLong(floors[i], most + 1) : most).toArray());
        }
        if (random.nextBoolean()) {
            problem = problem.withWeights(random.longs(size, 1, 10).toArray());
        }
        Bounds bounds = Bounds.of(problem);
        long middles = IntStream.range(0, size)
                .mapToLong(i -> Math.min(Math.max(claims[i], 2 * bounds.low(i)), 2 * bounds.high(i))).sum();
        Segment segment = Segment.values()[random.nextInt(3)];
        long least = IntStream.range(0, size).mapToLong(bounds::low).sum() / unit;
        long greatest = IntStream.range(0, size).mapToLong(bounds::high).sum() / unit;
        long middle = middles / 2 / unit;
        long amount = unit * switch (segment) {
            case WHOLE -> random.nextLong(least, greatest + 1);
            case LOWER_HALF -> random.nextLong(least, middle + 1);
            case UPPER_HALF -> random.nextLong(2 * unit * middle < middles ? middle + 1 : middle, greatest + 1);
        };
        List<Level.Kind> kinds = switch (segment) {
            case WHOLE -> List.of(Level.Kind.FACTOR, Level.Kind.AWARD, Level.Kind.LOSS);
            case LOWER_HALF -> List.of(Level.Kind.AWARD, Level.Kind.BELOW_HALF);
            case UPPER_HALF -> List.of(Level.Kind.AWARD, Level.Kind.LOSS, Level.Kind.ABOVE_HALF);
        };
        return new LevelCurve(kinds.get(random.nextInt(kinds.size())), segment,
                Slice.of(problem, bounds, null, amount, Lanes.ONE));
    }

    /** In the curve's own units, found with numbers of any size. */
    static Fraction level(LevelCurve curve) {
        return WideLevelSolver.solve(curve).level().orElseThrow().getValue().times(Fraction.of(curve.scale()));
    }

    /** Whether somebody moves there, whichever way the level goes; so there is no other. */
    static boolean isLevelSure(LevelCurve curve) {
        Fraction level = level(curve);
        return IntStream.range(0, curve.slice().size()).anyMatch(i -> {
            Fraction distance = level.times(Fraction.of(curve.speed(i), BigInteger.ONE));
            return distance.compareTo(Fraction.of(curve.near(i), BigInteger.ONE)) > 0
                    && distance.compareTo(Fraction.of(curve.far(i), BigInteger.ONE)) < 0;
        });
    }
}
