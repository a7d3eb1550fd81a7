package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.InputRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds which field of an application.
 *
 * @param columns columns by field: reference, applicant, applicant.fr, requested and so on
 * @param facts further columns that the eligibility rules ask about
 * @param identity the columns that together tell a duplicate application; by default the reference
 */
record ColumnMapping(
        @Nullable Map<String, String> columns,
        @Nullable List<FactColumn> facts,
        @Nullable String separator,
        @Nullable String decimalMark,
        @Nullable List<String> identity) {

    ColumnMapping {
        columns = columns == null ? Map.of() : columns;
        separator = separator == null || separator.isEmpty() ? "," : separator;
        decimalMark = decimalMark == null || decimalMark.isEmpty() ? "." : decimalMark;
    }

    static final List<String> FIELDS = List.of(
            "reference", "applicant-code", "applicant", "applicant.ar", "applicant.fr", "applicant.en", "title",
            "title.ar", "title.fr", "title.en", "kind", "sector", "received-on", "requested", "currency", "total-cost",
            "score", "awarded");

    /** A typed fact: its type is yes-no, whole-number, decimal, money, date or text. */
    record FactColumn(String name, String type, String column) {}

    static ColumnMapping empty() {
        return new ColumnMapping(Map.of(), null, null, null, null);
    }

    ColumnMapping with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(columns);
        all.putAll(more);
        return new ColumnMapping(all, facts, separator, decimalMark, identity);
    }

    List<FactColumn> factColumns() {
        return facts == null ? List.of() : facts;
    }

    char separatorCharacter() {
        return separator.charAt(0);
    }

    char decimalCharacter() {
        return decimalMark.charAt(0);
    }

    List<String> identityColumns() {
        if (identity != null) {
            return identity;
        }
        String reference = columns.get("reference");
        return reference == null ? List.of() : List.of(reference);
    }

    /** Refuses fields that no application has and columns that the file has not. */
    void check(List<String> header) {
        refuseNull();
        columns.keySet().stream().filter(field -> !FIELDS.contains(field)).findFirst().ifPresent(field -> {
            throw new InputRefused(Messages.of("refused.field", field, String.join(", ", FIELDS)));
        });
        columns.values().forEach(column -> require(column, header));
        factColumns().forEach(fact -> require(fact.column(), header));
        identityColumns().forEach(column -> require(column, header));
        if (!columns.containsKey("requested")) {
            throw new InputRefused(Messages.of("refused.no-requested-column", String.join(", ", header)));
        }
    }

    private void refuseNull() {
        List<String> places = new ArrayList<>();
        columns.forEach((field, column) -> note(places, "columns." + field, column));
        for (int i = 0; i < factColumns().size(); i++) {
            FactColumn fact = factColumns().get(i);
            String place = "facts[" + i + "]";
            note(places, place, fact);
            if (fact != null) {
                note(places, place + ".name", fact.name());
                note(places, place + ".type", fact.type());
                note(places, place + ".column", fact.column());
            }
        }
        for (int i = 0; i < identityColumns().size(); i++) {
            note(places, "identity[" + i + "]", identityColumns().get(i));
        }
        if (!places.isEmpty()) {
            throw new InputRefused(Messages.of("refused.mapping", String.join(", ", places)));
        }
    }

    private static void note(List<String> places, String place, @Nullable Object value) {
        if (value == null) {
            places.add(place);
        }
    }

    private static void require(String column, List<String> header) {
        if (!header.contains(column)) {
            throw new InputRefused(Messages.of("refused.column", column, String.join(", ", header)));
        }
    }
}
