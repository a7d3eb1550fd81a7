package io.github.hissa.json;

import io.github.hissa.partnership.regime.LegalRegimes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The legal regimes that come with the library, as documents. */
public final class LegalRegimeDocuments {

    private static final String MOROCCO = "legal-regimes-morocco.json";

    private LegalRegimeDocuments() {}

    /**
     * Reads what is known of the law on partnership agreements and grants of Moroccan councils, before and since the
     * organic laws of 7 July 2015.
     *
     * <p>Each rule says where it was found and how sure it is; {@code RECALLED} ones are hypotheses. Whoever decides by
     * them checks them first, and reads a document of their own where they differ.
     */
    public static LegalRegimes morocco() {
        try (InputStream in =
                Objects.requireNonNull(LegalRegimeDocuments.class.getResourceAsStream(MOROCCO), MOROCCO)) {
            return HissaJson.mapper().readValue(in, LegalRegimes.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
