package io.github.hissa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.github.hissa";
    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    /** What each package may use beside itself and the root. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "", Set.of(),
            "text", Set.of(),
            "money", Set.of(),
            "allocation", Set.of(),
            "eligibility", Set.of("text", "money"),
            "territory", Set.of("text"),
            "sector", Set.of("text"),
            "party", Set.of("text", "territory"),
            "grant", Set.of("text", "money", "allocation", "eligibility", "territory", "sector", "party"));

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
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theEngineKnowsNoMoneyType() {
        noClasses().that().resideInAPackage(ROOT + ".allocation..").should().dependOnClassesThat()
                .resideInAPackage("org.joda..").check(CORE);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }
}
