package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.fixtures.SamplePortfolio;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.json.RefusedDocumentException.Problem;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.DocumentFormat;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.Contribution;
import io.github.hissa.partnership.execution.Execution;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvolvingDocumentTest {

    private static final JsonMapper MAPPER = HissaJson.mapper();
    private static final JsonMapper NOTICES = JsonMapper.builder()
            .addModule(new HissaModule(new DocumentKinds(Map.of(Notice.class, Notice.KIND))))
            .build();
    private static final Territory PROVINCE = Territory.builder()
            .code("P").name(LocalizedText.of("fr", "Province")).kind(TerritoryKind.PROVINCE).build();
    private static final String BARE_PROVINCE = "\"code\":\"P\",\"name\":{\"fr\":\"Province\"},\"kind\":\"province\"";

    private static final String ANOTHER_KIND =
            "Expected a document of the kind territory. Found one of the kind agreement.";
    private static final String LATER = ". This library reads up to format %d.";

    // printf '%s' '{"code":"P","kind":"province","name":{"fr":"Province"}}' | sha256sum
    private static final Seal SEAL_BEFORE_THERE_WERE_HEADS =
            Seal.parse("bb1d86e79e9653192515ed69734f491d42eabb68da053eaba8d0fd6ce993afa7");

    private static List<String> problems(JsonMapper mapper, String document, Class<?> type) {
        RefusedDocumentException refused =
                assertThrows(RefusedDocumentException.class, () -> mapper.readValue(document, type));
        return refused.getProblems().stream().map(EvolvingDocumentTest::print).toList();
    }

    private static String print(Problem problem) {
        return problem.line() + ":" + problem.column() + " " + problem.path() + ": " + problem.message();
    }

    private static String territory(String head) {
        return "{\"hissa\":" + head + "," + BARE_PROVINCE + "}";
    }

    @Test
    void theOutermostValueSaysItsKindAndItsFormatAndNoOtherDoes() {
        assertEquals(
                territory("{\"document\":\"territory\",\"format\":1}"), MAPPER.writeValueAsString(PROVINCE));
        String register = MAPPER.writeValueAsString(SamplePortfolio.register());
        assertTrue(register.startsWith(
                "{\"hissa\":{\"document\":\"agreement-register\",\"format\":1},\"council\":{\"code\":"));
        assertEquals(0, register.lastIndexOf("{\"hissa\""));
        assertEquals(
                "{\"currency\":\"MAD\",\"amount\":\"1.00\"}", MAPPER.writeValueAsString(Money.parse("MAD 1.00")));
    }

    @Test
    void inTypesOfTheCallersEachDocumentSaysIt() {
        record Row(long id, Territory place) {}
        assertEquals(
                "[{\"id\":7,\"place\":" + territory("{\"document\":\"territory\",\"format\":1}") + "}]",
                MAPPER.writeValueAsString(List.of(new Row(7, PROVINCE))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{" + BARE_PROVINCE + "}",
        "{\"hissa\":{\"document\":\"territory\",\"format\":1}," + BARE_PROVINCE + "}",
        "{" + BARE_PROVINCE + ",\"hissa\":{\"format\":1,\"document\":\"territory\"}}",
    })
    void aDocumentIsReadWithAndWithoutItsHeadWhereverItStands(String document) {
        assertEquals(PROVINCE, MAPPER.readValue(document, Territory.class));
        assertTrue(SEAL_BEFORE_THERE_WERE_HEADS.matches(document));
        assertEquals(SEAL_BEFORE_THERE_WERE_HEADS, Seal.of(PROVINCE));
    }

    @Test
    void anotherKindIsRefusedNamingBoth() {
        assertEquals(
                List.of("1:22 hissa.document: " + ANOTHER_KIND),
                problems(MAPPER, territory("{\"document\":\"agreement\",\"format\":1}"), Territory.class));
    }

    @Test
    void aLaterFormatIsRefusedNamingTheOneUpToWhichTheLibraryReads() {
        assertEquals(
                List.of("1:43 hissa.format: It is in format 2 of territory" + LATER.formatted(1)),
                problems(MAPPER, territory("{\"document\":\"territory\",\"format\":2}"), Territory.class));
        assertEquals(
                List.of("2:26 hissa.format: It is in format 4 of notice" + LATER.formatted(3)),
                problems(
                        NOTICES,
                        "{\"title\":\"T\",\"places\":[],\n \"hissa\":{\"format\":      4,\"document\":\"notice\"}}",
                        Notice.class));
    }

    @Test
    void whatElseIsWrongIsSaidWithIt() {
        String document =
                """
                {"hissa": {"document": "agreement", "format": 9},
                 "code": 5,
                 "name": {"fr": "Province"}, "kind": "province"}
                """;
        assertEquals(
                List.of(
                        "1:24 hissa.document: " + ANOTHER_KIND,
                        "1:47 hissa.format: It is in format 9 of territory" + LATER.formatted(1),
                        "2:10 code: Expected: a text. Found: the number 5."),
                problems(MAPPER, document, Territory.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "null", "1", "[]", "{}", "{\"document\":\"territory\"}", "{\"format\":1}",
        "{\"document\":\"territory\",\"format\":0}", "{\"document\":\"territory\",\"format\":-1}",
        "{\"document\":\"territory\",\"format\":\"1\"}", "{\"document\":\"territory\",\"format\":1.0}",
        "{\"document\":\"territory\",\"format\":4294967297}", "{\"document\":null,\"format\":1}",
        "{\"document\":[\"territory\"],\"format\":1}", "{\"document\":\"territory\",\"format\":1,\"format\":1}",
        "{\"document\":\"territory\",\"format\":1,\"by\":\"x\"}",
    })
    void aHeadThatIsNoneIsRefusedWhetherOrNotThereAreMigrations(String head) {
        List<String> refused = problems(MAPPER, territory(head), Territory.class);
        assertTrue(refused.get(0).contains(" hissa"), refused::toString);
        JsonMapper migrating = JsonMapper.builder()
                .addModule(new HissaModule(new DocumentKinds(
                        Map.of(Territory.class, DocumentKind.of("territory", same -> {}, same -> {})))))
                .build();
        List<String> expected = refused.stream().map(one -> one.replace("from 1 to 1", "from 1 to 3")).toList();
        assertEquals(expected, problems(migrating, territory(head), Territory.class));
    }

    @Test
    void aHeadThatComesTwiceOrInsideIsRefused() {
        String head = "\"hissa\":{\"document\":\"territory\",\"format\":1},";
        assertEquals(
                List.of("1:46 hissa: The property “hissa” is there again."),
                problems(MAPPER, "{" + head + head + BARE_PROVINCE + "}", Territory.class));
        String inside = "{" + BARE_PROVINCE + ",\"parent\":{" + head + BARE_PROVINCE + "}}";
        assertEquals(
                List.of("1:" + (inside.indexOf("\"hissa\"") + 1)
                        + " parent.hissa: There is no property “hissa” here. Known are: code, name, kind, parent."),
                problems(MAPPER, inside, Territory.class));
    }

    static Stream<String> earlierNotices() {
        String places =
                """
                "places": [{"code": "P", "label": {"fr": "Province"}, "kind": "province"}]""";
        return Stream.of(
                "{\"heading\": \"T\", " + places + "}",
                "{" + places + ", \"heading\": \"T\", \"hissa\": {\"format\": 1, \"document\": \"notice\"}}",
                "{\"hissa\": {\"document\": \"notice\", \"format\": 2}, \"title\": \"T\", "
                        + "\"stamp\": {\"a\": [1, null, 2.5]}, "
                        + places.replace("label", "name") + "}",
                "{\"hissa\": {\"document\": \"notice\", \"format\": 3}, \"title\": \"T\", "
                        + places.replace("label", "name") + ", \"notes\": []}");
    }

    @ParameterizedTest
    @MethodSource("earlierNotices")
    void earlierFormatsAreMigratedAndWrittenInTheCurrentOne(String document) {
        Notice notice = NOTICES.readValue(document, Notice.class);
        assertEquals("T", notice.getTitle());
        assertEquals(List.of(PROVINCE), notice.getPlaces());
        assertEquals(
                "{\"hissa\":{\"document\":\"notice\",\"format\":3},\"title\":\"T\",\"places\":[{" + BARE_PROVINCE
                        + "}],\"copies\":[]}",
                NOTICES.writeValueAsString(notice));
    }

    @Test
    void aFormatDoesNotKnowWhatAnotherDid() {
        assertEquals(
                List.of(
                        "1:1 title: The property “title” is missing.",
                        "1:45 heading: There is no property “heading” here. "
                                + "Known are: hissa, title, places, copies, signed, notes, urgent, pages."),
                problems(
                        NOTICES,
                        "{\"hissa\":{\"document\":\"notice\",\"format\":2},  \"heading\":\"T\"}",
                        Notice.class));
        assertEquals(
                List.of("1:1 places: The property “places” is missing."),
                problems(NOTICES, "{\"hissa\":{\"document\":\"notice\",\"format\":3},\"title\":\"T\"}", Notice.class));
    }

    @Test
    void whatIsWrongWithAnEarlierDocumentIsSaidWithItsPlaceInThatDocument() {
        String document =
                """
                {"heading": 12,
                 "title": "T",
                 "places": [{"code": "P",
                    "label": {"fr": " "}, "kind": "province"}, 5],
                 "copies": ["a", null]}
                """;
        assertEquals(
                List.of(
                        "1:13 title: Expected: a text. Found: the number 12.",
                        "2:2 title: The property “title” is there again.",
                        "4:21 places[0].name.fr: It must be stated.",
                        "4:48 places[1]: Expected: an object. Found: the number 5.",
                        "5:18 copies[1]: Expected: a text. Found: null."),
                problems(NOTICES, document, Notice.class));
        assertEquals(
                List.of("1:1 : It is refused: notice has a blank title"),
                problems(NOTICES, "{\"heading\":\"\"}", Notice.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"T\"", "true", "[]", "[{\"heading\":\"T\"}]", "{\"heading\":\"T\",\"places\":{}}",
        "{\"heading\":\"T\",\"places\":null}", "{}"})
    void whatIsNoSuchDocumentIsRefusedAfterItsMigrationsAsBefore(String document) {
        assertThrows(RefusedDocumentException.class, () -> NOTICES.readValue(document, Notice.class));
        assertThrows(RefusedDocumentException.class, () -> NOTICES.readValue("{\"x\":" + "[".repeat(300)
                + "]".repeat(300) + "}", Notice.class));
    }

    @Test
    void theFormatIsPartOfWhatIsSealedFromTheSecondOnward() {
        String first = "{\"title\":\"T\",\"places\":[],\"copies\":[]}";
        String second = "{\"hissa\":{\"document\":\"notice\",\"format\":2}," + first.substring(1);
        assertNotEquals(Seal.ofDocument(first), Seal.ofDocument(second));
        assertEquals(Seal.ofDocument(first), Seal.ofDocument(second.replace("\"format\":2", "\"format\":1")));
        assertEquals(
                "{\"hissa\":{\"document\":\"x\",\"format\":1,\"y\":1}}",
                Seal.canonical("{\"hissa\":{\"document\":\"x\",\"format\":1,\"y\":1}}"));
    }

    @Test
    void whatCameLaterIsLeftOutWhileThereIsNone() {
        Notice notice = Notice.builder().title("T").notes(List.of("n")).urgent(true).build();
        String document = NOTICES.writeValueAsString(notice);
        assertTrue(document.endsWith("\"copies\":[],\"notes\":[\"n\"],\"urgent\":true}"), document);
        assertEquals(notice, NOTICES.readValue(document, Notice.class));
        assertFalse(NOTICES.writeValueAsString(Notice.builder().title("T").build()).contains("notes"));

        Notice copied = Notice.builder().title("T").copies(List.of("a", "b")).build();
        String asManyPagesAsByDefault = NOTICES.writeValueAsString(copied);
        assertFalse(asManyPagesAsByDefault.contains("pages"), asManyPagesAsByDefault);
        assertEquals(2, NOTICES.readValue(asManyPagesAsByDefault, Notice.class).getPages());
        Notice fewer = Notice.builder().title("T").copies(List.of("a", "b")).pages(0).build();
        assertTrue(NOTICES.writeValueAsString(fewer).endsWith("\"pages\":0}"));
        assertEquals(fewer, NOTICES.readValue(NOTICES.writeValueAsString(fewer), Notice.class));
    }

    @Test
    void aNameThatAPropertyHasCannotBeTheHeads() {
        BuiltFormat<Clash> clash = BuiltFormat.of(Clash.class, type -> {
            throw new IllegalStateException("not asked for");
        }).orElseThrow();
        assertThrows(IllegalStateException.class, () -> new DocumentFormat<>(clash, DocumentKind.of("clash")));
    }

    /** A type with a property of the head's name. */
    public interface Clash {
        String getHissa();

        static Builder builder() {
            return new Builder();
        }

        class Builder {
            public Builder hissa(String value) {
                return this;
            }

            public Clash build() {
                return () -> "";
            }
        }
    }

    @Test
    void anAgreementByHandNeedsItsContributionsAndNoOtherList() {
        String document =
                """
                {"reference": "2012/17", "title": {"fr": "Route"},
                 "contributions": [{"party": {"code": "A", "name": {"fr": "A"}, "kind": "commune"}, "nature": "cash",
                                    "amount": {"known": {"currency": "MAD", "amount": "5"}}}]}
                """;
        Agreement agreement = MAPPER.readValue(document, Agreement.class);
        Agreement same = Agreement.builder()
                .reference("2012/17")
                .title(LocalizedText.of("fr", "Route"))
                .addContributions(agreement.getContributions().get(0))
                .build();
        assertEquals(same, agreement);
        assertEquals(PartyKind.COMMUNE, agreement.parties().get(0).getKind());
        String written = MAPPER.writeValueAsString(agreement);
        assertTrue(written.contains("\"amendments\":[]"), written);
        assertEquals(Seal.of(agreement), Seal.of(MAPPER.readValue(written, Agreement.class)));
        assertEquals(
                List.of("1:1 contributions: The property “contributions” is missing."),
                problems(MAPPER, document.substring(0, document.indexOf(",\n")) + "}", Agreement.class));
    }

    @Test
    void anOutcomeWithoutItsTiesIsReadAndOneWithoutItsDecisionsIsNot() {
        CampaignOutcome outcome = SampleCouncil.campaign().assess().decide();
        ObjectNode document = MAPPER.valueToTree(outcome);
        document.get("divisions").forEach(division -> ((ObjectNode) division).remove("ties"));
        CampaignOutcome read = MAPPER.treeToValue((JsonNode) document, CampaignOutcome.class);
        assertEquals(outcome, read);
        assertEquals(Seal.of(outcome), Seal.of(read));
        document.remove("decisions");
        assertEquals(
                "decisions: The property “decisions” is missing.",
                problems(MAPPER, document.toString(), CampaignOutcome.class).get(0).replaceFirst("^\\S+ ", ""));
    }

    @Test
    void aListWhoseLossIsDangerousIsMissed() {
        assertEquals(
                List.of("1:49 eligibility.rules: The property “rules” is missing."),
                problems(
                        MAPPER,
                        "{\"id\":\"P\",                  \"eligibility\":      {\"id\":\"E\"},"
                                + "\"allocation\":{\"rule\":\"talmud\"}}",
                        GrantPolicy.class));
        String agreement = MAPPER.writeValueAsString(SamplePortfolio.agreements().get(0))
                .replaceFirst("\"hissa\":\\{[^}]*},", "");
        assertEquals(
                List.of(
                        "1:1 schedule: The property “schedule” is missing.",
                        "1:1 entries: The property “entries” is missing."),
                problems(MAPPER, "{\"agreement\":" + agreement + "}", Execution.class));
    }

    @ParameterizedTest
    @ValueSource(classes = {Agreement.class, Money.class, PartyKind.class, LocalizedText.class})
    void nullIsNoDocument(Class<?> type) {
        List<String> refused = problems(MAPPER, "\n null ", type);
        assertEquals(1, refused.size());
        assertTrue(refused.get(0).matches("2:2 : Expected.*: .*\\. Found: null\\."), refused::toString);
        assertThrows(RefusedDocumentException.class, () -> MAPPER.treeToValue(MAPPER.readTree("null"), type));
    }

    @Test
    void nullInATypeOfTheCallersIsTheCallersAffair() {
        record Row(AgreementRegister register, Contribution contribution, List<PartyKind> kinds) {}
        Row row = MAPPER.readValue("{\"register\": null, \"kinds\": [null]}", Row.class);
        assertNull(row.register());
        assertNull(row.contribution());
        assertNull(row.kinds().get(0));
        assertNull(MAPPER.readValue("{}", Row.class).register());
    }
}
