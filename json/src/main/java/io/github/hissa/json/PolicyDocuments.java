package io.github.hissa.json;

import io.github.hissa.grant.PolicyHistory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The grant policies that come with the library, as documents: what laws, circulars and published calls say, each rule and
 * figure with its source and how sure it is.
 *
 * <p>They are starting points and no law. {@code RECALLED} means that it was read nowhere: the rules of division are
 * assumptions throughout, because no council publishes one. Whoever decides by them checks them first, and writes a
 * document of their own where they differ.
 */
public final class PolicyDocuments {

    /**
     * Support of associations by Moroccan councils, before and since the organic laws of 7 July 2015: the file and the
     * validity of its documents, conduct with earlier grants, conflict of interest, which council may use which
     * instrument, and the form of the award.
     */
    public static final String ASSOCIATION_SUPPORT_MOROCCO = "association-support-morocco";

    /** Grants to associations in France: the agreement above 23,000 euros added up over twelve months. */
    public static final String ASSOCIATION_GRANTS_FRANCE = "association-grants-france";

    /** INDH transversal programme, Khouribga 2016: a cap, and at most four fifths of the cost. */
    public static final String INDH_TRANSVERSAL_2016 = "indh-transversal-khouribga-2016";

    /** INDH income-generating activities, Marrakech 2018: at most seven tenths of the cost, two years between supports. */
    public static final String INDH_INCOME_GENERATING_2018 = "indh-income-generating-marrakech-2018";

    /** INDH phase III, Khouribga 2023: one cap for co-operatives and another for individual holders. */
    public static final String INDH_PHASE_3_2023 = "indh-phase-3-khouribga-2023";

    /** The fund for women's representation of 2011: at most seven tenths of the cost. */
    public static final String WOMEN_REPRESENTATION_2011 = "women-representation-2011";

    private static final SortedSet<String> NAMES = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            ASSOCIATION_SUPPORT_MOROCCO,
            ASSOCIATION_GRANTS_FRANCE,
            INDH_TRANSVERSAL_2016,
            INDH_INCOME_GENERATING_2018,
            INDH_PHASE_3_2023,
            WOMEN_REPRESENTATION_2011)));

    private PolicyDocuments() {}

    /** Returns the names of all documents. */
    public static SortedSet<String> names() {
        return NAMES;
    }

    /**
     * Reads one of the documents.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static PolicyHistory read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no policy document " + name + "; there are " + NAMES);
        }
        try (InputStream in = PolicyDocuments.class.getResourceAsStream("policies/" + name + ".json")) {
            return HissaJson.mapper().readValue(in, PolicyHistory.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
