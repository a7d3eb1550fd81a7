package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.hissa.AddedLater;
import io.github.hissa.Required;
import io.github.hissa.eligibility.Condition;
import io.github.hissa.eligibility.Evidence;
import io.github.hissa.grant.SectorTotal;
import io.github.hissa.grant.form.PastAward;
import io.github.hissa.grant.life.CaseBalance;
import io.github.hissa.grant.whatif.DecisionDifference;
import io.github.hissa.grant.whatif.RuleExclusion;
import io.github.hissa.grant.whatif.SectorDifference;
import io.github.hissa.json.wire.BuiltFormat;
import io.github.hissa.json.wire.DocumentFormat;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.partnership.Agreement;
import io.github.hissa.partnership.review.AgreementFinding;
import io.github.hissa.refusal.Refusal;
import io.github.hissa.verification.Discrepancy;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentKindsTest {

    /** What is part of no other type and yet no document: it is made anew for each report or question. */
    private static final Set<Class<?>> MADE_ANEW = Set.of(
            AgreementFinding.class,
            CaseBalance.class,
            DecisionDifference.class,
            Discrepancy.class,
            PastAward.class,
            Refusal.class,
            RuleExclusion.class,
            SectorDifference.class,
            SectorTotal.class,
            Evidence.class);

    /** Lists of format 1 that are written even if empty, as they always were, and empty where they are absent. */
    private static final Set<String> MAY_BE_ABSENT = Set.of(
            "Agreement.getAmendments",
            "Agreement.getClauses",
            "Agreement.getMilestones",
            "Agreement.getParticipations",
            "Agreement.getTerritories",
            "Amendment.getParticipations",
            "CaseEvent.getReasons",
            "Decision.getReasons",
            "DecisionDifference.getReasons",
            "DivisionOutcome.getReasons",
            "DivisionOutcome.getTies",
            "FundingPlan.getCells",
            "FundingTerms.getBudgetLines",
            "Ranking.getUnranked",
            "RuleExclusion.getExcluded",
            "RuleExclusion.getExcludedAlone",
            "RuleExclusion.getUndetermined",
            "TracedAmount.getEntries",
            "TracedAmount.getInstalments");

    private static List<BuiltFormat<?>> builtTypes()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path core = Path.of(Agreement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(core)) {
            return builtTypes(core);
        }
        try (FileSystem jar = FileSystems.newFileSystem(core)) {
            return builtTypes(jar.getPath("/"));
        }
    }

    private static List<BuiltFormat<?>> builtTypes(Path root) throws IOException, ReflectiveOperationException {
        List<BuiltFormat<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().matches("[^$]*\\.class")).sorted().toList()) {
                String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceFirst("\\.class$", "");
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, Agreement.class.getClassLoader());
                    DomainFormats.find(type)
                            .filter(format -> type.isInterface() && format instanceof BuiltFormat)
                            .ifPresent(format -> types.add((BuiltFormat<?>) format));
                }
            }
        }
        assertTrue(types.size() > 80, types::toString);
        return types;
    }

    private static List<Method> accessorsOf(BuiltFormat<?> format) {
        return Arrays.stream(format.type().getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> format.names().stream().anyMatch(name -> {
                    String end = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
                    return method.getName().equals("get" + end) || method.getName().equals("is" + end);
                }))
                .toList();
    }

    private static Stream<Class<?>> typesIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(DocumentKindsTest::typesIn);
        }
        return Stream.of((Class<?>) type);
    }

    @Test
    void whatIsPartOfNothingElseIsADocumentOrIsKnownToBeNone() throws Exception {
        Set<Class<?>> parts = new HashSet<>();
        for (BuiltFormat<?> format : builtTypes()) {
            accessorsOf(format).stream()
                    .flatMap(accessor -> typesIn(accessor.getGenericReturnType()))
                    .filter(part -> part != format.type())
                    .forEach(parts::add);
        }
        for (BuiltFormat<?> format : builtTypes()) {
            Class<?> type = format.type();
            boolean isDecided = parts.contains(type)
                    || DocumentKinds.OWN.byType().containsKey(type)
                    || MADE_ANEW.contains(type);
            assertTrue(isDecided, () -> type + " is part of no other type: is it a document, so has it a kind?");
        }
        MADE_ANEW.forEach(type -> assertFalse(DocumentKinds.OWN.byType().containsKey(type), type::getName));
        assertFalse(DocumentKinds.OWN.byType().containsKey(Condition.class));
    }

    @Test
    void noPropertyOfAnyTypeHasTheNameOfTheHead() throws Exception {
        builtTypes().forEach(format -> assertFalse(
                format.names().contains(DocumentFormat.HEAD), format.type()::getName));
    }

    @Test
    void everyKindHasANameOfItsOwnAndABuiltType() {
        Set<String> names = new HashSet<>();
        DocumentKinds.OWN.byType().forEach((type, kind) -> {
            assertTrue(kind.name().matches("[a-z]+(-[a-z]+)*"), kind.name());
            assertTrue(names.add(kind.name()), kind.name());
            assertTrue(DomainFormats.find(type).orElseThrow() instanceof BuiltFormat, type.getName());
            assertTrue(DocumentKinds.OWN.formatOf(type).orElseThrow() instanceof DocumentFormat, type.getName());
        });
        assertEquals(1, DocumentKind.of("x").format());
    }

    @Test
    void marksStandWhereTheyMeanSomething() throws Exception {
        for (BuiltFormat<?> format : builtTypes()) {
            for (Method accessor : accessorsOf(format)) {
                boolean isList = accessor.getReturnType() == List.class;
                boolean isRequired = accessor.isAnnotationPresent(Required.class);
                boolean isLater = accessor.isAnnotationPresent(AddedLater.class);
                assertTrue(!isRequired || isList, accessor::toString);
                assertTrue(!isLater || isList || accessor.isDefault(), accessor::toString);
                assertFalse(isLater && isRequired, accessor::toString);
            }
        }
    }

    /** A list that is added to a type is either written down here, or required, or marked as added later. */
    @Test
    void listsThatDocumentsMayDoWithout() throws Exception {
        Set<String> lists = new TreeSet<>();
        for (BuiltFormat<?> format : builtTypes()) {
            if (Condition.class.isAssignableFrom(format.type())) {
                continue; // has a format of its own
            }
            lists.addAll(accessorsOf(format).stream()
                    .filter(accessor -> accessor.getReturnType() == List.class)
                    .filter(accessor -> !accessor.isAnnotationPresent(Required.class))
                    .filter(accessor -> !accessor.isAnnotationPresent(AddedLater.class))
                    .map(accessor -> format.type().getSimpleName() + "." + accessor.getName())
                    .collect(Collectors.toSet()));
        }
        assertEquals(MAY_BE_ABSENT, lists);
    }
}
