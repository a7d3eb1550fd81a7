package io.github.hissa.partnership.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.refusal.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The amounts of a plan against their definition: of all whole amounts that keep the limits and make up the envelope,
 * those nearest to the exact parts; found by trying all of a small envelope.
 */
class RoundingWithinLimitsPropertyTest {

    private static final CurrencyUnit DIRHAM = CurrencyUnit.of("MAD");
    private static final int PARTS = 12;

    /** Shares of three or four parties in twelfths or finer, the last of which pays the rest, with limits on some. */
    @Provide
    Arbitrary<FundingTerms> terms() {
        Arbitrary<Optional<Integer>> slack = Arbitraries.integers().between(-1, 3).optional(0.6);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 23),
                        Arbitraries.integers().between(0, PARTS / 3).list().ofMinSize(2).ofMaxSize(3),
                        slack.list().ofSize(4),
                        slack.list().ofSize(4),
                        Arbitraries.longs().between(0, 5).optional(0.5))
                .as((envelope, parts, below, above, seed) -> {
                    FundingTerms.Builder terms = FundingTerms.builder();
                    terms.envelope(Money.ofMinor(DIRHAM, envelope)).lotterySeed(seed);
                    int rest = PARTS;
                    for (int i = 0; i <= parts.size(); i++) {
                        boolean isRest = i == parts.size();
                        int part = isRest ? rest : parts.get(i);
                        rest -= part;
                        Party party = Party.builder().from(SampleCouncil.COUNCIL).code("P" + i).build();
                        terms.addTerms(
                                isRest ? FundingTerm.rest(party) : FundingTerm.share(party, Share.of(part, PARTS)));
                        terms.addLimits(ShareLimit.builder()
                                .party("P" + i)
                                .minimum(below.get(i).map(less -> Share.of(Math.max(0, 2 * part - less), 2 * PARTS))
                                        .filter(least -> least.compareTo(Share.of(part, PARTS)) <= 0))
                                .maximum(above.get(i).map(more -> Share.of(2 * part + Math.max(0, more), 2 * PARTS)))
                                .build());
                    }
                    return terms.build();
                });
    }

    @Property(tries = 1000)
    void amountsAreTheNearestThatKeepTheLimits(@ForAll("terms") FundingTerms terms) {
        List<long[]> allowed = allowed(terms);
        if (allowed.isEmpty()) {
            List<String> codes = terms.problems().stream().map(Refusal::getCode).toList();
            assertFalse(codes.isEmpty());
            assertTrue(Set.of("no-amount-within-limits", "no-amounts-within-limits").containsAll(codes));
            return;
        }
        assertEquals(List.of(), terms.problems());
        FundingPlan plan = terms.plan();
        long[] amounts = plan.getParties().stream().mapToLong(one -> one.getAmount().getAmountMinorLong()).toArray();
        long nearest = allowed.stream().mapToLong(one -> distance(plan, one)).min().orElseThrow();
        assertTrue(keeps(terms, amounts));
        assertEquals(nearest, distance(plan, amounts));
        assertEquals(allowed.stream().filter(one -> distance(plan, one) == nearest).count() > 1,
                !plan.getTies().isEmpty());
        plan.getTies().forEach(tie -> {
            assertTrue(tie.getEqual().containsAll(tie.getFavoured()));
            assertTrue(!tie.getFavoured().isEmpty() && tie.getFavoured().size() < tie.getEqual().size());
            assertEquals(terms.getLotterySeed(), tie.getLotterySeed());
        });
        assertEquals(List.of(), plan.verify());
    }

    /** Every way to make the envelope up of whole amounts within the limits. */
    private static List<long[]> allowed(FundingTerms terms) {
        List<long[]> found = new ArrayList<>();
        fill(terms, new long[terms.getTerms().size()], 0, terms.getEnvelope().getAmountMinorLong(), found);
        return found;
    }

    private static void fill(FundingTerms terms, long[] amounts, int next, long left, List<long[]> found) {
        if (next == amounts.length - 1) {
            amounts[next] = left;
            if (keeps(terms, amounts)) {
                found.add(amounts.clone());
            }
            return;
        }
        for (long amount = 0; amount <= left; amount++) {
            amounts[next] = amount;
            fill(terms, amounts, next + 1, left - amount, found);
        }
    }

    private static boolean keeps(FundingTerms terms, long[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            Money amount = Money.ofMinor(DIRHAM, amounts[i]);
            ShareLimit limit = terms.getLimits().get(i);
            if (terms.getEnvelope().isPositive() && !limit.admits(Share.of(amount, terms.getEnvelope()))) {
                return false;
            }
        }
        return true;
    }

    /** The squares of the differences from the exact parts, in (twelfths of a unit) squared. */
    private static long distance(FundingPlan plan, long[] amounts) {
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            Share share = plan.getParties().get(i).getShare();
            long exact = PARTS / share.getDenominator() * share.getNumerator() * plan.envelope().getAmountMinorLong();
            sum += (PARTS * amounts[i] - exact) * (PARTS * amounts[i] - exact);
        }
        return sum;
    }

    @Property(tries = 500)
    void aShownShareIsNextToTheExactOne(
            @ForAll("fine") Share one, @ForAll("fine") Share other, @ForAll("fine") Share third) {
        FundingPlan plan = FundingTerms.builder()
                .envelope(Money.ofMinor(DIRHAM, Long.MAX_VALUE))
                .addTerms(
                        FundingTerm.share(party("A"), one),
                        FundingTerm.share(party("B"), other),
                        FundingTerm.share(party("C"), third),
                        FundingTerm.rest(party("D")))
                .build()
                .plan();
        BigDecimal rest = BigDecimal.ONE.subtract(decimal(one)).subtract(decimal(other)).subtract(decimal(third));
        PartyFunding part = plan.getParties().get(3);
        BigDecimal error = rest.subtract(decimal(part.getShare())).abs();
        assertTrue(error.compareTo(new BigDecimal("1e-18")) < 0, () -> error + " at " + part.getShare());
        assertTrue(part.isShareRounded() || error.compareTo(new BigDecimal("1e-50")) < 0);
        long sum = plan.getParties().stream()
                .mapToLong(party -> party.getAmount().getAmountMinorLong())
                .reduce(0, Math::addExact);
        assertEquals(Long.MAX_VALUE, sum);
        BigDecimal exact = rest.multiply(BigDecimal.valueOf(Long.MAX_VALUE));
        BigDecimal away = exact.subtract(BigDecimal.valueOf(part.getAmount().getAmountMinorLong())).abs();
        assertTrue(away.compareTo(BigDecimal.ONE) < 0);
    }

    @Provide
    Arbitrary<Share> fine() {
        return Arbitraries.longs().between(3, Long.MAX_VALUE)
                .flatMap(denominator -> Arbitraries.longs().between(0, denominator / 3)
                        .map(numerator -> Share.of(numerator, denominator)));
    }

    private static Party party(String code) {
        return Party.builder().from(SampleCouncil.COUNCIL).code(code).build();
    }

    private static BigDecimal decimal(Share share) {
        return BigDecimal.valueOf(share.getNumerator())
                .divide(BigDecimal.valueOf(share.getDenominator()), new MathContext(70));
    }
}
