package io.github.hissa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    @Test
    void coreResolvesWithJodaMoneyAlone() throws Exception {
        Path money = Path.of(Money.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleFinder finder = ModuleFinder.of(Path.of("target", "classes"), money);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("io.github.hissa.core"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Class<?> share = layer.findLoader("io.github.hissa.core").loadClass("io.github.hissa.money.Share");
        assertEquals("io.github.hissa.core", share.getModule().getName());
        assertEquals("6/25", share.getMethod("parse", String.class).invoke(null, "24%").toString());
    }
}
