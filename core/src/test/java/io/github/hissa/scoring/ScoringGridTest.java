package io.github.hissa.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringGridTest {

    private static final List<Mark> MARKS = List.of(
            Mark.of("impact", "A", 8), Mark.of("impact", "B", 7), Mark.of("reach", "A", 5));

    @Test
    void theTotalIsTheExactWeightedMeanOfTheMarks() {
        Score score = grid(MissingMark.UNDETERMINED)
                .build()
                .score("S", List.of(Mark.of("impact", "A", 8), Mark.of("reach", "A", 5)));
        assertEquals(Optional.of(Share.of(17, 20)), score.getTotal());
        assertEquals(ScoreOutcome.PASSED, score.getOutcome());
    }

    @Test
    void aMissingMarkIsTreatedAsDeclared() {
        // impact (8 + 7) / 2 of 10 weighs 3; reach 5 of 1 to 5 weighs 1, by one assessor of two
        assertEquals(Optional.of(Share.of(13, 16)), scored(MissingMark.IGNORED).getTotal());
        assertEquals(Optional.of(Share.of(11, 16)), scored(MissingMark.COUNTS_AS_MINIMUM).getTotal());
        assertEquals(Optional.empty(), scored(MissingMark.UNDETERMINED).getTotal());
        assertEquals(ScoreOutcome.UNDETERMINED, scored(MissingMark.UNDETERMINED).getOutcome());
        assertEquals(Set.of("reach"), scored(MissingMark.IGNORED).getMissing());
        assertEquals(
                ScoreOutcome.UNDETERMINED,
                grid(MissingMark.IGNORED).build().score("S", List.of()).getOutcome());
    }

    @Test
    void aThresholdFailsASubjectWhateverItsOtherMarks() {
        ScoringGrid grid = ScoringGrid.builder()
                .id("G")
                .addCriterion(Criterion.builder()
                        .from(criterion("impact", 0, 10, 3))
                        .threshold(Share.of(15, 2))
                        .build())
                .threshold(Share.of(3, 4))
                .build();
        assertEquals(ScoreOutcome.PASSED, grid.score("S", List.of(Mark.of("impact", "A", 8), Mark.of("impact", "B", 7))).getOutcome());
        Score failed = grid.score("S", List.of(Mark.of("impact", "A", 7)));
        assertEquals(ScoreOutcome.FAILED, failed.getOutcome());
        assertEquals(Set.of("impact"), failed.getFailed());
    }

    @Test
    void equalTotalsShareAPlaceAndTheNextIsSkipped() {
        ScoringGrid grid = grid(MissingMark.IGNORED).build();
        Ranking ranking = Ranking.of(List.of(
                grid.score("low", List.of(Mark.of("impact", "A", 1))),
                grid.score("one", List.of(Mark.of("impact", "A", 5))),
                grid.score("none", List.of()),
                grid.score("two", List.of(Mark.of("impact", "A", 4), Mark.of("impact", "B", 6)))));
        assertEquals(List.of(1, 3), ranking.getRanks().stream().map(Rank::getPlace).toList());
        assertEquals(
                List.of("one", "two"),
                ranking.getRanks().get(0).getScores().stream().map(Score::getSubject).toList());
        assertEquals(1, ranking.getUnranked().size());
    }

    @Test
    void marksThatCannotBeAreRefused() {
        ScoringGrid grid = grid(MissingMark.IGNORED).build();
        refuses(
                grid,
                "marks[0].criterion: A marked S for x, which is no criterion of the grid G.",
                Mark.of("x", "A", 1));
        refuses(
                grid,
                "marks[0].points: A gave S 11 for “impact”, off the scale from 0 to 10.",
                Mark.of("impact", "A", 11));
        refuses(
                grid,
                "marks[1]: A marked S twice for “impact”: 1 and 2.",
                Mark.of("impact", "A", 1),
                Mark.of("impact", "A", 2));
        refuses(
                grid,
                "marks[0].points: B gave S 0 for “reach”, off the scale from 1 to 5.\n"
                        + "marks[2].criterion: A marked S for x, which is no criterion of the grid G.",
                Mark.of("reach", "B", 0),
                Mark.of("reach", "A", 1),
                Mark.of("x", "A", 1));
    }

    @Test
    void aGridThatCannotBeIsToldAllThatIsWrong() {
        assertEquals(
                "minimum: It is negative: -1.\nmaximum: The scale ends at -1, not above -1, where it begins.\n"
                        + "weight: It must be more than zero: 0.",
                assertThrows(RefusedValueException.class, () -> criterion("impact", -1, -1, 0)).getMessage());
        assertEquals(
                "threshold: It is 21/2, off the scale from 0 to 10.",
                assertThrows(RefusedValueException.class, () -> Criterion.builder()
                                .from(criterion("impact", 0, 10, 1))
                                .threshold(Share.of(21, 2))
                                .build())
                        .getMessage());
        assertEquals(
                "criteria[2]: It is there twice: reach.\nthreshold: It is 150\u00A0%, above 100\u00A0%.",
                assertThrows(RefusedValueException.class, () -> grid(MissingMark.IGNORED)
                                .addCriterion(criterion("reach", 0, 1, 1))
                                .threshold(Share.of(3, 2))
                                .build())
                        .getMessage());
        assertEquals(
                "criteria: It must be stated.\nid: It must be stated.",
                assertThrows(RefusedValueException.class, () -> ScoringGrid.builder().id(" ").build())
                        .getMessage());
    }

    private static void refuses(ScoringGrid grid, String message, Mark... marks) {
        assertEquals(
                message,
                assertThrows(RefusedStepException.class, () -> grid.score("S", List.of(marks))).getMessage());
    }

    private static Score scored(MissingMark missing) {
        return grid(missing).build().score("S", MARKS);
    }

    private static ScoringGrid.Builder grid(MissingMark missing) {
        return ScoringGrid.builder()
                .id("G")
                .missingMark(missing)
                .addCriterion(criterion("impact", 0, 10, 3))
                .addCriterion(criterion("reach", 1, 5, 1));
    }

    private static Criterion criterion(String id, int minimum, int maximum, int weight) {
        return Criterion.of(id, LocalizedText.of("en", id), minimum, maximum, weight);
    }
}
