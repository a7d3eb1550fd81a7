package io.github.hissa.scoring;

import io.github.hissa.money.Share;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Criteria with weights, and how marks become a score.
 *
 * <p>The score is the weighted mean over the criteria of (mean mark - minimum) / (maximum - minimum), a fraction between
 * nothing and the whole, computed without rounding. The assessors of a subject are those who gave it at least one mark;
 * their marks for a criterion weigh the same.
 */
@Value.Immutable
public interface ScoringGrid {

    /** The identifier. */
    @NotBlank
    String getId();

    /** The criteria. */
    List<@Valid Criterion> getCriteria();

    /** What becomes of a mark that an assessor did not give. */
    @Value.Default
    default MissingMark getMissingMark() {
        return MissingMark.UNDETERMINED;
    }

    /** The least total without which a subject fails. */
    Optional<Share> getThreshold();

    /**
     * Scores a subject's marks. Linear in the marks, apart from the length of the numbers.
     *
     * @throws IllegalArgumentException if a mark is for a criterion that is not there, off its scale, or the second of
     *     one assessor for one criterion
     * @throws ArithmeticException if the exact total does not fit two longs
     */
    default Score score(String subject, List<Mark> marks) {
        Set<String> assessors = new HashSet<>();
        Map<String, Map<String, Integer>> given = new LinkedHashMap<>();
        Map<String, Criterion> criteria = new TreeMap<>();
        for (Criterion criterion : getCriteria()) {
            criteria.put(criterion.getId(), criterion);
            given.put(criterion.getId(), new LinkedHashMap<>());
        }
        for (Mark mark : marks) {
            Criterion criterion = criteria.get(mark.getCriterion());
            if (criterion == null) {
                throw new IllegalArgumentException("mark of " + subject + " by " + mark.getAssessor()
                        + " is for a criterion that grid " + getId() + " does not have: " + mark.getCriterion());
            }
            if (mark.getPoints() < criterion.getMinimum() || mark.getPoints() > criterion.getMaximum()) {
                throw new IllegalArgumentException("mark of " + subject + " by " + mark.getAssessor() + " for "
                        + criterion.getId() + " is off the scale from " + criterion.getMinimum() + " to "
                        + criterion.getMaximum() + ": " + mark.getPoints());
            }
            if (given.get(criterion.getId()).put(mark.getAssessor(), mark.getPoints()) != null) {
                throw new IllegalArgumentException(
                        mark.getAssessor() + " marked " + subject + " twice for " + criterion.getId());
            }
            assessors.add(mark.getAssessor());
        }
        return total(subject, given, Math.max(1, assessors.size()));
    }

    private Score total(String subject, Map<String, Map<String, Integer>> given, int assessors) {
        TreeMap<String, Share> means = new TreeMap<>();
        TreeSet<String> failed = new TreeSet<>();
        TreeSet<String> missing = new TreeSet<>();
        BigInteger reached = BigInteger.ZERO;
        BigInteger reachable = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Criterion criterion : getCriteria()) {
            Map<String, Integer> marks = given.get(criterion.getId());
            long absent = assessors - marks.size();
            long sum = marks.values().stream().mapToLong(Integer::longValue).sum();
            long count = marks.size();
            if (absent > 0) {
                missing.add(criterion.getId());
                if (getMissingMark() == MissingMark.COUNTS_AS_MINIMUM) {
                    sum += absent * criterion.getMinimum();
                    count = assessors;
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
            // weight * (sum - count * minimum) / (count * (maximum - minimum)), over a common denominator
            long scale = count * (criterion.getMaximum() - (long) criterion.getMinimum());
            BigInteger weightTop = BigInteger.valueOf(criterion.getWeight().getNumerator());
            BigInteger bottom = BigInteger.valueOf(criterion.getWeight().getDenominator())
                    .multiply(BigInteger.valueOf(scale));
            BigInteger part = weightTop.multiply(BigInteger.valueOf(sum - count * criterion.getMinimum()));
            reached = reached.multiply(bottom).add(part.multiply(denominator));
            reachable = reachable.multiply(bottom)
                    .add(weightTop.multiply(BigInteger.valueOf(scale)).multiply(denominator));
            denominator = denominator.multiply(bottom);
        }
        boolean open = reachable.signum() == 0 || getMissingMark() == MissingMark.UNDETERMINED && !missing.isEmpty();
        Score.Builder score = Score.builder().subject(subject).putAllMeans(means).addAllMissing(missing);
        if (open) {
            return score.outcome(ScoreOutcome.UNDETERMINED).build();
        }
        BigInteger divisor = reached.gcd(reachable);
        Share total = Share.of(
                reached.divide(divisor).longValueExact(), reachable.divide(divisor).longValueExact());
        boolean passes = failed.isEmpty()
                && getThreshold().filter(least -> total.compareTo(least) < 0).isEmpty();
        return score.total(total)
                .addAllFailed(failed)
                .outcome(passes ? ScoreOutcome.PASSED : ScoreOutcome.FAILED)
                .build();
    }

    /**
     * There is a criterion, no two share an identifier, and the threshold can be reached.
     *
     * @throws IllegalArgumentException where it is otherwise
     */
    @Value.Check
    default void check() {
        if (getCriteria().isEmpty()) {
            throw new IllegalArgumentException("grid " + getId() + " has no criterion");
        }
        Set<String> ids = new HashSet<>();
        for (Criterion criterion : getCriteria()) {
            if (!ids.add(criterion.getId())) {
                throw new IllegalArgumentException("grid " + getId() + " has two criteria '" + criterion.getId() + "'");
            }
        }
        if (getThreshold().filter(least -> least.compareTo(Share.WHOLE) > 0).isPresent()) {
            throw new IllegalArgumentException(
                    "threshold of grid " + getId() + " is above the whole: " + getThreshold().get());
        }
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoringGrid}. */
    class Builder extends ImmutableScoringGrid.Builder {
        Builder() {}
    }
}
