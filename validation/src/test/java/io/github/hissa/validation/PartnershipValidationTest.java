package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.money.Share;
import io.github.hissa.money.StatedAmount;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.AgreementStage;
import io.github.hissa.partnership.Amendment;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.ContributionNature;
import io.github.hissa.partnership.Milestone;
import io.github.hissa.partnership.execution.AgreementAccount;
import io.github.hissa.partnership.execution.EntryKind;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.partnership.execution.LedgerEntry;
import io.github.hissa.partnership.funding.BudgetLine;
import io.github.hissa.partnership.funding.FundingPlan;
import io.github.hissa.partnership.funding.FundingTerm;
import io.github.hissa.partnership.funding.FundingTerms;
import io.github.hissa.partnership.funding.PartyFunding;
import io.github.hissa.partnership.funding.ShareLimit;
import io.github.hissa.party.Party;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PartnershipValidationTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static List<String> violations(Object value) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            return List.copyOf(new TreeSet<>(VALIDATOR.validate(value).stream()
                    .map(PartnershipValidationTest::text)
                    .toList()));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    @Test
    void theSamplePortfolioIsValid() {
        assertEquals(List.of(), violations(SamplePortfolio.register()));
    }

    @Test
    void everythingWrongInAnAgreementIsReportedAtOnce() {
        Agreement agreement = Agreement.builder()
                .from(SamplePortfolio.agreements().get(0))
                .reference(" ")
                .announced(StatedAmount.known(Money.parse("MAD 20000030")))
                .addContributions(Contribution.builder()
                        .party(SamplePortfolio.CLUB)
                        .nature(ContributionNature.STAFF)
                        .amount(StatedAmount.known(Money.parse("MAD 10")))
                        .build())
                .addMilestones(Milestone.of(AgreementStage.DELIBERATED, LocalDate.of(2010, 8, 1)))
                .addAmendments(Amendment.builder().number("1").on(LocalDate.of(2010, 4, 14)).build())
                .build();
        assertEquals(
                List.of(
                        "amendments: an amendment is dated 2010-04-14, and the agreement was not signed by then",
                        "announced: the announced envelope, MAD 20000030.00, differs from its parts, MAD "
                                + "20000010.00, by "
                                + "MAD 20.00",
                        "contributions[3].valuationBasis: a contribution in kind does not say on what basis it "
                                + "is valued",
                        "milestones: the stage of 2010-08-01 cannot follow the one before it",
                        "reference: must not be blank"),
                violations(agreement));
    }

    @Test
    void termsThatMakeNoPlanAreReportedOnTheirProperties() {
        FundingTerms terms = FundingTerms.builder()
                .envelope(Money.parse("MAD 100"))
                .addTerms(FundingTerm.share(SampleCouncil.COUNCIL, Share.of(9, 10)))
                .addBudgetLines(BudgetLine.of("works", Money.parse("MAD 60")))
                .build();
        assertEquals(
                List.of(
                        "budgetLines: The budget lines add up to MAD\u00A060.00, which differs from the envelope of "
                                + "MAD\u00A0100.00 by MAD\u00A040.00.",
                        "terms: The parties promise MAD\u00A090.00, MAD\u00A010.00 less than the envelope of "
                                + "MAD\u00A0100.00."),
                violations(terms));
    }

    @Test
    void aPlanThatDoesNotFollowFromItsTermsIsReportedWhereItDiffers() {
        FundingPlan plan = FundingTerms.builder()
                .envelope(Money.parse("MAD 100"))
                .addTerms(FundingTerm.rest(SampleCouncil.COUNCIL))
                .build()
                .plan();
        PartyFunding part = plan.getParties().get(0);
        assertEquals(List.of(), violations(plan));
        assertEquals(List.of("parties[0].amount: recorded is MAD 100.01, which does not follow; MAD 100.00 does"),
                violations(FundingPlan.builder()
                        .from(plan)
                        .parties(List.of(PartyFunding.builder().from(part).amount(Money.parse("MAD 100.01")).build()))
                        .build()));
        assertEquals(List.of("parties[0].party.code: does not follow from what the result was computed from"),
                violations(FundingPlan.builder()
                        .from(plan)
                        .parties(List.of(PartyFunding.builder()
                                .from(part)
                                .party(Party.builder().from(part.getParty()).code("OTHER").build())
                                .build()))
                        .build()));
        assertEquals(List.of("parties[1]: does not follow and should not be here"),
                violations(FundingPlan.builder().from(plan).addParties(part).build()));
        assertEquals(List.of("parties[0]: an element or value that follows is missing"),
                violations(FundingPlan.builder().from(plan).parties(List.of()).build()));
    }

    @Test
    void aPlanWhoseTermsMakeNoneIsReportedOnItsTerms() {
        FundingTerms terms = FundingTerms.builder().envelope(Money.parse("MAD 100")).build();
        FundingPlan plan = FundingPlan.builder().terms(terms).build();
        assertEquals(
                List.of("terms.terms: The parties promise MAD\u00A00.00, MAD\u00A0100.00 less than the envelope of "
                        + "MAD\u00A0100.00."),
                violations(plan));
    }

    @Test
    void anAccountThatDoesNotFollowFromItsLedgerIsReportedWhereItDiffers() {
        AgreementAccount account =
                Execution.of(SamplePortfolio.agreements().get(2)).accountOn(LocalDate.of(2030, 1, 1));
        assertEquals(List.of(), violations(account));
        assertEquals(List.of("parties[0]: stands at place 1 of its list and belongs at 2"),
                violations(AgreementAccount.builder()
                        .from(account)
                        .parties(List.of(account.getParties().get(1), account.getParties().get(0)))
                        .build()).stream().filter(line -> line.contains("belongs")).toList());
    }

    @Test
    void aLedgerThatCouldNotHappenIsReportedEntryByEntry() {
        Execution execution = Execution.builder()
                .agreement(SamplePortfolio.agreements().get(2))
                .addEntries(
                        entry(1, "COUNCIL", "MAD 2000000.01"), entry(2, "STRANGER", "MAD 1"), entry(2, "MINISTRY", "EUR 1"))
                .build();
        assertEquals(
                List.of(
                        "entries[0].amount: With the entry 1, COUNCIL pays MAD\u00A02,000,000.01 in all, above the "
                                + "MAD\u00A02,000,000.00 that it has to pay.",
                        "entries[1].party: STRANGER is not a party to the agreement. Parties: COUNCIL, MINISTRY.",
                        "entries[2].amount: It is EUR\u00A01.00, in another currency than MAD.",
                        "entries[2].number: The number 2 is taken."),
                violations(execution));
    }

    @Test
    void limitsThatNoWholeAmountsKeepAreReportedWithTheirBounds() {
        FundingTerms terms = FundingTerms.builder()
                .envelope(Money.parse("EUR 100.01"))
                .addTerms(
                        FundingTerm.share(SampleCouncil.COUNCIL, Share.of(4, 5)),
                        FundingTerm.rest(SamplePortfolio.REGION))
                .addLimits(ShareLimit.builder()
                        .party("COUNCIL").minimum(Share.of(4, 5)).maximum(Share.of(4, 5)).build())
                .build();
        assertEquals(
                List.of("terms[0]: No whole amount of COUNCIL keeps its limits: EUR\u00A080.01 at least, "
                        + "EUR\u00A080.00 at most."),
                violations(terms));
    }

    @Test
    void whatIsDeliveredPaidAndCommittedBeyondItsBoundIsReportedEntryByEntry() {
        Execution execution = Execution.builder()
                .agreement(SamplePortfolio.agreements().get(2))
                .addEntries(
                        entry(1, "COUNCIL", "MAD 100"),
                        LedgerEntry.builder()
                                .from(entry(2, "COUNCIL", "MAD 50")).kind(EntryKind.COMMITMENT).build(),
                        LedgerEntry.builder()
                                .from(entry(3, "COUNCIL", "MAD 5")).kind(EntryKind.DELIVERY).build(),
                        LedgerEntry.builder()
                                .from(entry(4, "COUNCIL", "MAD 6")).kind(EntryKind.RETURN).build())
                .build();
        assertEquals(
                List.of(
                        "entries[1].amount: With the entry 2, COUNCIL has paid MAD\u00A0100.00 of the year 2011, "
                                + "above its commitment of MAD\u00A050.00.",
                        "entries[2].amount: With the entry 3, COUNCIL delivers MAD\u00A05.00 in all, above its "
                                + "contribution in kind of MAD\u00A00.00.",
                        "entries[3].amount: By the entry 4, MAD\u00A06.00 goes back to COUNCIL in kind, above the "
                                + "MAD\u00A05.00 that it has delivered."),
                violations(execution));
    }

    private static LedgerEntry entry(long number, String party, String amount) {
        return LedgerEntry.builder()
                .number(number)
                .on(LocalDate.of(2011, 8, 1))
                .kind(EntryKind.PAYMENT)
                .party(party)
                .amount(Money.parse(amount))
                .build();
    }
}
