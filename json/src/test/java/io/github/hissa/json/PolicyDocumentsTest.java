package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.eligibility.Assessment;
import io.github.hissa.eligibility.CodeSet;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Parameter;
import io.github.hissa.eligibility.Truth;
import io.github.hissa.eligibility.Verdict;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.PolicyHistory;
import io.github.hissa.grant.form.AwardForm;
import io.github.hissa.grant.form.AwardFormPolicy;
import io.github.hissa.grant.form.PastAward;
import io.github.hissa.party.Party;
import io.github.hissa.source.Confidence;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that ship as documents: well formed throughout, and deciding as their sources say. */
class PolicyDocumentsTest {

    private static final LocalDate IN_2012 = LocalDate.of(2012, 3, 1);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 3, 1);
    private static final List<String> FILE = List.of(
            "final-receipt", "statutes", "assembly-minutes", "board-list", "bank-certificate", "activity-report",
            "financial-report");

    static Set<String> names() {
        return PolicyDocuments.names();
    }

    @Test
    void everyFileIsListedAndEveryNameIsThere() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PolicyDocuments.class.getResource("policies")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    PolicyDocuments.names(),
                    files.map(file -> file.getFileName().toString().replace(".json", "")).collect(Collectors.toSet()));
        }
        assertEquals(
                "no policy document x; there are " + PolicyDocuments.names(),
                assertThrows(IllegalArgumentException.class, () -> PolicyDocuments.read("x")).getMessage());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleHasItsSourceAndItsWordsInThreeLanguagesAndEveryFactItsTitle(String name) {
        PolicyHistory history = PolicyDocuments.read(name);
        assertEquals(name, history.getId());
        RoundTripTest.comesBack(PolicyHistory.class, history);
        for (GrantPolicy policy : history.getVersions()) {
            inThreeLanguages(policy.getTitle().orElseThrow());
            policy.getSources().values().forEach(source -> inThreeLanguages(source.getText()));
            assertTrue(policy.getSources().containsKey("allocation.rule"));
            EligibilityPolicy eligibility = policy.getEligibility();
            eligibility.getRules().forEach(rule -> {
                inThreeLanguages(rule.getTitle());
                inThreeLanguages(rule.getMessage().orElseThrow());
                inThreeLanguages(rule.getSource().orElseThrow().getText());
                rule.getCondition()
                        .factNames()
                        .forEach(fact -> inThreeLanguages(eligibility.getFacts().get(fact).getTitle()));
            });
            eligibility.getParameters().values().forEach(parameter -> parameter
                    .getValues()
                    .forEach(value -> inThreeLanguages(value.getSource().orElseThrow().getText())));
        }
    }

    private static void inThreeLanguages(LocalizedText text) {
        assertEquals(Set.of(Language.values()), text.toMap().keySet(), text.toString());
    }

    /** An association that has all that anybody asks for, as of a day. */
    private static Facts complete(LocalDate day) {
        Facts facts = Facts.empty();
        for (String document : FILE) {
            facts = attested(facts, document, day.plusMonths(6));
        }
        return facts.with("political", FactValue.of(false))
                .with("activity-in-statutes", FactValue.of(true))
                .with("councillor-member", FactValue.of(false))
                .with("past-grants-justified", FactValue.of(true))
                .with("supported-before", FactValue.of(false))
                .with("awards-this-year", FactValue.of(0))
                .with("priority-field", FactValue.of(true))
                .with("applicant-kind", FactValue.of("association"))
                .with("requested", FactValue.of(Money.parse("MAD 60000.00")));
    }

    private static Facts attested(Facts facts, String document, LocalDate until) {
        return Facts.of(
                plus(facts.toMap(), document, FactValue.of(true)),
                plus(facts.toEvidence(), document, Evidence.builder().document(document).validUntil(until).build()));
    }

    private static <T> TreeMap<String, T> plus(Map<String, T> map, String key, T value) {
        TreeMap<String, T> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }

    private static Facts but(Facts facts, String name, FactValue value) {
        return Facts.of(plus(facts.toMap(), name, value), facts.toEvidence());
    }

    private static Assessment assess(Facts facts, LocalDate day) {
        GrantPolicy policy = PolicyDocuments.read(PolicyDocuments.ASSOCIATION_SUPPORT_MOROCCO)
                .find(day)
                .orElseThrow();
        return policy.getEligibility().assess(facts, day);
    }

    private static List<String> failed(Assessment assessment) {
        return assessment.getFindings().stream()
                .filter(finding -> finding.getTruth() == Truth.FALSE)
                .map(Finding::getRule)
                .toList();
    }

    private static Facts by(String council, String instrument, LocalDate day) {
        return complete(day)
                .with("council-kind", FactValue.of(council))
                .with("instrument", FactValue.of(instrument));
    }

    @ParameterizedTest
    @CsvSource({
        "provincial-council, grant,                 2012-03-01, ELIGIBLE",
        "provincial-council, grant,                 2015-07-06, ELIGIBLE",
        "provincial-council, grant,                 2015-07-07, NOT_ELIGIBLE",
        "provincial-council, partnership-agreement, 2015-07-07, ELIGIBLE",
        "commune,            grant,                 2015-07-07, ELIGIBLE",
        "regional-council,   partnership-agreement, 2018-03-01, UNDETERMINED"
    })
    void theRegimeOfTheDaySaysWhichCouncilUsesWhichInstrument(
            String council, String instrument, LocalDate day, Verdict expected) {
        Assessment assessment = assess(by(council, instrument, day), day);
        assertEquals(expected, assessment.toVerdict());
        if (expected == Verdict.NOT_ELIGIBLE) {
            assertEquals(List.of("instrument"), failed(assessment));
        }
        if (expected == Verdict.UNDETERMINED) {
            assertEquals(Set.of("public-utility"), assessment.missing());
        }
    }

    @Test
    void whoDemandsPublicUtilityIsASwitch() {
        GrantPolicy policy = PolicyDocuments.read(PolicyDocuments.ASSOCIATION_SUPPORT_MOROCCO)
                .find(IN_2018)
                .orElseThrow();
        EligibilityPolicy switched = EligibilityPolicy.builder()
                .from(policy.getEligibility())
                .parameters(plus(
                        policy.getEligibility().getParameters(),
                        "public-utility-demanded-by",
                        Parameter.of(
                                LocalDate.of(2015, 7, 7),
                                FactValue.of(CodeSet.of("regional-council", "provincial-council")))))
                .build();
        Facts facts = by("provincial-council", "partnership-agreement", IN_2018);
        assertEquals(Verdict.ELIGIBLE, policy.getEligibility().assess(facts, IN_2018).toVerdict());
        assertEquals(Verdict.UNDETERMINED, switched.assess(facts, IN_2018).toVerdict());
        assertEquals(
                Verdict.NOT_ELIGIBLE,
                switched.assess(facts.with("public-utility", FactValue.of(false)), IN_2018).toVerdict());
    }

    @Test
    void anExpiredDocumentIsAskedForByItsName() {
        Facts facts = attested(complete(IN_2012), "bank-certificate", IN_2012.minusDays(1));
        Assessment assessment = assess(facts, IN_2012);
        assertEquals(Verdict.UNDETERMINED, assessment.toVerdict());
        assertEquals(Set.of("bank-certificate"), assessment.missing());
        assertEquals(
                Set.of("bank-certificate"), assessment.getShortestEvidence().orElseThrow().getSettling());
        assertEquals(Verdict.ELIGIBLE, assess(attested(facts, "bank-certificate", IN_2012), IN_2012).toVerdict());
    }

    @Test
    void aMissingDocumentThatCannotChangeTheOutcomeIsNotAskedFor() {
        Facts facts = but(attested(complete(IN_2012), "statutes", IN_2012.minusDays(1)), "political", FactValue.of(true));
        Assessment assessment = assess(facts, IN_2012);
        assertEquals(Verdict.NOT_ELIGIBLE, assessment.toVerdict());
        assertEquals(List.of("not-political"), failed(assessment));
        assertEquals(Set.of(), assessment.missing());
    }

    @ParameterizedTest
    @CsvSource({
        "applicant-kind, cooperative, no-co-operative",
        "political, true, not-political",
        "activity-in-statutes, false, within-statutes",
        "past-grants-justified, false, last-grant-reported",
        "councillor-member, true, no-councillor",
        "awards-this-year, 1, once-a-year"
    })
    void whatTheAuditorsFindIsRefusedByItsRule(String fact, String value, String rule) {
        FactValue changed = switch (value) {
            case "true", "false" -> FactValue.of(Boolean.parseBoolean(value));
            case "1" -> FactValue.of(1);
            default -> FactValue.of(value);
        };
        Assessment assessment = assess(but(by("commune", "grant", IN_2018), fact, changed), IN_2018);
        assertEquals(List.of(rule), failed(assessment));
    }

    @Test
    void anAssociationSupportedBeforeHandsInItsAccounts() {
        Facts before = but(complete(IN_2012), "supported-before", FactValue.of(true));
        assertEquals(Set.of("accounts-filed"), assess(before, IN_2012).missing());
        assertEquals(
                List.of("accounts"), failed(assess(before.with("accounts-filed", FactValue.of(false)), IN_2012)));
    }

    @ParameterizedTest
    @CsvSource({"49999.99, ELIGIBLE", "50000.00, NOT_ELIGIBLE"})
    void outsideThePriorityFieldsSupportStaysBelowTheThreshold(String amount, Verdict expected) {
        Facts facts = but(complete(IN_2012), "priority-field", FactValue.of(false));
        assertEquals(
                expected,
                assess(but(facts, "requested", FactValue.of(Money.parse("MAD " + amount))), IN_2012).toVerdict());
    }

    @Test
    void theSideOfTheThresholdIsAParameterAndItsDefaultIsMarkedAsAnAssumption() {
        GrantPolicy policy = PolicyDocuments.read(PolicyDocuments.ASSOCIATION_SUPPORT_MOROCCO)
                .find(IN_2012)
                .orElseThrow();
        AwardFormPolicy form = policy.getAwardForm().orElseThrow();
        Money threshold = Money.parse("MAD 50000.00");
        assertEquals(AwardForm.DECISION, form.formOf(threshold, IN_2012, List.of()));
        assertEquals(AwardForm.AGREEMENT, form.formOf(threshold.plusMinor(1), IN_2012, List.of()));
        assertEquals(
                AwardForm.AGREEMENT,
                AwardFormPolicy.builder()
                        .from(form)
                        .agreementAtThreshold(true)
                        .build()
                        .formOf(threshold, IN_2012, List.of()));
        assertEquals(
                Confidence.RECALLED,
                policy.getSources().get("awardForm.agreementAtThreshold").getConfidence());
    }

    @Test
    void inFranceTheAwardsOfTwelveMonthsAreAddedUp() {
        AwardFormPolicy form = PolicyDocuments.read(PolicyDocuments.ASSOCIATION_GRANTS_FRANCE)
                .find(IN_2018)
                .orElseThrow()
                .getAwardForm()
                .orElseThrow();
        Money half = Money.parse("EUR 11500.00");
        assertEquals(AwardForm.DECISION, form.formOf(half, IN_2018, List.of(PastAward.of(IN_2018.minusMonths(3), half))));
        List<PastAward> earlier = List.of(PastAward.of(IN_2018.minusMonths(3), half.plusMinor(1)));
        assertEquals(AwardForm.AGREEMENT, form.formOf(half, IN_2018, earlier));
        assertEquals(AwardForm.DECISION, form.formOf(half, IN_2018.plusMonths(9), earlier));
    }

    @ParameterizedTest
    @CsvSource({"2016-03-01, ELIGIBLE", "2016-03-02, NOT_ELIGIBLE"})
    void theWaitingYearsAreCountedToTheDay(LocalDate lastAward, Verdict expected) {
        EligibilityPolicy policy = PolicyDocuments.read(PolicyDocuments.INDH_INCOME_GENERATING_2018)
                .find(IN_2018)
                .orElseThrow()
                .getEligibility();
        Facts facts = Facts.empty()
                .with("supported-before", FactValue.of(true))
                .with("last-awarded-on", FactValue.of(lastAward));
        assertEquals(expected, policy.assess(facts, IN_2018).toVerdict());
        assertEquals(
                Verdict.ELIGIBLE,
                policy.assess(Facts.empty().with("supported-before", FactValue.of(false)), IN_2018).toVerdict());
    }

    @ParameterizedTest
    @CsvSource({
        "cooperative, 300000.00, ELIGIBLE",
        "cooperative, 300000.01, NOT_ELIGIBLE",
        "person,      100000.00, ELIGIBLE",
        "person,      100000.01, NOT_ELIGIBLE",
        "association, 1.00,      NOT_ELIGIBLE"
    })
    void theThirdPhaseHasACapForEachKindOfHolder(String kind, String amount, Verdict expected) {
        LocalDate day = LocalDate.of(2023, 2, 7);
        Facts facts = Facts.empty()
                .with("applicant-kind", FactValue.of(kind))
                .with("requested", FactValue.of(Money.parse("MAD " + amount)));
        EligibilityPolicy policy = PolicyDocuments.read(PolicyDocuments.INDH_PHASE_3_2023)
                .find(day)
                .orElseThrow()
                .getEligibility();
        assertEquals(expected, policy.assess(facts, day).toVerdict());
    }

    @ParameterizedTest
    @CsvSource({
        "indh-transversal-khouribga-2016,        300000.00, 240000.00",
        "indh-transversal-khouribga-2016,        900000.00, 300000.00",
        "indh-income-generating-marrakech-2018,  300000.00, 210000.00",
        "indh-phase-3-khouribga-2023,            300000.00, 180000.00",
        "women-representation-2011,              300000.00, 200000.00",
        "women-representation-2011,              200000.00, 140000.00"
    })
    void theFunderPaysItsShareWithinItsCap(String name, String cost, String most) {
        Application application = Application.builder()
                .reference("A")
                .applicant(Party.association("A", LocalizedText.of("en", "Association")))
                .requested(Money.parse("MAD " + cost))
                .totalCost(Money.parse("MAD " + cost))
                .build();
        GrantPolicy policy = PolicyDocuments.read(name).getVersions().get(0);
        assertEquals(Money.parse("MAD " + most), policy.getAllocation().ceilingOf(application));
        assertFalse(policy.getSources().get("allocation.maximumShare").getText().toMap().isEmpty());
    }
}
