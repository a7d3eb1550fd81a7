package io.github.hissa.portfolio;

import io.github.hissa.text.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a breakdown.
 *
 * @param name nothing where the code says it all
 * @param parent the code of the wider line, or empty
 */
record LineKey(String code, @Nullable LocalizedText name, String parent) {

    static void addOnce(List<LineKey> keys, LineKey key) {
        for (LineKey there : keys) {
            if (there.code.equals(key.code)) {
                return;
            }
        }
        keys.add(key);
    }
}
