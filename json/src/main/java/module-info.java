/**
 * The wire format of Hissa's types as a Jackson module.
 *
 * <p>It provides no service: a module that provides one to two lines of Jackson could not be resolved where one of them
 * is absent. On the module path a mapper is told by {@code addModule(new HissaModule())}; the class path has service
 * files.
 */
module io.github.hissa.json {
    requires transitive io.github.hissa.core;
    requires com.fasterxml.jackson.annotation;
    requires static org.jspecify;
    requires transitive tools.jackson.databind;

    exports io.github.hissa.json;
}
