package io.github.hissa.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.Fraction;
import io.github.hissa.fixtures.ScoringArbitraries;
import io.github.hissa.money.Share;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every grid and all marks. */
class ScoringPropertyTest {

    record Marked(ScoringGrid grid, List<Mark> marks) {
        Score score() {
            return grid.score("S", marks);
        }
    }

    @Property
    void theTotalIsTheWeightedMeanByItsDefinition(@ForAll("marked") Marked marked) {
        assertEquals(
                definition(marked), marked.score().getTotal().map(ScoringPropertyTest::fraction));
    }

    @Property
    void theOrderOfTheMarksDoesNotMatter(@ForAll("marked") Marked marked, @ForAll Random random) {
        List<Mark> shuffled = new ArrayList<>(marked.marks());
        Collections.shuffle(shuffled, random);
        assertEquals(marked.score(), marked.grid().score("S", shuffled));
    }

    @Property
    void aBetterMarkNeverLowersTheTotalNorFailsWhatPassed(@ForAll("marked") Marked marked, @ForAll Random random) {
        if (marked.marks().isEmpty()) {
            return;
        }
        List<Mark> better = new ArrayList<>(marked.marks());
        int which = random.nextInt(better.size());
        Mark mark = better.get(which);
        Criterion criterion = marked.grid().getCriteria().stream()
                .filter(one -> one.getId().equals(mark.getCriterion()))
                .findFirst()
                .orElseThrow();
        better.set(
                which,
                Mark.builder()
                        .from(mark)
                        .points(Math.min(criterion.getMaximum(), mark.getPoints() + 1))
                        .build());
        Score before = marked.score();
        Score after = marked.grid().score("S", better);
        assertEquals(before.getTotal().isPresent(), after.getTotal().isPresent());
        before.getTotal().ifPresent(total -> assertTrue(after.getTotal().orElseThrow().compareTo(total) >= 0));
        if (before.getOutcome() == ScoreOutcome.PASSED) {
            assertEquals(ScoreOutcome.PASSED, after.getOutcome());
        }
        assertTrue(before.getFailed().containsAll(after.getFailed()));
    }

    @Property
    void theBestMarksAreTheWholeAndTheLeastNothing(@ForAll("grids") ScoringGrid grid) {
        List<Mark> best = new ArrayList<>();
        List<Mark> least = new ArrayList<>();
        for (Criterion criterion : grid.getCriteria()) {
            best.add(Mark.of(criterion.getId(), "A", criterion.getMaximum()));
            least.add(Mark.of(criterion.getId(), "A", criterion.getMinimum()));
        }
        assertEquals(Optional.of(Share.WHOLE), grid.score("S", best).getTotal());
        assertEquals(ScoreOutcome.PASSED, grid.score("S", best).getOutcome());
        assertEquals(Optional.of(Share.of(0, 1)), grid.score("S", least).getTotal());
    }

    @Property
    void aRankingHasEverySubjectOnceAndSharesPlacesOnlyBetweenEqualTotals(@ForAll("several") List<Score> scores) {
        Ranking ranking = Ranking.of(scores);
        Set<String> seen = new HashSet<>();
        int before = 0;
        Share last = null;
        for (Rank rank : ranking.getRanks()) {
            assertEquals(before + 1, rank.getPlace());
            before += rank.getScores().size();
            Share total = rank.getScores().get(0).getTotal().orElseThrow();
            assertTrue(last == null || total.compareTo(last) < 0);
            last = total;
            for (Score score : rank.getScores()) {
                assertEquals(ScoreOutcome.PASSED, score.getOutcome());
                assertEquals(total, score.getTotal().orElseThrow());
                assertTrue(seen.add(score.getSubject()));
            }
        }
        for (Score score : ranking.getUnranked()) {
            assertTrue(score.getOutcome() != ScoreOutcome.PASSED && seen.add(score.getSubject()));
        }
        assertEquals(scores.size(), seen.size());
    }

    /** The weighted mean as the class describes it, in fractions and without a common denominator. */
    private static Optional<Fraction> definition(Marked marked) {
        Fraction reached = Fraction.ZERO;
        Fraction reachable = Fraction.ZERO;
        long assessors = Math.max(1, marked.marks().stream().map(Mark::getAssessor).distinct().count());
        for (Criterion criterion : marked.grid().getCriteria()) {
            List<Integer> points = new ArrayList<>(marked.marks().stream()
                    .filter(mark -> mark.getCriterion().equals(criterion.getId()))
                    .map(Mark::getPoints)
                    .toList());
            if (points.size() < assessors && marked.grid().getMissingMark() == MissingMark.UNDETERMINED) {
                return Optional.empty();
            }
            while (points.size() < assessors && marked.grid().getMissingMark() == MissingMark.COUNTS_AS_MINIMUM) {
                points.add(criterion.getMinimum());
            }
            if (points.isEmpty()) {
                continue;
            }
            Fraction mean = Fraction.of(points.stream().mapToLong(Integer::longValue).sum(), points.size());
            Fraction part = mean.minus(Fraction.of(criterion.getMinimum()))
                    .dividedBy(Fraction.of(criterion.getMaximum() - criterion.getMinimum()));
            reached = reached.plus(part.times(fraction(criterion.getWeight())));
            reachable = reachable.plus(fraction(criterion.getWeight()));
        }
        return reachable.signum() == 0 ? Optional.empty() : Optional.of(reached.dividedBy(reachable));
    }

    private static Fraction fraction(Share share) {
        return Fraction.of(share.getNumerator(), share.getDenominator());
    }

    @Provide
    Arbitrary<ScoringGrid> grids() {
        return ScoringArbitraries.grids();
    }

    @Provide
    Arbitrary<Marked> marked() {
        return ScoringArbitraries.grids()
                .flatMap(grid -> ScoringArbitraries.markSheets(grid).map(sheet -> new Marked(grid, sheet.getMarks())));
    }

    @Provide
    Arbitrary<List<Score>> several() {
        Criterion criterion = Criterion.of("c", LocalizedText.of("en", "c"), 0, 3, 1);
        ScoringGrid grid = ScoringGrid.builder()
                .id("G")
                .addCriterion(criterion)
                .threshold(Share.of(1, 3))
                .build();
        return Combinators.combine(Arbitraries.integers().between(0, 3).optional(0.8), Arbitraries.just(grid))
                .as((points, one) -> points.map(number -> List.of(Mark.of("c", "A", number))).orElse(List.of()))
                .list()
                .ofMaxSize(8)
                .map(sheets -> {
                    List<Score> scores = new ArrayList<>();
                    sheets.forEach(marks -> scores.add(grid.score("S" + scores.size(), marks)));
                    return scores;
                });
    }
}
