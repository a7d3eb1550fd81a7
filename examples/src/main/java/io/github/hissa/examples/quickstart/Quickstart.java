package io.github.hissa.examples.quickstart;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.*;
import io.github.hissa.grant.*;
import io.github.hissa.party.*;
import io.github.hissa.reason.*;
import io.github.hissa.text.*;
import java.util.List;
import org.joda.money.Money;

/** The README's thirty lines: four associations, one appropriation, every decision with its reasons. */
public final class Quickstart {

    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("final-receipt");

    private Quickstart() {}

    public static void main(String[] arguments) {
        GrantPolicy policy = GrantPolicy.builder()
                .id("grants-2012")
                .eligibility(EligibilityPolicy.builder()
                        .id("associations")
                        .addRule(EligibilityRule.of("declared", LocalizedText.of("en", "holds the final receipt"),
                                Comparison.of(RECEIPT, Operator.EQUAL_TO, true)))
                        .build())
                .allocation(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()))
                .build();
        Party council = Party.builder().code("COUNCIL").kind(PartyKind.PROVINCIAL_COUNCIL)
                .name(LocalizedText.of("en", "Provincial council")).build();
        CampaignOutcome outcome = GrantCampaign.builder()
                .programme(GrantProgramme.builder().reference("GRANTS").council(council)
                        .title(LocalizedText.of("en", "Grants to associations")).build())
                .appropriation(Appropriation.of(2012, Money.parse("MAD 100000.00")))
                .policy(policy)
                .addApplication(request("Theatre workshop", "MAD 20000.00", true))
                .addApplication(request("Oasis sports club", "MAD 70000.00", true))
                .addApplication(request("Rural school bus", "MAD 60000.00", true))
                .addApplication(request("Friends of the river", "MAD 15000.00", false))
                .build()
                .assess()
                .decide();
        outcome.getDivisions().values().forEach(division -> print(division.getReasons()));
        for (Decision decision : outcome.getDecisions()) {
            System.out.println(decision.getApplication().getReference() + ": " + decision.getAwarded());
            print(decision.getReasons());
        }
        System.out.println("Sum: " + outcome.totalAwarded() + "; the check found: " + outcome.verify());
    }

    private static void print(List<Reason> reasons) {
        reasons.forEach(reason -> System.out.println("  " + reason.in(Language.ENGLISH)));
    }

    private static Application request(String name, String amount, boolean receipt) {
        return Application.builder()
                .reference(name)
                .applicant(Party.association(name, LocalizedText.of("en", name)))
                .requested(Money.parse(amount))
                .facts(Facts.empty().with(RECEIPT, receipt))
                .build();
    }
}
