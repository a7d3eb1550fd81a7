package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.eligibility.EligibilityPolicy;
import io.github.hissa.fixtures.SampleCouncil;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.json.wire.DocumentFormat;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.sector.Sectors;
import io.github.hissa.territory.Territory;
import io.github.hissa.territory.TerritoryKind;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as they were once stored: they stay readable for ever. A file is called after the kind of its document and
 * lies under the format that it is in.
 */
class DocumentCorpusTest {

    private static final JsonMapper MAPPER = HissaJson.mapper();
    private static final Path CORPUS = Path.of("src", "test", "resources", "documents");
    private static final Map<String, Class<?>> TYPES = DocumentKinds.OWN.byType().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getValue().name(), Map.Entry::getKey));

    /** What some of the documents say. */
    private static final Map<String, Object> SAID = Map.ofEntries(
            Map.entry("party.json", SampleCouncil.COUNCIL),
            Map.entry("territory.json", SampleCouncil.COMMUNE),
            Map.entry("sector.json", Sectors.ROADS),
            Map.entry("grant-application.json", Samples.FULL),
            Map.entry("grant-campaign.json", Samples.CAMPAIGN),
            Map.entry("grant-policy.every-condition.json", Samples.POLICY),
            Map.entry(
                    "territory.minimal.json",
                    Territory.builder()
                            .code("P")
                            .name(LocalizedText.of("fr", "Province"))
                            .kind(TerritoryKind.PROVINCE)
                            .build()),
            Map.entry("eligibility-policy.minimal.json", EligibilityPolicy.builder().id("all").build()),
            Map.entry(
                    "grant-policy.minimal.json",
                    GrantPolicy.builder()
                            .id("grants")
                            .eligibility(EligibilityPolicy.builder().id("grants").build())
                            .allocation(AllocationPolicy.of(ClaimsRule.constrainedEqualAwards()))
                            .build()),
            Map.entry(
                    "grant-application.minimal.json",
                    Application.builder()
                            .reference("A")
                            .applicant(Party.association("A", LocalizedText.of("fr", "Atelier")))
                            .requested(Money.parse("MAD 60"))
                            .build()),
            Map.entry(
                    "agreement-register.minimal.json",
                    AgreementRegister.builder()
                            .council(Party.builder()
                                    .code("C")
                                    .name(LocalizedText.of("ar", "جماعة"))
                                    .kind(PartyKind.COMMUNE)
                                    .build())
                            .build()));

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static String kindOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private static Class<?> typeOf(Path file) {
        Class<?> type = TYPES.get(kindOf(file));
        assertTrue(type != null, () -> "no kind of document is called as in " + file);
        return type;
    }

    @Test
    void everyKindHasADocumentOfEachOfItsFormats() throws IOException {
        Set<String> there = new HashSet<>();
        documents().forEach(file -> there.add(file.getParent().getFileName() + "/" + kindOf(file)));
        for (DocumentKind kind : DocumentKinds.OWN.byType().values()) {
            for (int format = 1; format <= kind.format(); format++) {
                String stem = "v" + format + "/" + kind.name();
                assertTrue(there.contains(stem), () -> "the corpus lacks a document: " + CORPUS + "/" + stem + ".json");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAndWrittenInTheCurrentFormat(Path file) throws IOException {
        Class<?> type = typeOf(file);
        String document = Files.readString(file);
        int format = Integer.parseInt(file.getParent().getFileName().toString().substring(1));

        Object said = MAPPER.readValue(document, type);
        String written = MAPPER.writeValueAsString(said);

        assertEquals(SAID.getOrDefault(file.getFileName().toString(), said), said);
        assertEquals(said, MAPPER.readValue(written, type));
        assertEquals(said, BadDocumentTest.MIGRATING.readValue(document, type));
        JsonNode head = MAPPER.readTree(written).get(DocumentFormat.HEAD);
        assertEquals(kindOf(file), head.get(DocumentFormat.KIND).stringValue());
        assertEquals(DocumentKinds.OWN.byType().get(type).format(), head.get(DocumentFormat.NUMBER).intValue());
        JsonNode headInFile = MAPPER.readTree(document).get(DocumentFormat.HEAD);
        assertEquals(format, headInFile == null ? 1 : headInFile.get(DocumentFormat.NUMBER).intValue());
    }

    /** Whoever adds a property that this writes into stored documents makes it optional, or marks it as added later. */
    @ParameterizedTest
    @MethodSource("documents")
    void whatWasWrittenByTheLibraryIsWrittenAgainAsItWas(Path file) throws IOException {
        Class<?> type = typeOf(file);
        boolean isByHand = file.getFileName().toString().matches(".*\\.(minimal|before-formats)\\.json");
        if (isByHand || DocumentKinds.OWN.byType().get(type).format() > 1) {
            return;
        }
        String document = Files.readString(file);
        Object said = MAPPER.readValue(document, type);
        assertEquals(Seal.canonical(document), Seal.canonical(MAPPER.writeValueAsString(said)));
        assertEquals(Seal.ofDocument(document), Seal.of(said));
    }

    @Test
    void anOutcomeFromBeforeThereWereFormatsSaysTheSame() throws IOException {
        Path folder = CORPUS.resolve("v1");
        String before = Files.readString(folder.resolve("campaign-outcome.before-formats.json"));
        String since = Files.readString(folder.resolve("campaign-outcome.scored.json"));
        assertFalse(before.contains("ties") || before.contains("hissa"));
        Class<?> type = TYPES.get("campaign-outcome");
        assertEquals(MAPPER.readValue(since, type), MAPPER.readValue(before, type));
        assertEquals(Seal.of(MAPPER.readValue(since, type)), Seal.of(MAPPER.readValue(before, type)));
    }
}
