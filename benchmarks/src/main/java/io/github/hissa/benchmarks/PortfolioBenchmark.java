package io.github.hissa.benchmarks;

import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The indicators of a portfolio against the floor of adding up one total by sector by hand. A pool of agreements goes round
 * and round, so that neither side pays for making them and no more than the pool is ever in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PortfolioBenchmark {

    private static final int POOL = 4_096;
    private static final Party COUNCIL = party("COUNCIL", PartyKind.PROVINCIAL_COUNCIL);

    @Param({"100000", "1000000", "10000000"})
    private int agreements;

    private Agreement[] pool;

    @Setup
    public void setUp() {
        pool = IntStream.range(0, POOL).mapToObj(PortfolioBenchmark::agreement).toArray(Agreement[]::new);
    }

    /** The total, the council's share and every line of six breakdowns. */
    @Benchmark
    public PortfolioIndicators indicators() {
        return PortfolioIndicators.of(COUNCIL, stream());
    }

    /** What one would write by hand for a single breakdown without shares, years or parties. */
    @Benchmark
    public Map<String, Money> oneTotalBySectorByHand() {
        Map<String, Money> totals = new HashMap<>();
        stream().forEach(agreement -> {
            Money total = Money.zero(CurrencyUnit.EUR);
            for (Contribution one : agreement.getContributions()) {
                total = total.plus(one.getAmount().find().orElseThrow());
            }
            totals.merge(agreement.getSector().orElseThrow().getCode(), total, Money::plus);
        });
        return totals;
    }

    private Stream<Agreement> stream() {
        return IntStream.range(0, agreements).mapToObj(i -> pool[i & (POOL - 1)]);
    }

    private static Agreement agreement(int i) {
        LocalDate signed = LocalDate.of(2004 + i % 13, 1 + i % 12, 1);
        return Agreement.builder()
                .reference(Integer.toString(i))
                .title(LocalizedText.of("fr", "Convention " + i))
                .sector(Sectors.all().get(i % Sectors.all().size()))
                .addContributions(
                        Contribution.cash(COUNCIL, Money.ofMinor(CurrencyUnit.EUR, 24_000L + i)),
                        Contribution.cash(party("P" + i % 300, PartyKind.COMMUNE), Money.ofMinor(CurrencyUnit.EUR, 76_000L)))
                .addParticipations(Participation.of(party("A" + i % 1_000, PartyKind.ASSOCIATION), PartyRole.BENEFICIARY))
                .addMilestones(
                        Milestone.of(AgreementStage.DELIBERATED, signed), Milestone.of(AgreementStage.SIGNED, signed))
                .build();
    }

    private static Party party(String code, PartyKind kind) {
        return Party.builder().code(code).name(LocalizedText.of("fr", code)).kind(kind).build();
    }
}
