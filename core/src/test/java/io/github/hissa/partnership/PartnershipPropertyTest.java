package io.github.hissa.partnership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.money.Share;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.EntryKind;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.execution.PartyStanding;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.CostSharing;
import io.github.hissa.partnership.funding.FundingCell;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.funding.PartyAdjustment;
import io.github.hissa.partnership.funding.PartyFunding;
import io.github.hissa.party.Party;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PartnershipPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final Money NOTHING = Money.zero(CurrencyUnit.of("MAD"));

    @Provide
    Arbitrary<Agreement> knownAgreements() {
        return AgreementArbitraries.knownAgreements();
    }

    @Provide
    Arbitrary<FundingTerms> fundingTerms() {
        return AgreementArbitraries.fundingTerms();
    }

    @Provide
    Arbitrary<Execution> executions() {
        return AgreementArbitraries.executions();
    }

    @Property(tries = 200)
    void sharesOfAnAgreementMakeUpTheWhole(@ForAll("knownAgreements") Agreement agreement) {
        if (agreement.envelope().find().orElseThrow().isPositive()) {
            assertEquals(Share.WHOLE, Share.sum(agreement.parties().stream().map(agreement::shareOf).toList()));
        }
    }

    @Property(tries = 200)
    void whatThePartiesPromiseIsTheEnvelopeAtEveryMoment(
            @ForAll("executions") Execution execution, @ForAll @IntRange(max = 500) int day) {
        LocalDate on = FIRST.plusDays(day);
        AgreementAccount account = execution.accountOn(on);
        assertEquals(
                execution.getAgreement().asOf(on).envelope().find(), account.total(PartyStanding::getPromised));
    }

    @Property(tries = 200)
    void anAmendmentLosesNoCentime(@ForAll("knownAgreements") Agreement agreement) {
        Agreement before = agreement.asSigned();
        for (Amendment amendment : agreement.getAmendments()) {
            Agreement after = agreement.asOf(amendment.getOn());
            Money difference = NOTHING;
            for (Party party : after.parties()) {
                difference = difference.plus(sum(after, party)).minus(sum(before, party));
            }
            assertEquals(before.envelope().find().orElseThrow().plus(difference), after.envelope().find().orElseThrow());
            before = after;
        }
        assertEquals(agreement.getContributions(), agreement.asSigned().getContributions());
    }

    private static Money sum(Agreement agreement, Party party) {
        return agreement.contributedBy(party).getStated().orElse(NOTHING);
    }

    @Property(tries = 300)
    void aPlanSumsToTheEnvelopeByPartyAndByLine(@ForAll("fundingTerms") FundingTerms terms) {
        FundingPlan plan = terms.plan();
        assertEquals(terms.getEnvelope(), plan.getParties().stream().map(PartyFunding::getAmount).reduce(NOTHING,
                Money::plus));
        assertEquals(Share.WHOLE.equals(Share.sum(plan.getParties().stream().map(PartyFunding::getShare).toList())),
                terms.getEnvelope().isPositive());
        for (PartyFunding party : plan.getParties()) {
            assertTrue(!party.getAmount().isLessThan(party.getShare().of(terms.getEnvelope(), RoundingMode.DOWN)));
            assertTrue(!party.getAmount().isGreaterThan(party.getShare().of(terms.getEnvelope(), RoundingMode.UP)));
            if (!plan.budgetLines().isEmpty()) {
                assertEquals(party.getAmount(), cells(plan, party.getParty().getCode(), ""));
            }
        }
        plan.budgetLines().forEach(line -> assertEquals(line.getAmount(), cells(plan, "", line.getCode())));
    }

    private static Money cells(FundingPlan plan, String party, String column) {
        return plan.getCells().stream()
                .filter(cell -> party.isEmpty() || cell.getParty().equals(party))
                .filter(cell -> column.isEmpty() || cell.getColumn().equals(column))
                .map(FundingCell::getAmount)
                .reduce(NOTHING, Money::plus);
    }

    @Property(tries = 200)
    void theYearsOfAPlanSumToItsParts(
            @ForAll("fundingTerms") FundingTerms terms, @ForAll @IntRange(min = 1, max = 9) int first) {
        FundingPlan plan = terms.plan();
        List<FundingCell> cells = plan.byYear(Map.of(2012, Share.of(first, 10), 2013, Share.of(10 - first, 10)));
        for (PartyFunding party : plan.getParties()) {
            assertEquals(party.getAmount(), cells.stream()
                    .filter(cell -> cell.getParty().equals(party.getParty().getCode()))
                    .map(FundingCell::getAmount)
                    .reduce(NOTHING, Money::plus));
        }
    }

    @Property(tries = 300)
    void whatItCostsIsPaidOrNamedAsNobodys(
            @ForAll("fundingTerms") FundingTerms terms,
            @ForAll @LongRange(max = 200_000_000_000L) long cost,
            @ForAll CostSharing overruns,
            @ForAll CostSharing savings,
            @ForAll boolean capped) {
        FundingPlan plan = terms.plan();
        CostAdjustment adjustment = CostClause.builder()
                .overruns(overruns)
                .savings(savings)
                .lead(plan.getParties().get(0).getParty().getCode())
                .cap(capped ? Optional.of(Share.of(1, 10)) : Optional.empty())
                .build()
                .adjust(plan, Money.ofMinor(CurrencyUnit.of("MAD"), cost));
        Money after = adjustment.getParties().stream().map(PartyAdjustment::getAfter).reduce(NOTHING, Money::plus);
        assertEquals(adjustment.getActualCost(), after.plus(adjustment.getUnassigned()));
        for (PartyAdjustment party : adjustment.getParties()) {
            boolean isOverrun = adjustment.getActualCost().isGreaterThan(plan.envelope());
            assertTrue(isOverrun ? !party.difference().isNegative() : !party.difference().isPositive());
            assertTrue(!capped || !party.difference().isGreaterThan(
                    Share.of(1, 10).of(party.getBefore(), RoundingMode.DOWN)));
        }
    }

    @Property(tries = 200)
    void everyFigureIsWhatItsEntriesAddUpTo(@ForAll("executions") Execution execution) {
        LocalDate on = FIRST.plusYears(20);
        AgreementAccount account = execution.accountOn(on);
        for (PartyStanding standing : account.getParties()) {
            String party = standing.getParty().getCode();
            assertEquals(
                    sum(execution, standing.getPaid().getEntries(), EntryKind.PAYMENT)
                            .minus(sum(execution, standing.getPaid().getEntries(), EntryKind.REFUND)),
                    standing.getPaid().getAmount());
            List<Long> payments = execution.getEntries().stream()
                    .filter(entry -> entry.getParty().equals(party))
                    .filter(entry -> entry.getKind() == EntryKind.PAYMENT || entry.getKind() == EntryKind.REFUND)
                    .map(LedgerEntry::getNumber)
                    .toList();
            assertEquals(payments, standing.getPaid().getEntries());
            assertEquals(standing.getPaid().getAmount(), standing.getYears().stream()
                    .map(year -> year.getPaid()).reduce(NOTHING, Money::plus));
            assertEquals(
                    sum(execution, standing.getCommitted().getEntries(), EntryKind.COMMITMENT)
                            .minus(sum(execution, standing.getCommitted().getEntries(), EntryKind.RELEASE)),
                    standing.getCommitted().getAmount());
            assertTrue(!standing.getPaid().getAmount().isNegative());
            assertEquals(standing.getPromised().getAmount(),
                    standing.getPaid().getAmount().plus(standing.getOutstanding().getAmount()));
        }
    }

    private static Money sum(Execution execution, List<Long> numbers, EntryKind kind) {
        return execution.getEntries().stream()
                .filter(entry -> numbers.contains(entry.getNumber()) && entry.getKind() == kind)
                .map(entry -> entry.getAmount().orElseThrow())
                .reduce(NOTHING, Money::plus);
    }
}
