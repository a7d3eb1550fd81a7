package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import io.github.hissa.refusal.Refusals;
import io.github.hissa.refusal.RefusedStepException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a score of a subject's marks. */
final class Scoring {

    private final ScoringGrid grid;
    private final String subject;
    private final Map<String, Map<String, Integer>> given = new LinkedHashMap<>();
    private final Set<String> assessors = new HashSet<>();
    private final Refusals refusals = new Refusals();

    Scoring(ScoringGrid grid, String subject, List<Mark> marks) {
        this.grid = grid;
        this.subject = subject;
        Map<String, Criterion> criteria = new TreeMap<>();
        for (Criterion criterion : grid.getCriteria()) {
            criteria.put(criterion.getId(), criterion);
            given.put(criterion.getId(), new LinkedHashMap<>());
        }
        for (int i = 0; i < marks.size(); i++) {
            take(i, marks.get(i), Optional.ofNullable(criteria.get(marks.get(i).getCriterion())));
        }
    }

    private void take(int index, Mark mark, Optional<Criterion> criterion) {
        String path = "marks[" + index + "]";
        if (criterion.isEmpty()) {
            refusals.add(path + ".criterion", "no-criterion", told(mark, Figure.ofCode(mark.getCriterion()), Map.of(
                    "grid", Figure.ofCode(grid.getId()))));
            return;
        }
        Figure name = Figure.named(mark.getCriterion(), criterion.get().getTitle());
        Figure value = Figure.of(mark.getPoints());
        int minimum = criterion.get().getMinimum();
        int maximum = criterion.get().getMaximum();
        if (mark.getPoints() < minimum || mark.getPoints() > maximum) {
            refusals.add(path + ".points", "mark-off-scale", told(mark, name, Map.of(
                    "value", value, "minimum", Figure.of(minimum), "maximum", Figure.of(maximum))));
        } else {
            Integer before = given.get(mark.getCriterion()).putIfAbsent(mark.getAssessor(), mark.getPoints());
            if (before != null) {
                refusals.add(path, "mark-twice", told(mark, name, Map.of("first", Figure.of(before), "value", value)));
            }
        }
        assessors.add(mark.getAssessor());
    }

    private Map<String, Figure> told(Mark mark, Figure criterion, Map<String, Figure> more) {
        Map<String, Figure> told = new TreeMap<>(more);
        told.put("subject", Figure.ofCode(subject));
        told.put("assessor", Figure.ofCode(mark.getAssessor()));
        told.put("criterion", criterion);
        return told;
    }

    /**
     * Returns the score.
     *
     * @throws RefusedStepException if marks cannot be scored, or the exact total does not fit two longs
     */
    Score score() {
        refusals.refuseStep();
        TreeMap<String, Share> means = new TreeMap<>();
        TreeSet<String> failed = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        CommonSum reached = new CommonSum();
        CommonSum reachable = new CommonSum();
        for (Criterion criterion : grid.getCriteria()) {
            Map<String, Integer> marks = given.get(criterion.getId());
            long absent = Math.max(1, assessors.size()) - (long) marks.size();
            long sum = marks.values().stream().mapToLong(Integer::longValue).sum();
            long count = marks.size();
            if (absent > 0) {
                missing.add(criterion.getId());
                if (grid.getMissingMark() == MissingMark.COUNTS_AS_MINIMUM) {
                    sum += absent * criterion.getMinimum();
                    count += absent;
                }
            }
            if (count == 0) {
                continue;
            }
            Share mean = Share.of(sum, count);
            means.put(criterion.getId(), mean);
            if (criterion.getThreshold().filter(least -> mean.compareTo(least) < 0).isPresent()) {
                failed.add(criterion.getId());
            }
            // weight * (sum - count * minimum) / (count * (maximum - minimum))
            long scale = count * (criterion.getMaximum() - (long) criterion.getMinimum());
            BigInteger weightTop = BigInteger.valueOf(criterion.getWeight().getNumerator());
            BigInteger weightBottom = BigInteger.valueOf(criterion.getWeight().getDenominator());
            reached.add(
                    weightTop.multiply(BigInteger.valueOf(sum - count * criterion.getMinimum())),
                    weightBottom.multiply(BigInteger.valueOf(scale)));
            reachable.add(weightTop, weightBottom);
        }
        Score.Builder score = Score.builder().subject(subject).putAllMeans(means).addAllMissing(missing);
        if (reachable.isZero() || grid.getMissingMark() == MissingMark.UNDETERMINED && !missing.isEmpty()) {
            return score.outcome(ScoreOutcome.UNDETERMINED).build();
        }
        Optional<Share> part = reached.partOf(reachable);
        if (part.isEmpty()) {
            refusals.add("", "total-too-long", Map.of(
                    "subject", Figure.ofCode(subject), "grid", Figure.ofCode(grid.getId())));
            refusals.refuseStep();
        }
        Share total = part.orElseThrow();
        boolean passes = failed.isEmpty()
                && grid.getThreshold().filter(least -> total.compareTo(least) < 0).isEmpty();
        return score.total(total)
                .addAllFailed(failed)
                .outcome(passes ? ScoreOutcome.PASSED : ScoreOutcome.FAILED)
                .build();
    }
}
