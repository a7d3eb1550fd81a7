package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.eligibility.Known;
import io.github.hissa.eligibility.Not;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.money.Share;
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
    private static final String RULES = "'" + String.join("', '", ClaimsRule.getNames()) + "'";


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

    static Stream<Arguments> documents() {
        return Stream.of(
                bad(Money.class, "{`currency`:`MAD`,`amount`:24}", "amount: expected an amount in quotes such as \"1200000.00\", found the number 24", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:24.10}", "amount: expected an amount in quotes such as \"1200000.00\", found the number 24.10", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`24.105`}", "amount '24.105' has 3 decimals, more than the 2 of MAD", 1, 1),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`1e3`}", "amount: expected an amount in quotes such as \"1200000.00\", found the text '1e3'", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`1 200,00`}", "amount: expected an amount in quotes such as \"1200000.00\", found the text '1 200,00'", 1, 28),
                bad(Money.class, "{`currency`:`MAD`,`amount`:`٢٤`}", "amount: expected an amount in quotes such as \"1200000.00\", found the text '٢٤'", 1, 28),
                bad(Money.class, "{`currency`:`DHS`,`amount`:`24.00`}", "currency: expected the code of a currency such as \"MAD\", found the text 'DHS'", 1, 13),
                bad(Money.class, "{`currency`:`mad`,`amount`:`24.00`}", "currency: expected the code of a currency such as \"MAD\", found the text 'mad'", 1, 13),
                bad(Money.class, "{`currency`:null,`amount`:`24.00`}", "currency: expected the code of a currency such as \"MAD\", found null", 1, 13),
                bad(Money.class, "{}", "missing properties 'currency', 'amount'", 1, 1),
                bad(Money.class, "`MAD 24`", "expected an object, found the text 'MAD 24'", 1, 1),
                bad(Share.class, "`1.5`", "expected a share in quotes such as \"6/25\" or \"24%\", found the text '1.5'", 1, 1),
                bad(Share.class, "`-1/2`", "expected a share in quotes such as \"6/25\" or \"24%\", found the text '-1/2'", 1, 1),
                bad(Share.class, "`1/0`", "expected a share in quotes such as \"6/25\" or \"24%\", found the text '1/0'", 1, 1),
                bad(Share.class, "`1e999999%`", "expected a share in quotes such as \"6/25\" or \"24%\", found the text '1e999999%'", 1, 1),
                bad(Share.class, "0.24", "expected a share in quotes such as \"6/25\" or \"24%\", found the number 0.24", 1, 1),
                bad(LocalizedText.class, "{}", "text has no language", 1, 1),
                bad(LocalizedText.class, "{`fr`:` `}", "text in fr is blank", 1, 1),
                bad(LocalizedText.class, "{`de`:`Straße`}", "unknown property 'de' (known are ar, fr, en)", 1, 2),
                bad(Application.class, "{`referense`:`A`,`note`:{`deep`:[1,2]},`requested`:{`currency`:`MAD`,`amount`:`1`}}", "unknown properties 'referense', 'note' (known are hissa, reference, applicant, title, kind, sector, receivedOn, requested, totalCost, score, facts); missing properties 'reference', 'applicant'", 1, 2),
                bad(Application.class, "{`reference`:`A`,\n `reference`:`B`}", "repeated property 'reference'; missing properties 'applicant', 'requested'", 2, 2),
                bad(Application.class, "{`reference`:12}", "reference: expected a text, found the number 12\nmissing properties 'applicant', 'requested'", 1, 14),
                bad(Application.class, "{\n  `reference`: `A`,\n  `applicant`: {`code`: `X`,\n    `name`: {`fr`: `N`},\n    `kind`: `club`}}", "applicant.kind: expected one of 'state', 'public-agency', 'regional-council', 'provincial-council', 'commune', 'grouping', 'association', 'cooperative', 'foundation', 'enterprise', 'person', found the text 'club'\nmissing property 'requested'", 5, 13),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`-24.00`}}", "requested: It is negative: MAD\u00A0-24.00.", 1, 1),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`totalCost`:{`currency`:`EUR`,`amount`:`1`}}", "totalCost: It is EUR\u00A01.00, in another currency than MAD.", 1, 1),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`title`:null}", "title: expected an object, found null", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`receivedOn`:`2012-02-30`}", "receivedOn: expected a date such as \"2012-05-31\", found the text '2012-02-30'", 1, 143),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`receivedOn`:[2012,2,3]}", "receivedOn: expected a date such as \"2012-05-31\", found a list", 1, 143),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`score`:78.5}", "score: expected a decimal number in quotes such as \"78.5\", found the number 78.5", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`score`:`1E5`}", "score: expected a decimal number in quotes such as \"78.5\", found the text '1E5'", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{` `:{`yes-no`:true}}}", "facts: fact has a blank name", 1, 138),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`yes-no`:1}}}", "facts.a.yes-no: expected true or false, found the number 1", 1, 153),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:`12`}}}", "facts.a.whole-number: expected a whole number of 64 bits, found the text '12'", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:12.0}}}", "facts.a.whole-number: expected a whole number of 64 bits, found the number 12.0", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`whole-number`:9223372036854775808}}}", "facts.a.whole-number: expected a whole number of 64 bits, found the number 9223372036854775808", 1, 159),
                bad(Application.class, "{`reference`:`A`,`applicant`:{`code`:`X`,`name`:{`fr`:`N`},`kind`:`association`},`requested`:{`currency`:`MAD`,`amount`:`24.00`},`facts`:{`a`:{`text`:`x`},\n`a`:{`text`:`y`}}}", "facts.a: repeated property", 2, 1),
                bad(FactValue.class, "{`text`:`x`,`yes-no`:true}", "expected exactly one of yes-no, whole-number, decimal, money, date, period, share, text, code, set, found [text, yes-no]", 1, 1),
                bad(FactValue.class, "{}", "expected exactly one of yes-no, whole-number, decimal, money, date, period, share, text, code, set, found []", 1, 1),
                bad(FactValue.class, "{`number`:1}", "unknown property 'number' (known are yes-no, whole-number, decimal, money, date, period, share, text, code, set)", 1, 2),
                bad(Appropriation.class, "{`year`:`2012`,`amount`:{`currency`:`MAD`,`amount`:`1`}}", "year: expected a whole number of 32 bits, found the text '2012'", 1, 9),
                bad(Appropriation.class, "{`year`:4294967296,`amount`:{`currency`:`MAD`,`amount`:`1`}}", "year: expected a whole number of 32 bits, found the number 4294967296", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`equal-shares`}", "rule: expected one of " + RULES + ", found the text 'equal-shares'", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`PROPORTIONAL`}", "rule: expected one of " + RULES + ", found the text 'PROPORTIONAL'", 1, 9),
                bad(AllocationPolicy.class, "{`rule`:`proportional`,`minimumAward`:{`currency`:`MAD`,`amount`:`-1`}}", "minimumAward: It is negative: MAD\u00A0-1.00.", 1, 1),
                bad(EligibilityPolicy.class, "{`id`:`P`}", "missing property 'rules'", 1, 1),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:{}}", "rules: expected a list, found an object", 1, 19),
                bad(EligibilityPolicy.class, "{`id`:`P`,`rules`:[null]}", "rules[0]: expected an object, found null", 1, 20),
                bad(Territory.class, "{`code`:`P`,`name`:{`fr`:`P`},`kind`:`province`,\n`parent`:{`code`:`C`,`name`:{`fr`:`C`},`kind`:`commune`}}", "parent: “P” cannot be part of “C”, which is of no higher level.", 1, 1),
                bad(Finding.class, "{`rule`:`r`,`title`:{`en`:`t`},`truth`:`unknown`,`facts`:{},`missing`:[`a`,`a`]}", "missing[1]: repeated: 'a'", 1, 76),
                bad(Reason.class, "{`code`:`no-part`,`figures`:{`requested`:1}}", "figures.requested: expected an object, found the number 1", 1, 42),
                bad(Reason.class, "{`code`:`because`}", "reason has an unknown code: 'because'", 1, 1),
                bad(Reason.class, "{`code`:`no-part`}", "reason 'no-part' lacks the figures [requested]", 1, 1),
                bad(Figure.class, "{`count`:1,`code`:`a`}", "expected exactly one of amount, exact-amount, number, part, count, day, duration, yes-no, code, text, named, list, found [code, count]", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-mots`,`value`:{`yes-no`:true}}", "is: expected one of 'equal-to', 'not-equal-to', 'less-than', 'at-most', 'more-than', 'at-least', 'contains-all', 'contains-any', 'contains-none', 'one-of', 'between', 'attested', 'known', found the text 'at-mots'", 1, 18),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-most`}", "a condition with is 'at-most' has the properties [fact, is, value] (or share and of in place of value); this one has [fact, is]", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`at-most`,`share`:`1/2`}", "a condition with is 'at-most' has the properties [fact, is, of, share]; this one has [fact, is, share]", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`known`,`value`:{`yes-no`:true}}", "a condition with is 'known' has the properties [fact, is]; this one has [fact, is, value]", 1, 1),
                bad(Condition.class, "{`fact`:`a`,`is`:`one-of`,`values`:[]}", "fact a is to be one of no values", 1, 1),
                bad(Condition.class, "{`all`:[],`any`:[]}", "a condition has either fact and is, or all, or any, or atLeast and among, or not, or that and unless, or rule; this one has [all, any]", 1, 1),
                bad(Condition.class, "{}", "a condition has either fact and is, or all, or any, or atLeast and among, or not, or that and unless, or rule; this one has []", 1, 1),
                bad(Condition.class, "{`any`:[{`all`:[{`fact`:`a`}]}]}", "any[0].all[0]: a condition has either fact and is, or all, or any, or atLeast and among, or not, or that and unless, or rule; this one has [fact]", 1, 17),
                bad(Not.class, "{`all`:[]}", "expected Not, found AllOf{conditions=[]}", 1, 1),
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
                        "applicant.name (2:37)",
                        "applicant.kind (2:58)",
                        "requested.currency (3:28)",
                        "facts.a.whole-number (4:34)",
                        "facts.c.date (4:77)",
                        "title (5:12)"),
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
        assertEquals("reference: expected a text, found the number 12", refusal.getOriginalMessage());
        assertEquals(1, refusal.getSuppressed().length);
    }

    @Test
    void aPathOfJacksonsOwnLeadsThroughTheCallersTypesIntoOurs() {
        record Folder(List<Application> applications) {}
        String document = "{\"applications\":[{\"reference\":true}]}";

        JacksonException refusal =
                assertThrows(JacksonException.class, () -> LENIENT.readValue(document, Folder.class));

        assertEquals(
                List.of("applications", "0", "reference"),
                refusal.getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                        .toList());
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
        assertTrue(refusal.getOriginalMessage().endsWith("nested deeper than 200 levels"), refusal.getOriginalMessage());
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
