package io.github.hissa.examples.applications;

import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.examples.input.Excerpt;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.grant.Application;
import io.github.hissa.grant.GrantKind;
import io.github.hissa.party.Party;
import io.github.hissa.sector.Sector;
import io.github.hissa.sector.Sectors;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Makes applications of a file's rows; rows that can't be used are set aside with all their problems. */
final class ApplicationReader {

    /** So many characters a reference, a code or a sector has at most, and a name or a title. */
    static final int LONGEST_CODE = 500;
    static final int LONGEST_NAME = 5_000;

    private final ColumnMapping mapping;
    private final CurrencyUnit currency;
    private final Progress progress;
    private final List<Application> applications = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<String, Money> reallyAwarded = new LinkedHashMap<>();
    private final Map<List<String>, Long> seen = new HashMap<>();

    ApplicationReader(ColumnMapping mapping, CurrencyUnit currency, Progress progress) {
        this.mapping = mapping;
        this.currency = currency;
        this.progress = progress;
    }

    ReadApplications read(List<CsvRow> rows) {
        List<String> header = rows.get(0).cells();
        mapping.check(header);
        try (InputValidation validation = new InputValidation()) {
            for (CsvRow row : rows.subList(1, rows.size())) {
                read(new RowCells(header, row, mapping.decimalCharacter()), row.line(), validation);
                progress.step("progress.rows", rows.size() - 1);
            }
        }
        return new ReadApplications(rows.size() - 1, applications, rejected, reallyAwarded);
    }

    private void read(RowCells cells, long line, InputValidation validation) {
        if (!cells.problems().isEmpty()) {
            // The row has another number of cells than the header: what stands under which heading is anybody's guess.
            reject(line, column("reference").flatMap(cells::text).orElse("L" + line), cells);
            return;
        }
        String reference = reference(cells, line);
        checkDuplicate(cells, line);
        checkCurrency(cells);
        Application.Builder application = Application.builder().reference(reference);
        applicant(cells, reference).ifPresent(application::applicant);
        localized(cells, "title").ifPresent(application::title);
        kind(cells).ifPresent(application::kind);
        code(cells, "sector").map(ApplicationReader::sector).ifPresent(application::sector);
        column("received-on").flatMap(cells::date).ifPresent(application::receivedOn);
        requested(cells).ifPresent(application::requested);
        column("total-cost").flatMap(one -> cells.amount(one, currency)).ifPresent(application::totalCost);
        column("score").flatMap(cells::number).ifPresent(application::score);
        application.facts(facts(cells));
        Optional<Money> really = column("awarded").flatMap(one -> cells.amount(one, currency));
        if (cells.problems().isEmpty()) {
            accept(application, cells, validation);
        }
        if (cells.problems().isEmpty()) {
            really.ifPresent(amount -> reallyAwarded.put(reference, amount));
        } else {
            reject(line, reference, cells);
        }
    }

    private void reject(long line, String reference, RowCells cells) {
        rejected.add(new RejectedRow(line, Excerpt.of(reference, LONGEST_CODE), List.copyOf(cells.problems())));
    }

    private void accept(Application.Builder builder, RowCells cells, InputValidation validation) {
        Application application;
        try {
            application = builder.build();
        } catch (IllegalArgumentException refused) {
            cells.note("", "", "row.refused", Refusals.wordsOf(refused));
            return;
        }
        for (InputValidation.Violation violation : validation.check(application)) {
            String field = violation.property();
            String column = column(field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)).orElse(field);
            cells.note(column, String.valueOf(violation.value()), violation.text());
        }
        if (cells.problems().isEmpty()) {
            applications.add(application);
        }
    }

    private String reference(RowCells cells, long line) {
        Optional<String> column = column("reference");
        if (column.isPresent() && cells.text(column.get()).isEmpty()) {
            cells.note(column.get(), "", "row.missing");
        }
        return column.flatMap(one -> cells.text(one, LONGEST_CODE)).orElse("L" + line);
    }

    private void checkDuplicate(RowCells cells, long line) {
        List<String> identity = mapping.identityColumns();
        List<String> values = identity.stream().map(one -> cells.text(one).orElse("")).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return;
        }
        Long first = seen.putIfAbsent(values, line);
        if (first != null) {
            cells.note(String.join("+", identity), String.join(" | ", values), "row.duplicate", first);
        }
    }

    private void checkCurrency(RowCells cells) {
        text(cells, "currency").ifPresent(code -> {
            String column = column("currency").orElseThrow();
            if (CurrencyUnit.registeredCurrencies().stream().noneMatch(one -> one.getCode().equals(code))) {
                cells.note(column, code, "row.unknown-currency");
            } else if (!code.equals(currency.getCode())) {
                cells.note(column, code, "row.other-currency", currency.getCode());
            }
        });
    }

    private Optional<Money> requested(RowCells cells) {
        String column = column("requested").orElseThrow();
        if (cells.text(column).isEmpty()) {
            cells.note(column, "", "row.missing");
        }
        Optional<Money> amount = cells.amount(column, currency);
        if (amount.filter(Money::isZero).isPresent()) {
            cells.note(column, cells.text(column).orElseThrow(), "row.zero");
        }
        return amount;
    }

    private Optional<Party> applicant(RowCells cells, String reference) {
        Optional<LocalizedText> name = localized(cells, "applicant");
        if (name.isEmpty()) {
            String column = mapping.columns().keySet().stream()
                    .filter(field -> field.equals("applicant") || field.startsWith("applicant."))
                    .findFirst().flatMap(this::column).orElse("applicant");
            cells.note(column, "", "row.missing");
        }
        String code = code(cells, "applicant-code").orElse(reference);
        return name.map(text -> Party.association(code, text));
    }

    private Optional<GrantKind> kind(RowCells cells) {
        return text(cells, "kind").flatMap(text -> {
            for (GrantKind kind : GrantKind.values()) {
                if (kind.name().equalsIgnoreCase(text)) {
                    return Optional.of(kind);
                }
            }
            cells.note(column("kind").orElseThrow(), text, "row.kind");
            return Optional.empty();
        });
    }

    /** A code of the library's own sectors, or a sector of the file's own whose code is its name. */
    private static Sector sector(String text) {
        return Sectors.find(text).orElseGet(() -> Sector.of(text, LocalizedText.of(Language.FRENCH, text)));
    }

    private Facts facts(RowCells cells) {
        Facts facts = Facts.empty();
        for (ColumnMapping.FactColumn fact : mapping.factColumns()) {
            Optional<FactValue> value = switch (fact.type()) {
                case "yes-no" -> cells.yesNo(fact.column()).map(FactValue::of);
                case "whole-number" -> cells.wholeNumber(fact.column()).map(FactValue::of);
                case "decimal" -> cells.number(fact.column()).map(FactValue::of);
                case "money" -> cells.amount(fact.column(), currency).map(FactValue::of);
                case "date" -> cells.date(fact.column()).map(FactValue::of);
                case "text" -> cells.text(fact.column(), LONGEST_NAME).map(FactValue::of);
                default -> throw new InputRefused(Messages.of("refused.fact-type", fact.name(), fact.type()));
            };
            if (value.isPresent()) {
                facts = facts.with(fact.name(), value.get());
            }
        }
        return facts;
    }

    private Optional<LocalizedText> localized(RowCells cells, String field) {
        Map<Language, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            name(cells, field + "." + language.getCode()).ifPresent(text -> texts.put(language, text));
        }
        name(cells, field).ifPresent(text -> texts.putIfAbsent(Language.FRENCH, text));
        return texts.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(texts));
    }

    private Optional<String> code(RowCells cells, String field) {
        return column(field).flatMap(one -> cells.text(one, LONGEST_CODE));
    }

    private Optional<String> name(RowCells cells, String field) {
        return column(field).flatMap(one -> cells.text(one, LONGEST_NAME));
    }

    private Optional<String> text(RowCells cells, String field) {
        return column(field).flatMap(cells::text);
    }

    private Optional<String> column(String field) {
        return Optional.ofNullable(mapping.columns().get(field));
    }
}
