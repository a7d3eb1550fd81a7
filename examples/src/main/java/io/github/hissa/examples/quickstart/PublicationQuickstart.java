package io.github.hissa.examples.quickstart;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.*;
import io.github.hissa.grant.*;
import io.github.hissa.json.*;
import io.github.hissa.party.*;
import io.github.hissa.text.*;
import io.github.hissa.verification.Discrepancy;
import org.joda.money.Money;

/** The README's lines on publishing: a document with words, its seal, and what an auditor finds in a changed one. */
public final class PublicationQuickstart {

    private PublicationQuickstart() {}

    public static void main(String[] arguments) {
        Party council = Party.builder().code("COUNCIL").kind(PartyKind.PROVINCIAL_COUNCIL)
                .name(LocalizedText.of("fr", "Conseil provincial")).build();
        CampaignOutcome decided = GrantCampaign.builder()
                .programme(GrantProgramme.builder().reference("GRANTS").council(council)
                        .title(LocalizedText.of("fr", "Subventions aux associations")).build())
                .appropriation(Appropriation.of(2012, Money.parse("MAD 100.00")))
                .policy(GrantPolicy.builder().id("grants-2012")
                        .eligibility(EligibilityPolicy.builder().id("all").build())
                        .allocation(AllocationPolicy.of(ClaimsRule.proportional())).build())
                .addApplication(Application.builder().reference("A").requested(Money.parse("MAD 60.00"))
                        .applicant(Party.association("A", LocalizedText.of("fr", "Atelier"))).build())
                .addApplication(Application.builder().reference("B").requested(Money.parse("MAD 90.00"))
                        .applicant(Party.association("B", LocalizedText.of("fr", "Oasis"))).build())
                .build()
                .assess()
                .decide();
        Seal seal = Seal.of(decided);
        String published = HissaJson.writerWithWords(Language.ARABIC, Language.FRENCH).writeValueAsString(decided);
        System.out.println("As it was decided: " + seal.matches(published));

        String changed = published.replace("\"awarded\":{\"currency\":\"MAD\",\"amount\":\"60.00\"}",
                "\"awarded\":{\"currency\":\"MAD\",\"amount\":\"60.01\"}");
        System.out.println("As it was decided: " + seal.matches(changed));
        for (Discrepancy found : HissaJson.mapper().readValue(changed, CampaignOutcome.class).verify()) {
            System.out.println("  " + found.toText().get(Language.ENGLISH));
        }
    }
}
