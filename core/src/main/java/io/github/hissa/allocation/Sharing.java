package io.github.hissa.allocation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Claims of one class and the amount that was shared among them, no more than they could take. For the checker; shares
 * nothing with the engine.
 */
final class Sharing {

    /** What the level of a rule is, below half the claims and above. */
    private static final Map<String, List<Level.Kind>> KINDS = Map.of(
            "proportional", List.of(Level.Kind.FACTOR, Level.Kind.FACTOR),
            "constrained-equal-awards", List.of(Level.Kind.AWARD, Level.Kind.AWARD),
            "constrained-equal-losses", List.of(Level.Kind.LOSS, Level.Kind.LOSS),
            "talmud", List.of(Level.Kind.AWARD, Level.Kind.LOSS),
            "reverse-talmud", List.of(Level.Kind.BELOW_HALF, Level.Kind.ABOVE_HALF),
            "piniles", List.of(Level.Kind.AWARD, Level.Kind.ABOVE_HALF),
            "constrained-egalitarian", List.of(Level.Kind.AWARD, Level.Kind.AWARD));
    private static final Set<String> IN_HALVES =
            Set.of("talmud", "reverse-talmud", "piniles", "constrained-egalitarian");

    private final ClaimsProblem problem;
    private final Reference reference;
    private final int[] members;
    private final Fraction amount;

    /** The members ascend. */
    Sharing(ClaimsProblem problem, Reference reference, int[] members, Fraction amount) {
        this.problem = problem;
        this.reference = reference;
        this.members = members;
        this.amount = amount;
    }

    int[] members() {
        return members;
    }

    boolean has(int index) {
        return Arrays.binarySearch(members, index) >= 0;
    }

    /** Whether the amount is just enough for all. */
    boolean isMet() {
        return amount.equals(Definitions.sum(of(reference.highs)));
    }

    /** What the rule awards to the members; empty where its definition is too dear to be followed. */
    Optional<Fraction[]> awards(ClaimsRule rule) {
        Fraction[] claims = new Fraction[members.length];
        Fraction[] weights = new Fraction[members.length];
        Arrays.setAll(claims, k -> Fraction.of(problem.getClaim(members[k])));
        Arrays.setAll(weights, k -> Fraction.of(problem.getWeight(members[k])));
        return new Definitions(amount, claims, weights, of(reference.lows), of(reference.highs), order()).awards(rule);
    }

    /** Of all claims' figures, those of the members. */
    Fraction[] of(Fraction[] all) {
        return Arrays.stream(members).mapToObj(i -> all[i]).toArray(Fraction[]::new);
    }

    /** The positions of the members as the ranked rule serves them. */
    int[] order() {
        return IntStream.range(0, members.length).boxed()
                .sorted(Comparator.comparingInt((Integer k) -> problem.getRank(members[k]))
                        .thenComparing((one, other) -> problem.getTieBreak().compare(members[one], members[other])))
                .mapToInt(Integer::intValue).toArray();
    }

    static boolean hasLevel(ClaimsRule rule) {
        return KINDS.containsKey(rule.getName());
    }

    static boolean isInHalves(ClaimsRule rule) {
        return IN_HALVES.contains(rule.getName());
    }

    /** The lowest level at which everyone has the award; empty if the rule has no level. */
    Optional<Level> level(ClaimsRule rule) {
        if (!hasLevel(rule)) {
            return Optional.empty();
        }
        Fraction level = Fraction.ZERO;
        for (Way way : ways(rule)) {
            // Only a claim of nothing has no speed, and it goes nowhere.
            if (way.gone.compareTo(way.near) > 0) {
                level = level.max(way.gone.dividedBy(way.speed));
            }
        }
        return Optional.of(new Level(kind(rule), level));
    }

    /** Whether everyone has the award at this level, which need not be the lowest such. */
    boolean isAt(ClaimsRule rule, Level level) {
        return hasLevel(rule) && level.getKind() == kind(rule) && level.getValue().signum() >= 0
                && ways(rule).stream().allMatch(way ->
                        level.getValue().times(way.speed).max(way.near).min(way.far).equals(way.gone));
    }

    /** How far an award has gone from where it starts at level zero, in which bounds, and how fast. */
    private record Way(Fraction gone, Fraction near, Fraction far, Fraction speed) {
    }

    private boolean isBelowHalves() {
        return amount.compareTo(Definitions.sum(
                Arrays.stream(members).mapToObj(this::middle).toArray(Fraction[]::new))) <= 0;
    }

    private Level.Kind kind(ClaimsRule rule) {
        return KINDS.get(rule.getName()).get(isBelowHalves() ? 0 : 1);
    }

    private List<Way> ways(ClaimsRule rule) {
        boolean isBelow = isBelowHalves();
        Level.Kind kind = kind(rule);
        return Arrays.stream(members).mapToObj(index -> {
            Fraction claim = Fraction.of(problem.getClaim(index));
            Fraction weight = Fraction.of(problem.getWeight(index));
            Fraction start = switch (kind) {
                case FACTOR, AWARD -> Fraction.ZERO;
                case LOSS -> claim;
                case ABOVE_HALF, BELOW_HALF -> Fraction.of(problem.getClaim(index), 2);
            };
            Fraction least = isInHalves(rule) && !isBelow ? middle(index) : reference.lows[index];
            Fraction most = isInHalves(rule) && isBelow ? middle(index) : reference.highs[index];
            Fraction award = reference.exact[index];
            Fraction speed = kind == Level.Kind.FACTOR ? weight.times(claim) : weight;
            return kind == Level.Kind.LOSS || kind == Level.Kind.BELOW_HALF
                    ? new Way(start.minus(award), start.minus(most), start.minus(least), speed)
                    : new Way(award.minus(start), least.minus(start), most.minus(start), speed);
        }).toList();
    }

    /** Half the claim, held between the bounds. */
    private Fraction middle(int index) {
        return Fraction.of(problem.getClaim(index), 2).max(reference.lows[index]).min(reference.highs[index]);
    }
}
