package io.github.hissa.eligibility;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the rules that Kleene's logic leaves unknown, first one by one and then together: what is foregone, what
 * could still change it, and what would settle it.
 *
 * <p>Each of these searches ends after {@link Work#LIMIT} steps; what it was to find is then what Kleene's logic says.
 */
final class Foresight {

    private final Assessor assessor;
    private final Situation situation;
    private final Finding[] findings;

    /** The unknown facts that the conditions of each unknown rule ask for, one by one. */
    private final Map<Integer, SortedSet<String>> asked = new TreeMap<>();

    /** The rules that are unknown to the end, and those that hold today and that a further fact can turn. */
    private final Set<Integer> unknown = new LinkedHashSet<>();

    private final Set<Integer> turning = new LinkedHashSet<>();
    private final SortedSet<String> unexplored = new TreeSet<>();
    private final JointFinding.Builder joint = JointFinding.builder();
    private boolean isJoint;
    private @Nullable Worlds worlds;

    private Foresight(Assessor assessor, Situation situation, Finding[] findings) {
        this.assessor = assessor;
        this.situation = situation;
        this.findings = findings;
    }

    /**
     * Completes an assessment.
     *
     * @param findings those of Kleene's logic, in the order of the rules; those that are foregone are replaced
     */
    static ImmutableAssessment complete(
            Assessor assessor, Situation situation, Finding[] findings, ImmutableAssessment assessment) {
        return new Foresight(assessor, situation, findings).complete(assessment);
    }

    private ImmutableAssessment complete(ImmutableAssessment assessment) {
        situation.lookAt(situation.getFacts());
        boolean hasGaps = assessor.hasGaps(situation);
        boolean hasFailed = has(Truth.FALSE);
        List<Integer> hard = new ArrayList<>();
        for (int i = 0; i < findings.length; i++) {
            if (findings[i].getTruth() == Truth.UNKNOWN) {
                unknown.add(i);
                asked.put(i, findings[i].getMissing());
                if (hasGaps || !assessor.shapeOf(i).isSimple()) {
                    hard.add(i);
                }
            } else if (findings[i].getTruth() == Truth.TRUE && assessor.shapeOf(i).asksTheFile()) {
                turning.add(i);
            }
        }
        if (hasFailed && hard.isEmpty()) {
            return assessment.withFindings(findings);
        }
        lookAt(hasFailed ? hard : union(unknown, turning));
        hard.forEach(this::explore);
        for (int rule : hard) {
            if (findings[rule].getTruth() != Truth.UNKNOWN) {
                unknown.remove(rule);
            }
            if (findings[rule].getTruth() == Truth.TRUE && assessor.shapeOf(rule).asksTheFile()) {
                turning.add(rule);
            }
        }
        if (hasGaps) {
            unknown.forEach(this::tellGaps);
        }
        Optional<ShortestEvidence> evidence =
                has(Truth.FALSE) || unknown.isEmpty() ? Optional.empty() : together();
        isJoint |= !unexplored.isEmpty();
        return assessment
                .withFindings(findings)
                .withJointFinding(isJoint
                        ? Optional.of(joint.unexplored(unexplored).build())
                        : Optional.empty())
                .withShortestEvidence(evidence);
    }

    private boolean has(Truth truth) {
        for (Finding finding : findings) {
            if (finding.getTruth() == truth) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> union(Set<Integer> some, Set<Integer> others) {
        Set<Integer> union = new LinkedHashSet<>(some);
        union.addAll(others);
        return union;
    }

    private void lookAt(Collection<Integer> rules) {
        try {
            worlds = new Worlds(assessor, situation, rules);
        } catch (Work.Exhausted tooMany) {
            unknown.forEach(this::leaveUnexplored);
        }
    }

    private void leaveUnexplored(int rule) {
        unexplored.add(findings[rule].getRule());
    }

    /** One rule: it may be foregone, or not need all the facts that its conditions ask for. */
    private void explore(int rule) {
        if (worlds == null) {
            return;
        }
        Finding finding = findings[rule];
        Truth truth;
        SortedSet<String> missing = new TreeSet<>();
        try {
            Prospects prospects = new Prospects(worlds, worlds.conjunctsOf(rule));
            truth = prospects.today();
            if (truth == Truth.UNKNOWN) {
                missing.addAll(prospects.material());
            }
        } catch (Work.Exhausted tooHard) {
            leaveUnexplored(rule);
            return;
        }
        SortedSet<String> immaterial = new TreeSet<>(finding.getMissing());
        immaterial.removeAll(missing);
        if (truth != Truth.UNKNOWN || !missing.equals(finding.getMissing())) {
            ImmutableFinding found =
                    ((ImmutableFinding) finding).withTruth(truth).withMissing(missing);
            findings[rule] = immaterial.isEmpty()
                    ? found
                    : found.withUnknowns(Unknowns.builder().immaterial(immaterial).build());
        }
    }

    private void tellGaps(int rule) {
        Finding finding = findings[rule];
        Gaps gaps = Gaps.of(assessor, situation, rule);
        if (!gaps.isEmpty()) {
            Unknowns.Builder unknowns = Unknowns.builder();
            finding.getUnknowns().ifPresent(unknowns::from);
            findings[rule] = ((ImmutableFinding) finding)
                    .withUnknowns(unknowns.undefined(gaps.undefined()).undated(gaps.undated()).build());
        }
    }

    /** All rules: they may contradict each other, and not need all the facts that each of them misses. */
    private Optional<ShortestEvidence> together() {
        if (worlds == null) {
            return anything();
        }
        Set<Integer> explored = new LinkedHashSet<>();
        for (int rule : union(unknown, turning)) {
            if (!unexplored.contains(findings[rule].getRule())) {
                explored.add(rule);
            }
        }
        Prospects prospects;
        try {
            worlds.diagram.countAnew();
            Map<Integer, List<Integer>> conjuncts = new LinkedHashMap<>();
            Set<Integer> all = new LinkedHashSet<>();
            for (int rule : explored) {
                conjuncts.put(rule, worlds.conjunctsOf(rule));
                all.addAll(conjuncts.get(rule));
            }
            prospects = new Prospects(worlds, all);
            if (prospects.today() == Truth.FALSE) {
                contradict(prospects.failing(), conjuncts);
                return Optional.empty();
            }
            if (!unexplored.isEmpty()) {
                return anything();
            }
            worlds.diagram.countAnew();
            tellMaterial(prospects.material());
        } catch (Work.Exhausted tooHard) {
            unknown.forEach(this::leaveUnexplored);
            return anything();
        }
        try {
            worlds.diagram.countAnew();
            return prospects.evidence();
        } catch (Work.Exhausted tooHard) {
            return anything();
        }
    }

    private void tellMaterial(SortedSet<String> material) {
        SortedSet<String> missing = new TreeSet<>();
        unknown.forEach(rule -> missing.addAll(findings[rule].getMissing()));
        if (!material.equals(missing)) {
            joint.material(material);
            isJoint = true;
        }
    }

    /** Leaves out every rule without which the others contradict each other too, the last ones first. */
    private void contradict(Set<Integer> failing, Map<Integer, List<Integer>> conjuncts) {
        List<Integer> kept = new ArrayList<>(unknown);
        kept.removeIf(rule -> conjuncts.getOrDefault(rule, List.of()).stream().noneMatch(failing::contains));
        try {
            worlds.diagram.countAnew();
            for (int i = kept.size() - 1; i >= 0; i--) {
                List<Integer> others = new ArrayList<>(kept);
                others.remove(i);
                Set<Integer> functions = new LinkedHashSet<>();
                others.forEach(rule -> conjuncts.get(rule).forEach(
                        one -> functions.add(worlds.where(one, new BitSet()))));
                if (worlds.diagram.all(List.copyOf(functions)) == Diagram.NO) {
                    kept = others;
                }
            }
        } catch (Work.Exhausted tooMany) {
            // What is kept contradicts itself all the same.
        }
        kept.forEach(rule -> joint.addContradiction(findings[rule].getRule()));
        isJoint = true;
    }

    /** All that is unknown settles the verdict, unless a parameter has no value or there is no day. */
    private Optional<ShortestEvidence> anything() {
        SortedSet<String> all = new TreeSet<>();
        for (int rule : unknown) {
            if (findings[rule].getUnknowns()
                    .filter(unknowns -> !unknowns.getUndefined().isEmpty() || !unknowns.getUndated().isEmpty())
                    .isPresent()) {
                return Optional.empty();
            }
            all.addAll(asked.get(rule));
        }
        for (int rule : union(unknown, turning)) {
            if (assessor.shapeOf(rule).asksTheFile()) {
                all.addAll(assessor.unknownFactsOf(rule, situation));
            }
        }
        return Optional.of(ShortestEvidence.builder().settling(all).shortest(false).build());
    }
}
