package io.github.hissa.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.money.Share;
import io.github.hissa.refusal.RefusedStepException;
import io.github.hissa.refusal.RefusedValueException;
import io.github.hissa.text.LocalizedText;
import io.github.hissa.verification.Discrepancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreVerificationTest {

    private static final ScoringGrid GRID = ScoringGrid.builder()
            .id("G")
            .missingMark(MissingMark.IGNORED)
            .addCriterion(Criterion.of("impact", LocalizedText.of("en", "impact"), 0, 10, 3))
            .addCriterion(Criterion.of("reach", LocalizedText.of("en", "reach"), 1, 5, 1))
            .build();
    private static final List<Mark> MARKS =
            List.of(Mark.of("impact", "A", 8), Mark.of("reach", "A", 5), Mark.of("impact", "B", 7));
    private static final Score SCORE = GRID.score("S", MARKS);

    private static Score.Builder score() {
        return Score.builder().from(SCORE);
    }

    private static List<String> found(Score.Builder tampered) {
        return places(tampered.build().verify(GRID, MARKS));
    }

    private static List<String> places(List<Discrepancy> found) {
        return found.stream().map(one -> one.getPath() + " " + one.getCode()).toList();
    }

    @Test
    void aScoreThatFollowsFromItsMarksHasNoDiscrepancy() {
        assertEquals(List.of(), SCORE.verify(GRID, MARKS));
        assertEquals(List.of(), GRID.score("S", List.of()).verify(GRID, List.of()));
    }

    @Test
    void everyPartOfAScoreIsFoundWhereItDiffers() {
        Share total = SCORE.getTotal().orElseThrow();

        assertEquals(List.of("outcome different"), found(score().outcome(ScoreOutcome.FAILED)));
        assertEquals(List.of("total different"), found(score().total(total.minus(Share.of(1, 1000)))));
        assertEquals(
                List.of("outcome different", "total missing"),
                found(score().outcome(ScoreOutcome.UNDETERMINED).total(Optional.empty())));
        assertEquals(
                List.of("means.impact different"),
                found(score().means(Map.of("impact", Share.of(7, 1), "reach", Share.of(5, 1)))));
        assertEquals(List.of("means.reach missing"), found(score().means(Map.of("impact", Share.of(15, 2)))));
        assertEquals(List.of("failed[0] unexpected"), found(score().addFailed("impact")));
        assertEquals(List.of("missing[0] missing"), found(score().missing(List.of())));
    }

    @Test
    void marksThatCannotBeScoredAreRefusedWithTheirPlaces() {
        List<Mark> marks = List.of(
                Mark.of("impact", "A", 8),
                Mark.of("impact", "A", 8),
                Mark.of("reach", "A", 6),
                Mark.of("depth", "A", 1));

        assertEquals(
                List.of("marks[1] refused", "marks[2].points refused", "marks[3].criterion refused"),
                places(SCORE.verify(GRID, marks)));
    }

    @Test
    void aTotalThatFitsNoTwoLongsIsRefused() {
        ScoringGrid fine = ScoringGrid.builder()
                .id("fine")
                .addCriterion(weighing("a", Share.of(1, Long.MAX_VALUE)))
                .addCriterion(weighing("b", Share.of(1, Long.MAX_VALUE - 1)))
                .addCriterion(weighing("c", Share.of(1, Long.MAX_VALUE - 2)))
                .build();
        List<Mark> marks = List.of(Mark.of("a", "A", 1), Mark.of("b", "A", 2), Mark.of("c", "A", 3));

        assertEquals(List.of("total refused"), places(SCORE.verify(fine, marks)));
        assertEquals(
                "The exact total of S by the grid fine is no fraction of two whole numbers of 64 bits.",
                assertThrows(RefusedStepException.class, () -> fine.score("S", marks)).getMessage());
    }

    private static Criterion weighing(String id, Share weight) {
        return Criterion.builder().from(GRID.getCriteria().get(0)).id(id).weight(weight).build();
    }

    @Test
    void aScoreHasATotalUnlessItIsUndetermined() {
        assertEquals(
                "total: The score of S has no total, and is not undetermined.",
                assertThrows(RefusedValueException.class, () -> score().total(Optional.empty()).build())
                        .getMessage());
        assertEquals(
                "total: The score of S is undetermined, and has a total: 81.25\u00A0%.",
                assertThrows(
                                RefusedValueException.class,
                                () -> score().outcome(ScoreOutcome.UNDETERMINED).build())
                        .getMessage());
    }

    @Test
    void aRankingThatWasTamperedWithIsFound() {
        Score best = GRID.score("best", List.of(Mark.of("impact", "A", 10), Mark.of("reach", "A", 5)));
        Score twin = GRID.score("twin", MARKS);
        Score open = GRID.score("open", List.of());
        List<Score> scores = List.of(SCORE, open, best, twin);
        Ranking ranking = Ranking.of(scores);
        Rank first = ranking.getRanks().get(0);
        Rank second = ranking.getRanks().get(1);

        assertEquals(List.of(), ranking.verify(scores));
        assertEquals(
                List.of("ranks[0] moved"), places(ranks(ranking, second, first).verify(scores)));
        assertEquals(
                List.of("ranks[1].place different"),
                places(ranks(ranking, first, Rank.builder().from(second).place(3).build()).verify(scores)));
        assertEquals(
                List.of("ranks[1].scores[0] moved"),
                places(ranks(ranking, first, rank(2, twin, SCORE)).verify(scores)));
        assertEquals(
                List.of("ranks[1].scores[1] missing"),
                places(ranks(ranking, first, rank(2, SCORE)).verify(scores)));
        assertEquals(
                List.of("unranked[0] missing"),
                places(Ranking.builder().from(ranking).unranked(List.of()).build().verify(scores)));
    }

    private static Ranking ranks(Ranking ranking, Rank... ranks) {
        return Ranking.builder().from(ranking).ranks(List.of(ranks)).build();
    }

    private static Rank rank(int place, Score... scores) {
        return Rank.builder().place(place).addScores(scores).build();
    }
}
