package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.eligibility.AgeComparison;
import io.github.hissa.eligibility.AgeUnit;
import io.github.hissa.eligibility.AllOf;
import io.github.hissa.eligibility.AnyOf;
import io.github.hissa.eligibility.AtLeast;
import io.github.hissa.eligibility.Attested;
import io.github.hissa.eligibility.CodeComparison;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.Comparison;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.Containment;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactKey;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Membership;
import io.github.hissa.eligibility.Not;
import io.github.hissa.eligibility.Operator;
import io.github.hissa.eligibility.ParameterReference;
import io.github.hissa.eligibility.Range;
import io.github.hissa.eligibility.RuleReference;
import io.github.hissa.eligibility.ShareComparison;
import io.github.hissa.eligibility.Unless;
import io.github.hissa.fixtures.HissaArbitraries;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AssessedCampaign;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.money.Share;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

class RoundTripPropertiesTest {

    @Property
    void sharesComeBackEqual(@ForAll("shares") Share share) {
        RoundTripTest.comesBack(Share.class, share);
    }

    @Property
    void amountsComeBackEqual(@ForAll("amounts") Money amount) {
        RoundTripTest.comesBack(Money.class, amount);
    }

    @Property
    void factsComeBackEqual(@ForAll("facts") Facts facts) {
        RoundTripTest.comesBack(Facts.class, facts);
    }

    @Property(tries = 300)
    void conditionsComeBackEqual(@ForAll("conditions") Condition condition) {
        RoundTripTest.comesBack(Condition.class, condition);
    }

    @Property(tries = 150)
    void campaignsAndTheirOutcomesComeBackEqual(@ForAll("campaigns") GrantCampaign campaign) {
        RoundTripTest.comesBack(GrantCampaign.class, campaign);
        RoundTripTest.comesBack(AssessedCampaign.class, campaign.assess());
        RoundTripTest.comesBack(CampaignOutcome.class, campaign.assess().decide());
    }

    @Property(tries = 100)
    void whatAnAuditorReadsStillPassesTheCheck(@ForAll("campaigns") GrantCampaign campaign)
            throws Exception {
        JsonMapper mapper = HissaJson.mapper();
        CampaignOutcome read = mapper.readValue(
                mapper.writeValueAsString(campaign.assess().decide()), CampaignOutcome.class);

        assertEquals(List.of(), read.verify());
    }

    @Provide
    Arbitrary<GrantCampaign> campaigns() {
        return HissaArbitraries.campaigns();
    }

    @Example
    void theSampleCampaignAndItsOutcomeComeBackEqual() {
        RoundTripTest.comesBack(GrantCampaign.class, SampleCouncil.campaign());
        RoundTripTest.comesBack(CampaignOutcome.class, SampleCouncil.campaign().assess().decide());
    }

    @Provide
    Arbitrary<Share> shares() {
        return HissaArbitraries.shares();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return HissaArbitraries.amounts();
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Evidence> documents = Combinators.combine(names(), Dates.dates().optional(), Dates.dates().optional())
                .filter((name, one, other) -> one.isEmpty() || other.isEmpty() || !one.get().isAfter(other.get()))
                .as((name, one, other) -> Evidence.builder().document(name).issuedOn(one).validUntil(other).build());
        return Combinators.combine(Arbitraries.maps(names(), values()).ofMaxSize(6), documents, Arbitraries.integers().between(0, 6))
                .as((known, document, attested) -> Facts.of(
                        known, known.keySet().stream().limit(attested).collect(Collectors.toMap(name -> name, name -> document))));
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> statement = Arbitraries.oneOf(List.<Arbitrary<? extends Condition>>of(
                Combinators.combine(names(), Arbitraries.of(Operator.EQUAL_TO, Operator.NOT_EQUAL_TO), values())
                        .as(Comparison::of),
                Combinators.combine(names(), Arbitraries.of(Operator.values()), names())
                        .as((fact, operator, name) -> Comparison.of(fact, operator, ParameterReference.of(name))),
                names().map(name -> Known.builder().fact(name).build()),
                names().map(name -> Attested.builder().fact(name).build()),
                names().map(RuleReference::of),
                Combinators.combine(names(), values()).as(
                        (name, value) -> Membership.builder().fact(name).addValues(value).build()),
                Combinators.combine(names(), names()).as((name, parameter) -> Membership.builder()
                        .fact(name).parameter(ParameterReference.of(parameter)).build()),
                Combinators.combine(names(), Arbitraries.longs(), Arbitraries.longs()).as((name, a, b) -> Range.of(
                        name, FactValue.of(Math.min(a, b)), FactValue.of(Math.max(a, b)))),
                Combinators.combine(names(), Arbitraries.of(Operator.values()), Arbitraries.longs(), Arbitraries.of(AgeUnit.values()))
                        .as((name, operator, age, unit) -> AgeComparison.of(FactKey.date(name), operator, age, unit)),
                Combinators.combine(names(), Arbitraries.of(Containment.values()), sets())
                        .as((name, containment, codes) -> CodeComparison.builder()
                                .fact(name).containment(containment).codes(FactValue.of(codes)).build()),
                Combinators.combine(names(), Arbitraries.of(Operator.values()), shares(), names())
                        .as((fact, operator, share, whole) -> ShareComparison.builder()
                                .fact(fact).operator(operator).share(FactValue.of(share)).whole(whole).build()),
                Combinators.combine(names(), Arbitraries.of(Operator.values()), names(), names())
                        .as((fact, operator, share, whole) -> ShareComparison.builder()
                                .fact(fact).operator(operator).share(ParameterReference.of(share)).whole(whole).build())))
                .map(condition -> condition);
        if (depth == 0) {
            return statement;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(
                statement,
                inner.map(Not::of),
                Combinators.combine(inner, inner).as(Unless::of),
                inner.list().ofMinSize(1).ofMaxSize(3).map(some -> AtLeast.builder()
                        .number(some.size()).conditions(some).build()),
                inner.list().ofMaxSize(3).map(some -> AllOf.builder().conditions(some).build()),
                inner.list().ofMaxSize(3).map(some -> AnyOf.builder().conditions(some).build()));
    }

    private static Arbitrary<FactValue> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(FactValue::of),
                Arbitraries.longs().map(FactValue::of),
                Arbitraries.bigDecimals().map(FactValue::of),
                HissaArbitraries.amounts().map(FactValue::of),
                Dates.dates().map(FactValue::of),
                Combinators.combine(Arbitraries.integers().between(-9, 9), Arbitraries.integers().between(-40, 40), Arbitraries.integers().between(-400, 400))
                        .as(Period::of).map(FactValue::of),
                HissaArbitraries.shares().map(FactValue::of),
                names().map(FactValue::ofCode),
                sets().map(FactValue::of),
                Arbitraries.strings().ofMaxLength(20).map(FactValue::of));
    }

    private static Arbitrary<CodeSet> sets() {
        return names().set().ofMaxSize(3).map(CodeSet::of);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
    }
}
