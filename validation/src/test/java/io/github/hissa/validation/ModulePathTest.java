package io.github.hissa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.hissa.grant.Application;
import io.github.hissa.party.Party;
import io.github.hissa.text.LocalizedText;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Validates where this artifact is a named module, and where it is missing. */
class ModulePathTest {

    private static final String PROGRAM = Violations.class.getName();

    /** Counts the violations of an application of zero dirhams that asks for more than its cost. */
    public static final class Violations {

        private Violations() {}

        public static int count() {
            Application application = Application.builder()
                    .reference("1")
                    .applicant(Party.association("A", LocalizedText.of("en", "Association")))
                    .requested(Money.parse("MAD 0"))
                    .build();
            try (var factory = Validation.buildDefaultValidatorFactory()) {
                return factory.getValidator().validate(application).size();
            }
        }
    }

    @Test
    void theModuleResolvesAndProvidesEveryValidatorThatTheClassPathFinds() throws Exception {
        Path[] path = entries(entry -> entry.endsWith(".jar") || entry.contains("core") || entry.contains("validation"))
                .stream()
                .filter(entry -> !entry.toString().contains("test"))
                .filter(entry -> !entry.toString().contains("jqwik") && !entry.toString().contains("junit"))
                .toArray(Path[]::new);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("io.github.hissa.validation"));
        var module = configuration.findModule("io.github.hissa.validation").orElseThrow().reference().descriptor();
        Set<String> provided = Set.copyOf(module.provides().iterator().next().providers());
        List<String> listed = new String(getClass()
                        .getResourceAsStream("/META-INF/services/jakarta.validation.ConstraintValidator")
                        .readAllBytes())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();

        assertEquals(Set.copyOf(listed), provided);
    }

    @Test
    void withThisArtifactTheZeroIsReported() throws Exception {
        assertEquals(1, count(entries(entry -> true)));
    }

    @Test
    void withoutThisArtifactValidationFailsLoudlyInsteadOfPassing() throws Exception {
        Collection<Path> others = entries(entry -> !entry.endsWith("validation/target/classes"));

        ValidationException failure = assertThrows(ValidationException.class, () -> count(others));
        assertEquals(UnexpectedTypeException.class.getName(), failure.getClass().getName());
    }

    private static int count(Collection<Path> path) throws Exception {
        URL[] urls = path.stream().map(ModulePathTest::url).toArray(URL[]::new);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // The API is shared with this test, so that its exceptions can be caught here.
        ClassLoader api = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("jakarta.validation.")) {
                    return before.loadClass(name);
                }
                throw new ClassNotFoundException(name);
            }
        };
        try (URLClassLoader loader = new URLClassLoader(urls, api)) {
            Thread.currentThread().setContextClassLoader(loader);
            return (int) loader.loadClass(PROGRAM).getMethod("count").invoke(null);
        } catch (java.lang.reflect.InvocationTargetException thrown) {
            if (thrown.getCause() instanceof ValidationException failure) {
                throw failure;
            }
            throw thrown;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Collection<Path> entries(Predicate<String> which) throws IOException {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(which)
                .map(Path::of)
                .filter(path -> path.toFile().exists())
                .toList();
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
