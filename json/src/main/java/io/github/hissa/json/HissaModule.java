package io.github.hissa.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.hissa.json.wire.Format;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/**
 * Teaches a mapper of Jackson 3 the wire format of Hissa's types and of Joda-Money's {@code Money}.
 *
 * <p>On the class path {@code findAndAddModules()} finds it; on the module path it is added by name:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new HissaModule()).build();
 * }</pre>
 *
 * <p>The format of these types depends on no other setting of the mapper: naming strategies, inclusion rules, leniency
 * and default typing pass them by.
 */
public final class HissaModule extends JacksonModule {

    private final DocumentKinds kinds;

    /** A module to add to a mapper's builder. */
    public HissaModule() {
        this(DocumentKinds.OWN);
    }

    HissaModule(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String getModuleName() {
        return "io.github.hissa.json";
    }

    @Override
    public Version version() {
        return new Version(0, 1, 0, "SNAPSHOT", "io.github.hissa", "hissa-json");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new Readers(kinds));
        context.addSerializers(new Writers(kinds));
    }

    private static final class Readers extends Deserializers.Base {

        private final DocumentKinds kinds;

        Readers(DocumentKinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return DomainFormats.find(type).isPresent();
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return reader(type.getRawClass());
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return reader(type.getRawClass());
        }

        private @Nullable ValueDeserializer<?> reader(Class<?> type) {
            Optional<Format<?>> format = kinds.formatOf(type);
            return format.isPresent() ? new FormatDeserializer<>(type, format.get()) : null;
        }
    }

    private static final class Writers extends Serializers.Base {

        private final DocumentKinds kinds;

        Writers(DocumentKinds kinds) {
            this.kinds = kinds;
        }

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value overrides) {
            return writer(type.getRawClass());
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value overrides) {
            return writer(type.getRawClass());
        }

        private @Nullable ValueSerializer<?> writer(Class<?> type) {
            Optional<Format<?>> format = kinds.formatOf(type);
            return format.isPresent() ? new FormatSerializer<>(type, format.get()) : null;
        }
    }
}
