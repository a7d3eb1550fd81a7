package io.github.hissa.json;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.Attested;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.DatedValue;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.EligibilityRule;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactDefinition;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactType;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.RuleReference;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Appeal;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantKind;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.grant.SubEnvelope;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.grant.life.DecisionChange;
import io.github.hissa.grant.life.DeliberatedOutcome;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.scoring.Criterion;
import io.github.hissa.scoring.Mark;
import io.github.hissa.scoring.MarkSheet;
import io.github.hissa.scoring.MissingMark;
import io.github.hissa.scoring.ScoringGrid;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.source.Confidence;
import io.github.hissa.source.Source;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Small campaigns that between them have a value at every place of an outcome. */
final class TamperSamples {

    private static final FactKey<Boolean> RECEIPT = FactKey.yesNo("receipt");
    private static final FactKey<Long> MEMBERS = FactKey.wholeNumber("members");
    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    private TamperSamples() {}

    /** Outcomes of campaigns with and without shortage, envelopes, scores, ties and a lottery. */
    static List<CampaignOutcome> outcomes() {
        return List.of(
                Samples.CAMPAIGN.assess().decide(),
                decide(rules(), "MAD 1000", AllocationPolicy.of(ClaimsRule.proportional())),
                decide(rules(), "MAD 90000", bounded(ClaimsRule.talmud())),
                decide(rules(), "MAD 1000.01", lottery(ClaimsRule.constrainedEqualAwards())),
                decide(rules(), "MAD 700", AllocationPolicy.of(ClaimsRule.ranked())),
                enveloped(false),
                enveloped(true),
                scored(MissingMark.UNDETERMINED),
                scored(MissingMark.COUNTS_AS_MINIMUM),
                foregone());
    }

    /** Rules that contradict each other, need less than they ask for, or lack a day or a value, or are too much. */
    static CampaignOutcome foregone() {
        FactKey<Long> number = FactKey.wholeNumber("number");
        Condition yes = Comparison.of(FactKey.yesNo("yes"), Operator.EQUAL_TO, true);
        AnyOf.Builder papers = AnyOf.builder();
        for (int i = 10; i < 27; i++) {
            papers.addCondition(Attested.builder().fact("paper-" + i).build());
        }
        EligibilityPolicy rules = EligibilityPolicy.builder()
                .from(rules())
                .rules(List.of(
                        rule("members", RuleReference.of("enough")).build(),
                        rule("old", AgeComparison.of(
                                        FactKey.date("founded"), Operator.AT_LEAST, 1, AgeUnit.YEARS))
                                .build(),
                        rule("many", Comparison.of(number, Operator.MORE_THAN, 5L)).build(),
                        rule("few", AnyOf.of(Comparison.of(number, Operator.LESS_THAN, 3L), yes)).build(),
                        rule("either", AllOf.of(
                                        AnyOf.of(
                                                Comparison.of("other", Operator.LESS_THAN, FactValue.of(5)),
                                                Comparison.of("other", Operator.AT_LEAST, FactValue.of(5))),
                                        AnyOf.of(
                                                yes,
                                                Comparison.of(FactKey.yesNo("excused"), Operator.EQUAL_TO, true))))
                                .build(),
                        rule("papers", papers.build()).build()))
                .putParameter("least-members", Parameter.builder()
                        .addValue(DatedValue.builder()
                                .since(LocalDate.of(2000, 1, 1))
                                .through(DAY)
                                .value(FactValue.of(5L))
                                .build())
                        .build())
                .build();
        Facts known = Facts.empty()
                .with(MEMBERS, 12L)
                .with(FactKey.date("founded"), LocalDate.of(2001, 1, 1))
                .with(FactKey.yesNo("paper-10"), true, Evidence.of("paper"));
        Facts open = Facts.empty().with(MEMBERS, 12L).with(FactKey.date("founded"), LocalDate.of(2001, 1, 1));
        FactKey<Boolean> consent = FactKey.yesNo("yes");
        Facts met = known.with(consent, true).with(number, 7L);
        GrantCampaign.Builder campaign = campaign(
                policy(rules, AllocationPolicy.of(ClaimsRule.proportional())).build(),
                Appropriation.of(2012, Money.parse("MAD 1000")));
        return campaign.applications(List.of(
                        foregone("F-1", known.with(consent, false)).build(),
                        foregone("F-2", known).build(),
                        foregone("F-3", met).receivedOn(DAY.plusDays(1)).build(),
                        foregone("F-4", met).receivedOn(Optional.empty()).build(),
                        foregone("F-5", met).build(),
                        foregone("F-6", open.with(consent, true)).build()))
                .build()
                .assess()
                .decide();
    }

    private static Application.Builder foregone(String reference, Facts facts) {
        Application.Builder application = application(reference, Sectors.SPORT, 12L);
        application.facts(facts);
        return application;
    }

    /** A council that lowers awards, one that changes nothing, and one that leaves its rules. */
    static List<DeliberatedOutcome> deliberations() {
        CampaignOutcome proposed = decide(rules(), "MAD 90000", AllocationPolicy.of(ClaimsRule.proportional()));
        return List.of(
                DeliberatedOutcome.builder()
                        .proposed(proposed)
                        .on(DAY.plusDays(60))
                        .reference("2012/7")
                        .addChanges(
                                DecisionChange.of("A-1", Money.parse("MAD 300"), LocalizedText.of("fr", "Réduit.")),
                                DecisionChange.of("A-2", Money.parse("MAD 0"), LocalizedText.of("fr", "Retiré.")))
                        .build(),
                DeliberatedOutcome.builder().proposed(proposed).on(DAY.plusDays(90)).build(),
                DeliberatedOutcome.builder()
                        .proposed(decide(rules(), "MAD 90000", bounded(ClaimsRule.talmud())))
                        .on(DAY.plusDays(60))
                        .addChanges(DecisionChange.of(
                                "A-1", Money.parse("MAD 460.05"), LocalizedText.of("fr", "Relevé.")))
                        .build());
    }

    /** Two rules of division on the same applications. */
    static List<PolicyComparison> comparisons() {
        GrantCampaign campaign = campaign(
                        policy(rules(), AllocationPolicy.of(ClaimsRule.proportional())).build(),
                        Appropriation.of(2012, Money.parse("MAD 1000")))
                .build();
        return List.of(PolicyComparison.of(
                campaign,
                policy(rules(), lottery(ClaimsRule.constrainedEqualLosses())).build()));
    }

    private static CampaignOutcome decide(EligibilityPolicy rules, String amount, AllocationPolicy allocation) {
        return campaign(policy(rules, allocation).build(), Appropriation.of(2012, Money.parse(amount)))
                .build()
                .assess()
                .decide();
    }

    private static AllocationPolicy bounded(ClaimsRule rule) {
        return AllocationPolicy.builder()
                .rule(rule)
                .minimumAward(Money.parse("MAD 10"))
                .maximumAward(Money.parse("MAD 450"))
                .maximumShare(Share.of(7, 10))
                .guaranteedAward(Money.parse("MAD 20"))
                .roundingUnit(Money.parse("MAD 10"))
                .build();
    }

    private static AllocationPolicy lottery(ClaimsRule rule) {
        return AllocationPolicy.builder().rule(rule).lotterySeed(7L).build();
    }

    private static CampaignOutcome enveloped(boolean isUnusedShared) {
        Appropriation appropriation = Appropriation.builder()
                .year(2012)
                .amount(Money.parse("MAD 1500"))
                .putEnvelope("sport", SubEnvelope.builder()
                        .amount(Money.parse("MAD 500"))
                        .addSectors(Sectors.SPORT.getCode(), Sectors.ROADS.getCode())
                        .build())
                .putEnvelope("books", SubEnvelope.builder()
                        .amount(Money.parse("MAD 700"))
                        .title(LocalizedText.of("fr", "Livres"))
                        .addSectors(Sectors.CULTURE.getCode())
                        .addTerritories("R", "S")
                        .build())
                .unusedShared(isUnusedShared)
                .build();
        return campaign(policy(rules(), lottery(ClaimsRule.constrainedEqualAwards())).build(), appropriation)
                .build()
                .assess()
                .decide();
    }

    static CampaignOutcome scored(MissingMark missing) {
        ScoringGrid grid = ScoringGrid.builder()
                .id("grid")
                .addCriteria(
                        Criterion.builder()
                                .id("impact")
                                .title(LocalizedText.of("en", "impact"))
                                .minimum(0)
                                .maximum(10)
                                .weight(Share.of(3, 2))
                                .threshold(Share.of(4, 1))
                                .build(),
                        Criterion.of("reach", LocalizedText.of("en", "reach"), 1, 5, 1))
                .threshold(Share.of(1, 2))
                .missingMark(missing)
                .build();
        GrantPolicy policy = policy(
                        rules(),
                        AllocationPolicy.builder()
                                .rule(ClaimsRule.proportional())
                                .weightedByScore(true)
                                .build())
                .scoring(grid)
                .build();
        return campaign(policy, Appropriation.of(2012, Money.parse("MAD 1000")))
                .marks(Map.of(
                        "A-1", sheet(8, 5, 7, 4), "A-2", sheet(10, 1), "A-3", sheet(2, 5), "A-4", sheet(9, 5, 9),
                        "A-5", sheet(4, 2)))
                .build()
                .assess()
                .decide();
    }

    /** Marks for impact and reach in turn, two of each assessor. */
    private static MarkSheet sheet(int... points) {
        MarkSheet.Builder sheet = MarkSheet.builder();
        for (int i = 0; i < points.length; i++) {
            sheet.addMark(Mark.of(i % 2 == 0 ? "impact" : "reach", i < 2 ? "Amal" : "Idir", points[i]));
        }
        return sheet.build();
    }

    private static GrantPolicy.Builder policy(EligibilityPolicy rules, AllocationPolicy allocation) {
        GrantPolicy.Builder policy = GrantPolicy.builder();
        policy.id("support")
                .version(3)
                .since(LocalDate.of(2011, 1, 1))
                .through(LocalDate.of(2013, 12, 31))
                .title(LocalizedText.of("fr", "Soutien"))
                .eligibility(rules)
                .allocation(allocation)
                .appeal(Appeal.builder()
                        .authority(LocalizedText.of("fr", "Tribunal administratif"))
                        .days(60)
                        .source(Source.of(LocalizedText.of("fr", "Loi 41-90"), Confidence.RECALLED))
                        .build())
                .awardForm(AwardFormPolicy.builder()
                        .threshold(Money.parse("MAD 200"))
                        .agreementAtThreshold(true)
                        .rollingMonths(12)
                        .build())
                .putSource("allocation.rule", Source.of(LocalizedText.of("fr", "Délibération 7"), Confidence.VERIFIED));
        return policy;
    }

    private static EligibilityPolicy rules() {
        Condition enough = Comparison.of("members", Operator.AT_LEAST, ParameterReference.of("least-members"));
        return EligibilityPolicy.builder()
                .id("rules")
                .addRules(
                        rule("declared", Attested.builder().fact("receipt").build())
                                .message(LocalizedText.of("fr", "Déclarez l’association."))
                                .source(Source.of(LocalizedText.of("fr", "Dahir de 1958"), Confidence.RECALLED))
                                .build(),
                        rule("members", RuleReference.of("enough")).build())
                .putDefinition("enough", enough)
                .putParameter("least-members", Parameter.builder()
                        .title(LocalizedText.of("en", "least number of members"))
                        .addValues(
                                DatedValue.builder()
                                        .since(LocalDate.of(2000, 1, 1))
                                        .through(LocalDate.of(2010, 12, 31))
                                        .value(FactValue.of(5L))
                                        .source(Source.of(LocalizedText.of("fr", "Circulaire"), Confidence.VERIFIED))
                                        .build(),
                                DatedValue.of(LocalDate.of(2011, 1, 1), FactValue.of(7L)))
                        .build())
                .putFact("members", FactDefinition.builder()
                        .type(FactType.WHOLE_NUMBER)
                        .title(LocalizedText.of("en", "members"))
                        .document(LocalizedText.of("en", "list of members"))
                        .build())
                .build();
    }

    private static EligibilityRule.Builder rule(String id, Condition condition) {
        EligibilityRule.Builder rule = EligibilityRule.builder();
        rule.id(id).title(LocalizedText.of("en", "demands " + id)).condition(condition);
        return rule;
    }

    /** Two alike, one by its score, one that is refused and one of which too little is known. */
    private static GrantCampaign.Builder campaign(GrantPolicy policy, Appropriation appropriation) {
        GrantCampaign.Builder campaign = GrantCampaign.builder();
        campaign.programme(GrantProgramme.builder().from(Samples.CAMPAIGN.getProgramme()).build())
                .appropriation(appropriation)
                .policy(policy)
                .addApplications(
                        application("A-1", Sectors.SPORT, 12L).build(),
                        application("A-2", Sectors.SPORT, 12L).build(),
                        application("A-3", Sectors.CULTURE, 30L)
                                .title(LocalizedText.of("ar", "مكتبة"))
                                .kind(GrantKind.PROJECT)
                                .totalCost(Money.parse("MAD 700"))
                                .score(new BigDecimal("78.5"))
                                .build(),
                        application("A-4", Sectors.CULTURE, 3L).build(),
                        application("A-5", Sectors.ROADS, 30L)
                                .facts(Facts.empty().with(RECEIPT, true, Evidence.of("receipt")))
                                .build());
        return campaign;
    }

    private static Application.Builder application(String reference, Sector sector, long members) {
        Evidence receipt = Evidence.builder()
                .document("receipt " + reference)
                .issuedOn(LocalDate.of(2010, 1, 1))
                .validUntil(LocalDate.of(2014, 1, 1))
                .build();
        Application.Builder application = Application.builder();
        application.reference(reference)
                .applicant(Party.builder()
                        .from(Party.association("ASS-" + reference, LocalizedText.of("fr", "Les amis du livre")))
                        .territory(Samples.PROVINCE)
                        .build())
                .sector(Sector.builder().from(sector).parent(Sectors.HEALTH).build())
                .receivedOn(DAY)
                .requested(Money.parse("MAD 500"))
                .facts(Facts.empty().with(RECEIPT, true, receipt).with(MEMBERS, members));
        return application;
    }
}
