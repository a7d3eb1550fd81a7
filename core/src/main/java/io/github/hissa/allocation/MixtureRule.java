package io.github.hissa.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The weighted mean of what other rules award, taken before rounding. */
final class MixtureRule extends ClaimsRule {

    private final List<ClaimsRule> rules;
    private final long[] parts;

    /** Takes the rules that have a part: one without might refuse what the others divide. */
    MixtureRule(String name, List<ClaimsRule> rules, long[] parts) {
        super(name);
        int[] taking = IntStream.range(0, parts.length).filter(i -> parts[i] > 0).toArray();
        this.rules = Arrays.stream(taking).<ClaimsRule>mapToObj(rules::get).toList();
        this.parts = Arrays.stream(taking).mapToLong(i -> parts[i]).toArray();
    }

    List<ClaimsRule> rules() {
        return rules;
    }

    long part(int rule) {
        return parts[rule];
    }

    @Override
    List<WeightedRule> components(Fraction part) {
        BigInteger sum = Arrays.stream(parts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return IntStream.range(0, parts.length).boxed()
                .flatMap(i -> rules.get(i)
                        .components(part.times(Fraction.of(BigInteger.valueOf(parts[i]), sum))).stream())
                .toList();
    }

    @Override
    boolean takesWeights() {
        return rules.stream().allMatch(ClaimsRule::takesWeights);
    }

    /** Where awards are given to binary places a mean could fall by what is less than a place of its own. */
    @Override
    boolean isPopulationMonotonic() {
        return rules.stream().allMatch(rule -> rule instanceof ParametricRule
                || rule instanceof MixtureRule && rule.isPopulationMonotonic());
    }

    /** A rule that takes part may have settled ties of its own, before there was a unit to compete for. */
    @Override
    List<Tie> ties(Slice slice, Rounded rounded) {
        List<Tie> ties = new ArrayList<>(tiesBeforeRounding(slice));
        ties.addAll(super.ties(slice, rounded));
        return ties;
    }

    @Override
    List<Tie> tiesBeforeRounding(Slice slice) {
        return rules.stream().flatMap(rule -> rule.tiesBeforeRounding(slice).stream()).distinct().toList();
    }

    @Override
    Exact exact(Slice slice) {
        List<Exact> mixed = new ArrayList<>();
        BigInteger common = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            Exact exact = rules.get(i).exact(slice);
            mixed.add(exact);
            common = common.multiply(exact.denominator());
            sum = sum.add(BigInteger.valueOf(parts[i]));
        }
        BigInteger denominator = common.multiply(sum);
        BigInteger[] factors = new BigInteger[parts.length];
        for (int i = 0; i < parts.length; i++) {
            factors[i] = common.divide(mixed.get(i).denominator()).multiply(BigInteger.valueOf(parts[i]));
        }
        return new Exact() {
            @Override
            BigInteger denominator() {
                return denominator;
            }

            @Override
            BigInteger numerator(int position) {
                BigInteger numerator = BigInteger.ZERO;
                for (int i = 0; i < factors.length; i++) {
                    numerator = numerator.add(mixed.get(i).numerator(position).multiply(factors[i]));
                }
                return numerator;
            }
        };
    }
}
