package io.github.hissa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds the packages to the arrows that CONTRIBUTING.md draws, and the types to the rules of the house. */
class ArchitectureTest {

    private static final String ROOT = "io.github.hissa";
    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    /** What each package may use beside itself and the root. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("money", Set.of()),
            Map.entry("source", Set.of("refusal", "reason", "text")),
            Map.entry("reason", Set.of("text", "money", "allocation")),
            Map.entry("allocation", Set.of()),
            Map.entry("allocation.apportionment", Set.of("allocation")),
            Map.entry("allocation.comparison", Set.of("allocation")),
            Map.entry("allocation.envelope", Set.of("allocation")),
            Map.entry("allocation.matrix", Set.of("allocation", "allocation.apportionment")),
            Map.entry("refusal", Set.of("text", "money", "allocation", "reason")),
            Map.entry("eligibility", Set.of("refusal", "text", "money", "source", "reason", "verification")),
            Map.entry("scoring", Set.of("refusal", "text", "money", "reason", "verification")),
            Map.entry("verification", Set.of("refusal", "text", "money", "allocation", "reason")),
            Map.entry("territory", Set.of("refusal", "reason", "text")),
            Map.entry("sector", Set.of("refusal", "reason", "text")),
            Map.entry("party", Set.of("refusal", "reason", "text", "territory")),
            Map.entry("partnership", Set.of("refusal", "reason", "text", "money", "territory", "sector", "party")),
            Map.entry(
                    "partnership.funding",
                    Set.of("refusal", "text", "money", "allocation", "allocation.matrix", "party", "partnership",
                            "reason",
                            "verification")),
            Map.entry(
                    "partnership.execution",
                    Set.of("refusal", "text", "money", "party", "partnership", "reason", "verification")),
            Map.entry("partnership.regime", Set.of("refusal", "reason", "text", "source", "party", "partnership")),
            Map.entry(
                    "partnership.review",
                    Set.of("refusal", "reason", "text", "money", "territory", "party", "source", "partnership",
                            "partnership.regime",
                            "verification")),
            Map.entry(
                    "portfolio",
                    Set.of("refusal", "text", "money", "allocation", "territory", "sector", "party", "partnership",
                            "reason",
                            "verification")),
            Map.entry(
                    "grant",
                    Set.of("refusal", "text", "money", "allocation", "reason", "verification", "eligibility",
                            "scoring", "sector",
                            "territory", "party", "source", "grant.form")),
            Map.entry("grant.form", Set.of("refusal", "reason")),
            Map.entry(
                    "grant.life",
                    Set.of("refusal", "text", "money", "reason", "verification", "eligibility", "party", "grant")),
            Map.entry(
                    "grant.simulation",
                    Set.of("refusal", "money", "reason", "verification", "eligibility", "party", "grant")),
            Map.entry(
                    "grant.whatif",
                    Set.of("refusal", "text", "reason", "verification", "eligibility", "sector", "grant")));

    @Test
    void packagesUseOnlyWhatTheDesignLetsThem() {
        for (JavaClass type : CORE) {
            String from = room(type);
            assertTrue(ARROWS.containsKey(from), () -> "package not in the design: " + from);
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)) {
                    String to = room(target);
                    boolean allowed = to.equals(from) || to.isEmpty() || ARROWS.get(from).contains(to);
                    assertTrue(allowed, dependency::getDescription);
                }
            });
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theEngineStandsOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".allocation..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT + ".allocation..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void noFieldParameterOrResultIsABinaryFloatingPointNumber() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "double[]", "float[]");
        for (JavaClass type : CORE) {
            type.getFields().forEach(field ->
                    assertTrue(!floating.contains(field.getRawType().getName()), field::getFullName));
            type.getCodeUnits().forEach(unit -> {
                assertTrue(!floating.contains(unit.getRawReturnType().getName()), unit::getFullName);
                unit.getRawParameterTypes()
                        .forEach(parameter -> assertTrue(!floating.contains(parameter.getName()), unit::getFullName));
            });
        }
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        for (String name : packages()) {
            if (!name.equals(ROOT)) {
                Class<?> info = Class.forName(name + ".package-info");
                assertTrue(info.isAnnotationPresent(NullMarked.class), name);
            }
        }
    }

    @Test
    void theModuleExportsExactlyThePackagesWithPublicTypes() {
        ModuleDescriptor module =
                ModuleFinder.of(Path.of("target", "classes")).findAll().iterator().next().descriptor();
        Set<String> exported = module.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(packages(), exported);
    }

    @Test
    void noPublicClassCanBeExtendedFromOutsideByAccident() {
        for (JavaClass type : CORE) {
            boolean isOpen = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.isInterface()
                    && !type.isEnum()
                    && !type.getModifiers().contains(JavaModifier.FINAL)
                    && !type.getSimpleName().equals("Builder");
            assertTrue(!isOpen || type.reflect().isSealed(), type::getName);
        }
    }

    /** Immutables would take the whole list for nullable, and leave it null. */
    @Test
    void noAccessorReturnsACollectionOfNullableElements() {
        for (JavaClass type : CORE) {
            if (!type.isInterface() || type.isAnnotation()) {
                continue;
            }
            for (Method accessor : type.reflect().getDeclaredMethods()) {
                if (accessor.getAnnotatedReturnType() instanceof AnnotatedParameterizedType container) {
                    boolean nullable = Arrays.stream(container.getAnnotatedActualTypeArguments())
                            .anyMatch(element -> element.isAnnotationPresent(Nullable.class));
                    assertTrue(!nullable, accessor::toString);
                }
            }
        }
    }

    private static Set<String> packages() {
        return CORE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
