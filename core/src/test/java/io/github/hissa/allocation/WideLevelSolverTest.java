package io.github.hissa.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.allocation.LevelCurve.Segment;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Levels found with numbers of any size; of several that give the same awards, the lowest. */
class WideLevelSolverTest {

    @Test
    void theLowestOfTheLevelsThatGiveTheSameAwards() {
        // The first stands at its claim of 2, the others at their halves; so they do at any level from 2 to 15/2.
        ClaimsProblem problem = ClaimsProblem.of(25, 2, 15, 31).withCaps(2, 15, 31);
        assertLevel("AWARD 2", "[2, 15/2, 31/2]", Level.Kind.AWARD, Segment.UPPER_HALF, problem);
        assertLevel("AWARD 31/2", "[1, 15/2, 31/2]", Level.Kind.AWARD, Segment.LOWER_HALF,
                ClaimsProblem.of(24, 2, 15, 31));
    }

    @Test
    void nothingAndEverythingHaveALevelToo() {
        ClaimsProblem nothing = ClaimsProblem.of(0, 4, 0, 6);
        assertLevel("FACTOR 0", "[0, 0, 0]", Level.Kind.FACTOR, Segment.WHOLE, nothing);
        assertLevel("AWARD 0", "[0, 0, 0]", Level.Kind.AWARD, Segment.WHOLE, nothing);
        assertLevel("LOSS 6", "[0, 0, 0]", Level.Kind.LOSS, Segment.WHOLE, nothing);
        ClaimsProblem everything = ClaimsProblem.of(10, 4, 0, 6);
        assertLevel("FACTOR 1", "[4, 0, 6]", Level.Kind.FACTOR, Segment.WHOLE, everything);
        assertLevel("AWARD 6", "[4, 0, 6]", Level.Kind.AWARD, Segment.WHOLE, everything);
        assertLevel("LOSS 0", "[4, 0, 6]", Level.Kind.LOSS, Segment.WHOLE, everything);
    }

    @Test
    void weightsFloorsAndCaps() {
        ClaimsProblem problem = ClaimsProblem.of(40, 30, 30, 30).withWeights(1, 2, 3).withFloors(15, 0, 0)
                .withCaps(30, 30, 10);
        assertLevel("AWARD 15/2", "[15, 15, 10]", Level.Kind.AWARD, Segment.WHOLE, problem);
        assertLevel("LOSS 10", "[20, 10, 10]", Level.Kind.LOSS, Segment.WHOLE,
                ClaimsProblem.of(40, 30, 30, 30).withWeights(1, 2, 3).withFloors(15, 0, 10).withCaps(30, 30, 10));
        assertLevel("FACTOR 1/5", "[6, 12, 18]", Level.Kind.FACTOR, Segment.WHOLE,
                ClaimsProblem.of(36, 30, 30, 30).withWeights(1, 2, 3));
    }

    private static void assertLevel(String level, String awards, Level.Kind kind, Segment segment, ClaimsProblem problem) {
        Slice slice = Slice.of(problem, Bounds.of(problem), null, problem.getEndowment(), Lanes.ONE);
        LevelAwards solved = WideLevelSolver.solve(new LevelCurve(kind, segment, slice));
        assertEquals(level, solved.level().orElseThrow().toString());
        assertEquals(awards, IntStream.range(0, problem.size()).mapToObj(solved::award).toList().toString());
    }
}
