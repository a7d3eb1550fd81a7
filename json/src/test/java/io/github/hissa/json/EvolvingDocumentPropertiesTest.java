package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.hissa.fixtures.AgreementArbitraries;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EvolvingDocumentPropertiesTest {

    private static final JsonMapper NOTICES = JsonMapper.builder()
            .addModule(new HissaModule(new DocumentKinds(Map.of(Notice.class, Notice.KIND))))
            .build();

    @Provide
    Arbitrary<Notice> notices() {
        Arbitrary<String> texts = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4);
        Arbitrary<Territory> places = Combinators.combine(texts, texts, Arbitraries.of(TerritoryKind.values()))
                .as((code, name, kind) -> Territory.builder()
                        .code(code).name(LocalizedText.of("fr", name)).kind(kind).build());
        return Combinators.combine(
                        texts, places.list().ofMaxSize(3), texts.list().ofMaxSize(2), texts.optional(),
                        texts.list().ofMaxSize(2), Arbitraries.of(true, false), Arbitraries.longs().between(0, 4))
                .as(Notice.Value::new);
    }

    @Provide
    Arbitrary<AgreementRegister> registers() {
        return AgreementArbitraries.registers();
    }

    @Property(tries = 300)
    void aNoticeIsTheSameFromEachOfItsFormatsInAnyOrderOfItsMembers(
            @ForAll("notices") Notice notice,
            @ForAll @IntRange(min = 1, max = 3) int format,
            @ForAll boolean isBare,
            @ForAll Random random) {
        ObjectNode document = NOTICES.valueToTree(notice);
        if (format < 3) {
            document.putArray("stamp").add(7).addNull();
            if (notice.getPlaces().isEmpty()) {
                document.remove("places");
            }
        }
        if (format == 1) {
            document.remove("stamp");
            document.set("heading", document.remove("title"));
            document.path("places").forEach(one -> ((ObjectNode) one).set("label", ((ObjectNode) one).remove("name")));
        }
        ((ObjectNode) document.get("hissa")).put("format", format);
        if (format == 1 && isBare) {
            document.remove("hissa");
        }

        Notice read = NOTICES.readValue(shuffled(document, random).toString(), Notice.class);

        assertEquals(notice, read);
        assertEquals(NOTICES.writeValueAsString(notice), NOTICES.writeValueAsString(read));
    }

    @Property(tries = 40)
    void whatAMigrationLeavesAloneIsReadAsWithoutOne(
            @ForAll("registers") AgreementRegister register, @ForAll Random random) {
        ObjectNode document = HissaJson.mapper().valueToTree(register);
        String shuffled = shuffled(document, random).toString();
        assertEquals(register, HissaJson.mapper().readValue(shuffled, AgreementRegister.class));
        assertEquals(register, BadDocumentTest.MIGRATING.readValue(shuffled, AgreementRegister.class));
    }

    private static ObjectNode shuffled(ObjectNode document, Random random) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(document.properties());
        Collections.shuffle(members, random);
        ObjectNode other = document.objectNode();
        members.forEach(member -> other.set(member.getKey(), member.getValue()));
        return other;
    }
}
