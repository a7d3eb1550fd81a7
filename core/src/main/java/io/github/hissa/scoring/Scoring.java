package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import io.github.hissa.reason.Figure;
import java.math.BigInteger;
import java.util.ArrayList;
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
    private final List<Refusal> refusals = new ArrayList<>();

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

    /**
     * A mark that cannot be scored.
     *
     * @param path where it is among the marks
     */
    record Refusal(String path, Figure value, String message) {}

    /** Returns the marks that cannot be scored, in their order. */
    List<Refusal> refusals() {
        return refusals;
    }

    private void take(int index, Mark mark, Optional<Criterion> criterion) {
        String path = "marks[" + index + "]";
        String what = "mark of " + subject + " by " + mark.getAssessor();
        if (criterion.isEmpty()) {
            refusals.add(new Refusal(path + ".criterion", Figure.ofCode(mark.getCriterion()),
                    what + " is for a criterion that grid " + grid.getId() + " does not have: " + mark.getCriterion()));
            return;
        }
        int minimum = criterion.get().getMinimum();
        int maximum = criterion.get().getMaximum();
        if (mark.getPoints() < minimum || mark.getPoints() > maximum) {
            refusals.add(new Refusal(path + ".points", Figure.of(mark.getPoints()),
                    what + " for " + mark.getCriterion() + " is off the scale from " + minimum + " to " + maximum + ": "
                            + mark.getPoints()));
        } else if (given.get(mark.getCriterion()).putIfAbsent(mark.getAssessor(), mark.getPoints()) != null) {
            refusals.add(new Refusal(path, Figure.ofCode(mark.getAssessor()),
                    mark.getAssessor() + " marked " + subject + " twice for " + mark.getCriterion()));
        }
        assessors.add(mark.getAssessor());
    }

    /** Returns the score of the marks that are not refused; nothing if its exact total does not fit two longs. */
    Optional<Score> score() {
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
            return Optional.of(score.outcome(ScoreOutcome.UNDETERMINED).build());
        }
        Optional<Share> part = reached.partOf(reachable);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Share total = part.get();
        boolean passes = failed.isEmpty()
                && grid.getThreshold().filter(least -> total.compareTo(least) < 0).isEmpty();
        return Optional.of(score.total(total)
                .addAllFailed(failed)
                .outcome(passes ? ScoreOutcome.PASSED : ScoreOutcome.FAILED)
                .build());
    }
}
