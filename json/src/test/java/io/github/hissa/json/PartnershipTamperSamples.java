package io.github.hissa.json;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Clause;
import io.github.hissa.partnership.ClauseKind;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.Participation;
import io.github.hissa.partnership.PartyRole;
import io.github.hissa.partnership.Programme;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.EntryKind;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.Instalment;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.BudgetLine;
import io.github.hissa.partnership.funding.CostAdjustment;
import io.github.hissa.partnership.funding.CostClause;
import io.github.hissa.partnership.funding.CostSharing;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerm;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.funding.ShareLimit;
import io.github.hissa.party.Party;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Agreements, plans and accounts that between them have a value at every place. */
final class PartnershipTamperSamples {

    private static final Party COUNCIL = SampleCouncil.COUNCIL;
    private static final Party COMMUNE = SamplePortfolio.COMMUNE;

    private PartnershipTamperSamples() {}

    /** Plans with and without lines. */
    static List<FundingPlan> plans() {
        FundingTerms terms = FundingTerms.builder()
                .envelope(Money.parse("MAD 1000.00"))
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(1, 3)),
                        FundingTerm.amount(COMMUNE, Money.parse("MAD 100.00")),
                        FundingTerm.rest(SamplePortfolio.REGION))
                .addLimits(ShareLimit.builder()
                        .party(COUNCIL.getCode())
                        .minimum(Share.of(1, 10))
                        .maximum(Share.of(1, 2))
                        .source(text("Convention"))
                        .build())
                .build();
        FundingTerms byLine = FundingTerms.builder()
                .from(terms)
                .addBudgetLines(
                        BudgetLine.builder()
                                .code("works")
                                .title(text("Travaux"))
                                .amount(Money.parse("MAD 900.00"))
                                .build(),
                        BudgetLine.of("studies", Money.parse("MAD 100.00")))
                .build();
        FundingTerms drawn = FundingTerms.builder()
                .from(terms)
                .terms(List.of(
                        FundingTerm.share(COUNCIL, Share.of(1, 3)),
                        FundingTerm.share(COMMUNE, Share.of(1, 3)),
                        FundingTerm.rest(SamplePortfolio.REGION)))
                .lotterySeed(7)
                .build();
        FundingTerms fine = FundingTerms.builder()
                .from(terms)
                .terms(List.of(
                        FundingTerm.share(COUNCIL, Share.of(1, 3)),
                        FundingTerm.share(COMMUNE, Share.of(1, Long.MAX_VALUE)),
                        FundingTerm.rest(SamplePortfolio.REGION)))
                .build();
        return List.of(terms.plan(), byLine.plan(), drawn.plan(), fine.plan());
    }

    /** An overrun and a saving. */
    static List<CostAdjustment> adjustments() {
        CostClause clause = CostClause.builder()
                .overruns(CostSharing.IN_PROPORTION)
                .savings(CostSharing.BY_THE_LEAD)
                .lead(COUNCIL.getCode())
                .cap(Share.of(1, 10))
                .build();
        FundingPlan halves = FundingTerms.builder()
                .envelope(Money.parse("MAD 1000.00"))
                .addTerms(
                        FundingTerm.share(COUNCIL, Share.of(1, 2)),
                        FundingTerm.share(COMMUNE, Share.of(1, 2)))
                .build()
                .plan();
        return List.of(
                clause.adjust(plans().get(0), Money.parse("MAD 1200.00")),
                clause.adjust(plans().get(1), Money.parse("MAD 900.00")),
                clause.adjust(plans().get(2), Money.parse("MAD 1000.01")),
                clause.adjust(plans().get(3), Money.parse("MAD 1000.50")),
                clause.adjust(halves, Money.parse("MAD 1000.01")));
    }

    /** An account of instalments by share and by amount, with entries of every kind. */
    static List<AgreementAccount> accounts() {
        Execution execution = Execution.builder()
                .agreement(agreement())
                .addSchedule(
                        instalment("1", COUNCIL).share(Share.of(1, 3)).dueOn(day(2012, 6, 1)).build(),
                        instalment("2", COUNCIL).share(Share.of(2, 3)).condition(text("À la réception")).build(),
                        instalment("3", COMMUNE)
                                .amount(Money.parse("MAD 400.00"))
                                .dueOn(day(2013, 1, 15))
                                .build())
                .addEntries(
                        entry(1, EntryKind.COMMITMENT).amount(Money.parse("MAD 500.00")).budgetYear(2012).build(),
                        entry(2, EntryKind.PAYMENT)
                                .amount(Money.parse("MAD 200.00"))
                                .budgetYear(2012)
                                .instalment("1")
                                .note(text("Mandat 7"))
                                .build(),
                        entry(3, EntryKind.REFUND).amount(Money.parse("MAD 0.50")).budgetYear(2012).build(),
                        entry(4, EntryKind.RELEASE).amount(Money.parse("MAD 10.00")).budgetYear(2012).build(),
                        entry(5, EntryKind.CARRY_OVER).amount(Money.parse("MAD 100.00")).budgetYear(2012).build(),
                        entry(6, EntryKind.CONDITION_MET).instalment("2").budgetYear(2012).build(),
                        entry(7, EntryKind.DELIVERY).amount(Money.parse("MAD 80.00")).budgetYear(2012).build(),
                        entry(8, EntryKind.RETURN).amount(Money.parse("MAD 30.00")).budgetYear(2012).build())
                .build();
        return List.of(execution.accountOn(day(2013, 6, 30)), execution.accountOn(day(2012, 7, 1)));
    }

    private static Agreement agreement() {
        return Agreement.builder()
                .reference("2012/17")
                .title(text("Route"))
                .object(text("Construire une route"))
                .sector(Sector.builder().from(Sectors.ROADS).build())
                .programme(Programme.builder()
                        .code("P")
                        .title(text("Programme"))
                        .territory(SampleCouncil.COMMUNE)
                        .build())
                .addTerritories(SampleCouncil.COMMUNE, SampleCouncil.PROVINCE)
                .addParticipations(
                        Participation.of(COUNCIL, PartyRole.LEAD, PartyRole.FUNDER),
                        Participation.of(COMMUNE, PartyRole.HOST))
                .addContributions(
                        Contribution.cash(COUNCIL, Money.parse("MAD 600.00")),
                        Contribution.builder()
                                .from(Contribution.cash(COMMUNE, Money.parse("MAD 400.00")))
                                .budgetLine("works")
                                .condition(text("Sous réserve"))
                                .valuationBasis(text("Au coût"))
                                .build())
                .announced(StatedAmount.known(Money.parse("MAD 1000.00")))
                .startsOn(day(2012, 1, 1))
                .endsOn(day(2013, 12, 31))
                .addClauses(
                        Clause.of(ClauseKind.OBJECT),
                        Clause.builder().kind(ClauseKind.COST).number("2").text(text("Le coût")).build())
                .supportingBudget(text("Budget 2012"))
                .addMilestones(
                        Milestone.of(AgreementStage.DELIBERATED, day(2011, 10, 28)),
                        Milestone.builder()
                                .stage(AgreementStage.SIGNED)
                                .on(day(2011, 12, 1))
                                .reference("17/2011")
                                .note(text("À Tizran"))
                                .build())
                .addAmendments(
                        Amendment.builder()
                                .number("1")
                                .on(day(2012, 3, 1))
                                .object(text("Délai"))
                                .announced(StatedAmount.known(Money.parse("MAD 1000.00")))
                                .startsOn(day(2012, 2, 1))
                                .endsOn(day(2014, 1, 31))
                                .addParticipations(Participation.of(SamplePortfolio.CLUB, PartyRole.BENEFICIARY))
                                .addContributions(
                                        Contribution.cash(COUNCIL, Money.parse("MAD 600.00")),
                                        Contribution.inKind(
                                                COUNCIL,
                                                ContributionNature.STUDIES,
                                                Money.parse("MAD 90.00"),
                                                text("Au coût")))
                                .build(),
                        Amendment.builder()
                                .number("2")
                                .on(day(2012, 9, 1))
                                .addWithdrawn(SamplePortfolio.CLUB.getCode())
                                .build())
                .build();
    }

    private static Instalment.Builder instalment(String number, Party party) {
        Instalment.Builder instalment = Instalment.builder();
        instalment.number(number).party(party.getCode());
        return instalment;
    }

    private static LedgerEntry.Builder entry(long number, EntryKind kind) {
        LedgerEntry.Builder entry = LedgerEntry.builder();
        entry.number(number).on(day(2012, 6, 10)).kind(kind).party(COUNCIL.getCode());
        return entry;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static LocalizedText text(String french) {
        return LocalizedText.of("fr", french);
    }
}
