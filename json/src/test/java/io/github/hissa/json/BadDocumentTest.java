package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Not;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.money.Share;
import io.github.hissa.party.Party;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.territory.Territory;
import io.github.hissa.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/** Documents that are refused, each with its message, line and column; the same by a mapper set to forgive everything. */
class BadDocumentTest {

    /** All rules that the engine knows, as a message lists them. */
    private static final String RULES = String.join(", ", ClaimsRule.getNames());


    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(1_000_000)
                            .build())
                    .build())
            .addModule(new HissaModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withCoercionConfigDefaults(config -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    config.setCoercion(shape, CoercionAction.TryConvert);
                }
            })
            .build();

    /** For this one all kinds of documents are in format 2, which is format 1 unchanged: each is held in memory first. */
    static final JsonMapper MIGRATING = JsonMapper.builder()
            .addModule(new HissaModule(new DocumentKinds(DocumentKinds.OWN.byType().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> DocumentKind.of(entry.getValue().name(), unchanged -> {}))))))
            .build();

    private static final String APPLICANT =
            "{\"code\":\"X\",\"name\":{\"fr\":\"N\"},\"kind\":\"association\"}";

    static Stream<Arguments> documents() {
        return Stream.of(
                bad(Money.class, "{`currency`:`MAD`,`amount`:24}", "amount: Expected: an amount in quotes such as \"1200000.00\". Found: the number 24.", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:24.10}", "amount: Expected: an amount in quotes such as \"1200000.00\". Found: the number 24.10.", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`24.105`}", "24.105 has more decimals than MAD has. Decimals: 3. Allowed: 2.", 1, 1),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`1e3`}", "amount: Expected: an amount in quotes such as \"1200000.00\". Found: the text “1e3”.", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`1 200,00`}", "amount: Expected: an amount in quotes such as \"1200000.00\". Found: the text “1 200,00”.", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`٢٤`}", "amount: Expected: an amount in quotes such as \"1200000.00\". Found: the text “٢٤”.", 1, 28),
                bad(Money.class, "{`currency`:`DHS`,`amount`:`24.00`}", "currency: Expected: the code of a currency such as \"MAD\". Found: the text “DHS”.", 1, 13),
                bad(Money.class, "{`currency`:`mad`,`amount`:`24.00`}", "currency: Expected: the code of a currency such as \"MAD\". Found: the text “mad”.", 1, 13),
                bad(Money.class, "{`currency`:null,`amount`:`24.00`}", "currency: Expected: the code of a currency such as \"MAD\". Found: null.", 1, 13),
                bad(Money.class, "{}", "currency: The property “currency” is missing.\namount: The property “amount” is missing.", 1, 1),
                bad(Money.class, "`MAD 24`", "Expected: an object. Found: the text “MAD 24”.", 1, 1),
                bad(Share.class, "`1.5`", "Expected: a share in quotes such as \"6/25\" or \"24%\". Found: the text “1.5”.", 1, 1),
                bad(Share.class, "`-1/2`", "Expected: a share in quotes such as \"6/25\" or \"24%\". Found: the text “-1/2”.", 1, 1),
                bad(Share.class, "`1/0`", "Expected: a share in quotes such as \"6/25\" or \"24%\". Found: the text “1/0”.", 1, 1),
                bad(Share.class, "`1e999999%`", "Expected: a share in quotes such as \"6/25\" or \"24%\". Found: the text “1e999999%”.", 1, 1),
                bad(Share.class, "0.24", "Expected: a share in quotes such as \"6/25\" or \"24%\". Found: the number 0.24.", 1, 1),
                bad(LocalizedText.class, "{}", "The text has no language.", 1, 1),
                bad(LocalizedText.class, "{`fr`:` `}", "fr: It must be stated.", 1, 7),
                bad(LocalizedText.class, "{`de`:`Straße`}", "de: There is no property “de” here. Known are: ar, fr, en.", 1, 2),
                bad(Application.class, "{`referense`:`A`,`note`:{`deep`:[1,2]},`requested`:{`currency`:`MAD`,`amount`:`1`}}", "reference: The property “reference” is missing.\napplicant: The property “applicant” is missing.\nreferense: There is no property “referense” here. Known are: hissa, reference, applicant, title, kind, sector, receivedOn, requested, totalCost, score, facts.\nnote: There is no property “note” here. Known are: hissa, reference, applicant, title, kind, sector, receivedOn, requested, totalCost, score, facts.", 1, 1),
                bad(Application.class, "{`reference`:`A`,\n `reference`:`B`}", "applicant: The property “applicant” is missing.\nrequested: The property “requested” is missing.\nreference: The property “reference” is there again.", 1, 1),
                bad(Application.class, "{`reference`:12}", "applicant: The property “applicant” is missing.\nrequested: The property “requested” is missing.\nreference: Expected: a text. Found: the number 12.", 1, 1),
                bad(Application.class, "{\n  `reference`: `A`,\n  `applicant`: {`code`: `X`,\n    `name`: {`fr`: `N`},\n    `kind`: `club`}}", "requested: The property “requested” is missing.\napplicant.kind: Expected one of: state, public-agency, regional-council, provincial-council, commune, grouping, association, cooperative, foundation, enterprise, person. Found: the text “club”.", 1, 1),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`-24.00`}}", "requested: It is negative: MAD\u00A0-24.00.", 1, 94),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`totalCost`:{`currency`:`EUR`,`amount`:`1`}}", "totalCost: It is EUR\u00A01.00, in another currency than MAD.", 1, 142),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`title`:null}", "title: Expected: an object. Found: null.", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`receivedOn`:`2012-02-30`}", "receivedOn: Expected: a date such as \"2012-05-31\". Found: the text “2012-02-30”.", 1, 143),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`receivedOn`:[2012,2,3]}", "receivedOn: Expected: a date such as \"2012-05-31\". Found: a list.", 1, 143),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`score`:78.5}", "score: Expected: a decimal number in quotes such as \"78.5\". Found: the number 78.5.", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`score`:`1E5`}", "score: Expected: a decimal number in quotes such as \"78.5\". Found: the text “1E5”.", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{` `:{`yes-no`:true}}}", "facts: A fact has no name.", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`yes-no`:1}}}", "facts.a.yes-no: Expected: true or false. Found: the number 1.", 1, 153),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:`12`}}}", "facts.a.whole-number: Expected: a whole number of 64 bits. Found: the text “12”.", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:12.0}}}", "facts.a.whole-number: Expected: a whole number of 64 bits. Found: the number 12.0.", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:9223372036854775808}}}", "facts.a.whole-number: Expected: a whole number of 64 bits. Found: the number 9223372036854775808.", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`text`:`x`},\n`a`:{`text`:`y`}}}", "facts.a: The property “a” is there again.", 2, 1),
                bad(FactValue.class, "{`text`:`x`,`yes-no`:true}", "Expected exactly one of: yes-no, whole-number, decimal, money, date, period, share, text, code, set. Found: text, yes-no.", 1, 1),
                bad(FactValue.class, "{}", "Expected exactly one of: yes-no, whole-number, decimal, money, date, period, share, text, code, set. Found: none.", 1, 1),
                bad(FactValue.class, "{`number`:1}", "number: There is no property “number” here. Known are: yes-no, whole-number, decimal, money, date, period, share, text, code, set.", 1, 2),
                bad(Appropriation.class, "{`year`:`2012`,`amount`:{`currency`:`MAD`,`amount`:`1`}}", "year: Expected: a whole number of 32 bits. Found: the text “2012”.", 1, 9),
                bad(Appropriation.class, "{`year`:4294967296,`amount`:{`currency`:`MAD`,`amount`:`1`}}", "year: Expected: a whole number of 32 bits. Found: the number 4294967296.", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`equal-shares`}", "rule: Expected one of: " + RULES + ". Found: the text “equal-shares”.", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`PROPORTIONAL`}", "rule: Expected one of: " + RULES + ". Found: the text “PROPORTIONAL”.", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`proportional`,`minimumAward`:{`currency`:`MAD`,`amount`:`-1`}}", "minimumAward: It is negative: MAD\u00A0-1.00.", 1, 39),
                bad(EligibilityPolicy.class, "{`id`:`P`}", "rules: The property “rules” is missing.", 1, 1),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:{}}", "rules: Expected: a list. Found: an object.", 1, 19),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[null]}", "rules[0]: Expected: an object. Found: null.", 1, 20),
                bad(Territory.class, "{`code`:`P`,`name`:{`fr`:`P`},`kind`:`province`,\n`parent`:{`code`:`C`,`name`:{`fr`:`C`},`kind`:`commune`}}", "parent: “P” cannot be part of “C”, which is of no higher level.", 2, 10),
                bad(Finding.class, "{`rule`:`r`,`title`:{`en`:`t`},`truth`:`unknown`,`facts`:{},`missing`:[`a`,`a`]}", "missing[1]: It is there twice: a.", 1, 76),
                bad(Reason.class, "{`code`:`no-part`,`figures`:{`requested`:1}}", "figures.requested: Expected: an object. Found: the number 1.", 1, 42),
                bad(Reason.class, "{`code`:`because`}", "No reason has the code because.", 1, 1),
                bad(Reason.class, "{`code`:`no-part`}", "The reason no-part lacks these figures: requested.", 1, 1),
                bad(Figure.class, "{`count`:1,`code`:`a`}", "Expected exactly one of: amount, exact-amount, number, part, count, day, duration, yes-no, code, text, named, list. Found: code, count.", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-mots`,`value`:{`yes-no`:true}}", "is: Expected one of: equal-to, not-equal-to, less-than, at-most, more-than, at-least, contains-all, contains-any, contains-none, one-of, between, attested, known. Found: the text “at-mots”.", 1, 18),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-most`}", "A condition with “is” as at-most has these properties: fact, is, value, or “share” and “of” in place of “value”. This one has: fact, is.", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-most`,`share`:`1/2`}", "A condition with “is” as at-most has these properties: fact, is, of, share. This one has: fact, is, share.", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`known`,`value`:{`yes-no`:true}}", "A condition with “is” as known has these properties: fact, is. This one has: fact, is, value.", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`one-of`,`values`:[]}", "values: It must be stated.", 1, 36),
                bad(Condition.class, "{`all`:[],`any`:[]}", "A condition has either “fact” and “is”, or “all”, or “any”, or “atLeast” and “among”, or “not”, or “that” and “unless”, or “rule”. This one has: all, any.", 1, 1),
                bad(Condition.class, "{}", "A condition has either “fact” and “is”, or “all”, or “any”, or “atLeast” and “among”, or “not”, or “that” and “unless”, or “rule”. This one has: none.", 1, 1),
                bad(Condition.class, "{`any`:[{`all`:[{`fact`:`a`}]}]}", "any[0].all[0]: A condition has either “fact” and “is”, or “all”, or “any”, or “atLeast” and “among”, or “not”, or “that” and “unless”, or “rule”. This one has: fact.", 1, 17),
                bad(Not.class, "{`all`:[]}", "Expected: Not. Found: AllOf{conditions=[]}.", 1, 1),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`", "Unexpected end-of-input within/between Object entries", 1, 37),
                bad(Application.class, "{`reference`:`A`,`applicant`:}", "Unexpected character ('}' (code 125)): expected a value", 1, 30)
        );
    }

    private static Arguments bad(Class<?> type, String document, String message, int line, int column) {
        return Arguments.of(type, document.replace('`', '"'), message, line, column);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRefusedWithItsPathAndPlace(Class<?> type, String document, String message, int line, int column) {
        for (JsonMapper mapper : new JsonMapper[] {HissaJson.mapper(), LENIENT, MIGRATING}) {
            JacksonException refusal = assertThrows(JacksonException.class, () -> mapper.readValue(document, type));
            assertAll(
                    () -> assertEquals(message, refusal.getOriginalMessage()),
                    () -> assertEquals(line, refusal.getLocation().getLineNr(), "line"),
                    () -> assertEquals(column, refusal.getLocation().getColumnNr(), "column"));
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceEachWithItsPlace() {
        String document =
                """
                {"reference": 12,
                 "applicant": {"code": "X", "name": {"fr": " "}, "kind": "club"},
                 "requested": {"currency": "DHS", "amount": "24.00"},
                 "facts": {"a": {"whole-number": "1"}, "b": {"yes-no": true}, "c": {"date": "tomorrow"}},
                 "title": {"de": "Haus"}}
                """;
        RefusedDocumentException refusal = assertThrows(
                RefusedDocumentException.class, () -> HissaJson.mapper().readValue(document, Application.class));
        assertEquals(
                List.of(
                        "reference (1:15)",
                        "applicant.name.fr (2:44)",
                        "applicant.kind (2:58)",
                        "requested.currency (3:28)",
                        "facts.a.whole-number (4:34)",
                        "facts.c.date (4:77)",
                        "title.de (5:12)"),
                refusal.getProblems().stream()
                        .map(one -> one.path() + " (" + one.line() + ":" + one.column() + ")")
                        .toList());
        assertEquals(
                refusal.getOriginalMessage(),
                refusal.getProblems().stream()
                        .map(one -> one.path() + ": " + one.message())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theReadingEndsAtTheHundredthRefusal() {
        String document = "[" + "null,".repeat(1_000_000) + "null]";
        String policy = "{\"id\":\"P\",\"rules\":" + document + "}";
        RefusedDocumentException refusal = assertThrows(
                RefusedDocumentException.class, () -> HissaJson.mapper().readValue(policy, EligibilityPolicy.class));
        assertEquals(100, refusal.getProblems().size());
        assertEquals("rules[99]", refusal.getProblems().get(99).path());
    }

    @Test
    void whatIsWrongBeforeBrokenSyntaxIsSaid() {
        JacksonException refusal = assertThrows(
                RefusedDocumentException.class,
                () -> HissaJson.mapper().readValue("{\"reference\":12,", Application.class));
        assertEquals("reference: Expected: a text. Found: the number 12.", refusal.getOriginalMessage());
        assertEquals(1, refusal.getSuppressed().length);
    }

    @Test
    void aPathOfJacksonsOwnLeadsThroughTheCallersTypesIntoOurs() {
        record Folder(List<Application> applications) {}
        String document = "{\"applications\":[{\"reference\":true,\"applicant\":" + APPLICANT
                + ",\"requested\":{\"currency\":\"MAD\",\"amount\":\"1\"}}]}";

        JacksonException refusal =
                assertThrows(JacksonException.class, () -> LENIENT.readValue(document, Folder.class));

        assertEquals(
                List.of("applications", "0", "reference"),
                refusal.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                        .toList());
    }

    @Test
    void aDecimalOfTooManyDigitsIsRefusedBesideWhatElseIsWrong() {
        String decimal = "0." + "0".repeat(101) + "1";
        String document = "{\"a\":{\"decimal\":\"" + decimal + "\"},\n \"b\":{\"yes-no\":1}}";

        RefusedDocumentException refused = assertThrows(
                RefusedDocumentException.class, () -> HissaJson.mapper().readValue(document, Facts.class));

        assertEquals(
                List.of("a too-many-digits 1:6", "b.yes-no not-expected 2:16"),
                refused.getProblems().stream()
                        .map(one -> one.path() + " " + one.refusal().getCode() + " " + one.line() + ":" + one.column())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"a\\qb\"}", "{\"text\":\"a\nb\"}", "{\"text\":\"abc"})
    void aBrokenTextIsToldByTheParserAndIsNotCalledNoText(String document) {
        JacksonException broken =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().readValue(document, FactValue.class));

        assertFalse(broken.getOriginalMessage().contains("Found"), broken.getOriginalMessage());
    }

    @Test
    void theReadingEndsAtTheHundredthUnknownProperty() {
        StringBuilder document = new StringBuilder("{\"k\":1");
        for (int i = 0; i < 200_000; i++) {
            document.append(",\"k").append(i).append("\":1");
        }

        RefusedDocumentException refused = assertThrows(
                RefusedDocumentException.class,
                () -> HissaJson.mapper().readValue(document.append('}').toString(), Party.class));

        assertEquals(100, refused.getProblems().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"not\":", "{\"all\":[", "{\"unknown\":[", "["})
    void tenThousandLevelsAreRefusedAndTheStackHolds(String level) {
        String document = level.repeat(10_000);
        for (JsonMapper mapper : new JsonMapper[] {HissaJson.mapper(), LENIENT}) {
            assertThrows(JacksonException.class, () -> mapper.readValue(document, Condition.class));
        }
        JacksonException refusal =
                assertThrows(JacksonException.class, () -> LENIENT.readValue("{\"not\":".repeat(10_000), Condition.class));
        assertTrue(refusal.getOriginalMessage().endsWith("It lies deeper than 200 levels."), refusal.getOriginalMessage());
    }

    @Test
    void tenThousandLevelsAreNotWrittenEither() {
        Condition deep = Known.builder().fact("a").build();
        for (int i = 0; i < 10_000; i++) {
            deep = Not.of(deep);
        }
        Condition whole = deep;

        JacksonException refusal =
                assertThrows(JacksonException.class, () -> HissaJson.mapper().writeValueAsString(whole));

        assertEquals("nested deeper than 200 levels", refusal.getOriginalMessage());
    }
}
