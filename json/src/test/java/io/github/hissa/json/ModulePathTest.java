package io.github.hissa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void theModuleResolvesAndMakesARoundTripInALayerOfItsOwn() throws ReflectiveOperationException {
        // Core's test-jar mirrors core's packages and stays outside; so do the test engines.
        Path[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(jackson|joda-money|hissa|classes).*"))
                .filter(entry -> !entry.matches(".*test.*"))
                .map(Path::of)
                .toArray(Path[]::new);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration()
                .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of("io.github.hissa.json"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> entry = layer.findLoader("io.github.hissa.json").loadClass("io.github.hissa.json.HissaJson");
        Class<?> territory =
                layer.findLoader("io.github.hissa.core").loadClass("io.github.hissa.territory.Territory");

        Object mapper = entry.getMethod("mapper").invoke(null);
        String document = HissaJson.mapper().writeValueAsString(Samples.PROVINCE);
        Object read = mapper.getClass()
                .getMethod("readValue", String.class, Class.class)
                .invoke(mapper, document, territory);
        Object written = mapper.getClass().getMethod("writeValueAsString", Object.class).invoke(mapper, read);

        assertEquals(document, written);
        assertEquals("io.github.hissa.json", entry.getModule().getName());
        assertFalse(entry.getModule().isExported("io.github.hissa.json.wire"));
    }
}
