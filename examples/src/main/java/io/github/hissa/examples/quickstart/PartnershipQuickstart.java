package io.github.hissa.examples.quickstart;

import io.github.hissa.money.*;
import io.github.hissa.partnership.*;
import io.github.hissa.partnership.execution.*;
import io.github.hissa.partnership.funding.*;
import io.github.hissa.party.*;
import io.github.hissa.text.*;
import java.time.LocalDate;
import org.joda.money.Money;

/** The README's agreement: who pays what of a road, and who is late. */
public final class PartnershipQuickstart {

    private PartnershipQuickstart() {}

    public static void main(String[] arguments) {
        Party council = party("COUNCIL", PartyKind.PROVINCIAL_COUNCIL);
        Party region = party("REGION", PartyKind.REGIONAL_COUNCIL);
        Party ministry = party("MINISTRY", PartyKind.STATE);
        FundingPlan plan = FundingTerms.builder()
                .envelope(Money.parse("MAD 10000000.00"))
                .addTerm(FundingTerm.share(council, Share.parse("24%")))
                .addTerm(FundingTerm.share(ministry, Share.of(1, 3)))
                .addTerm(FundingTerm.rest(region))
                .build()
                .plan();
        Agreement road = Agreement.builder()
                .reference("2012/17")
                .title(LocalizedText.of("ar", "طريق القصيبة").and("en", "The road to El Ksiba"))
                .contributions(plan.toContributions())
                .startsOn(LocalDate.of(2012, 7, 1))
                .build()
                .reach(Milestone.of(AgreementStage.DELIBERATED, LocalDate.of(2012, 1, 28)), Lifecycle.general())
                .reach(Milestone.of(AgreementStage.SIGNED, LocalDate.of(2012, 4, 15)), Lifecycle.general());
        AgreementAccount account = Execution.of(road)
                .record(LedgerEntry.builder().number(1).on(LocalDate.of(2012, 8, 1)).kind(EntryKind.PAYMENT)
                        .party("MINISTRY").amount(Money.parse("MAD 3333333.33")).build())
                .record(LedgerEntry.builder().number(2).on(LocalDate.of(2012, 9, 1)).kind(EntryKind.PAYMENT)
                        .party("COUNCIL").amount(Money.parse("MAD 1200000.00")).build())
                .accountOn(LocalDate.of(2012, 12, 31));
        for (PartyStanding standing : account.getParties()) {
            Share share = plan.find(standing.getParty()).orElseThrow().getShare();
            System.out.println(standing.getParty().getCode() + " brings " + share + ", "
                    + standing.getPromised().getAmount() + "; late with " + standing.getLate().getAmount());
        }
    }

    private static Party party(String code, PartyKind kind) {
        return Party.builder().code(code).name(LocalizedText.of("en", code)).kind(kind).build();
    }
}
