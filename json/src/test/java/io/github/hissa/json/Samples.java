package io.github.hissa.json;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantKind;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.sector.Sectors;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** A campaign with every kind of property and every kind of condition. */
final class Samples {

    static final Territory REGION = Territory.builder()
            .code("R").name(LocalizedText.of("ar", "الجهة")).kind(TerritoryKind.REGION).build();
    static final Territory PROVINCE = Territory.builder()
            .code("P")
            .name(LocalizedText.of("fr", "Province"))
            .kind(TerritoryKind.PROVINCE)
            .parent(REGION)
            .build();
    static final Condition EVERY_KIND = AllOf.of(
            Comparison.of(FactKey.yesNo("final-receipt"), Operator.EQUAL_TO, true),
            Comparison.of(FactKey.date("founded-on"), Operator.AT_MOST, LocalDate.of(2011, 2, 28)),
            AnyOf.of(
                    Comparison.of(FactKey.wholeNumber("members"), Operator.AT_LEAST, 7L),
                    Comparison.of(FactKey.decimal("ratio"), Operator.LESS_THAN, new BigDecimal("1.50")),
                    Comparison.of(FactKey.money("own-means"), Operator.MORE_THAN, Money.parse("MAD 24.00"))),
            Membership.builder()
                    .fact("kind")
                    .addValues(FactValue.of("project"), FactValue.of("operating"))
                    .build(),
            ShareComparison.of(
                    FactKey.money("requested"), Operator.AT_MOST, Share.of(4, 5), FactKey.money("total-cost")),
            Not.of(Known.builder().fact("struck-off").build()));
    static final EligibilityRule RULE = EligibilityRule.builder()
            .id("all-kinds")
            .title(LocalizedText.of("en", "every kind of condition"))
            .source(Source.of(LocalizedText.of("fr", "Délibération 7"), Confidence.VERIFIED))
            .condition(EVERY_KIND)
            .build();
    static final GrantPolicy POLICY = GrantPolicy.builder()
            .id("2012")
            .eligibility(EligibilityPolicy.builder().id("associations").addRule(RULE).build())
            .allocation(AllocationPolicy.builder()
                    .rule(ClaimsRule.constrainedEqualAwards())
                    .roundingUnit(Money.parse("MAD 100"))
                    .maximumShare(Share.of(1, 3))
                    .lotterySeed(20120531L)
                    .build())
            .build();
    static final Application FULL = application("A-1")
            .title(LocalizedText.of("ar", "مكتبة").and("fr", "Bibliothèque").and("en", "Library"))
            .kind(GrantKind.PROJECT)
            .sector(Sectors.CULTURE)
            .receivedOn(LocalDate.of(2012, 3, 1))
            .totalCost(Money.parse("MAD 60000"))
            .score(new BigDecimal("78.50"))
            .facts(Facts.empty()
                    .with(FactKey.yesNo("final-receipt"), true)
                    .with(FactKey.date("founded-on"), LocalDate.of(2005, 1, 1))
                    .with(FactKey.wholeNumber("members"), 12L))
            .build();
    static final GrantCampaign CAMPAIGN = GrantCampaign.builder()
            .programme(GrantProgramme.builder()
                    .reference("G-2012")
                    .title(LocalizedText.of("en", "Grants"))
                    .council(Party.builder()
                            .code("CP")
                            .name(LocalizedText.of("fr", "Conseil provincial"))
                            .kind(PartyKind.PROVINCIAL_COUNCIL)
                            .territory(PROVINCE)
                            .build())
                    .build())
            .appropriation(Appropriation.builder()
                    .year(2012).amount(Money.parse("MAD 50000")).budgetLine("10-20").build())
            .policy(POLICY)
            .addApplications(FULL, application("A-2").build())
            .build();

    private Samples() {}

    private static Application.Builder application(String reference) {
        return Application.builder()
                .reference(reference)
                .applicant(Party.association("ASS-" + reference, LocalizedText.of("fr", "Les amis du livre")))
                .requested(Money.parse("MAD 24000"));
    }
}
