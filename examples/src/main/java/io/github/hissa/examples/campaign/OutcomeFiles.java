package io.github.hissa.examples.campaign;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.applications.RejectedRow;
import io.github.hissa.examples.applications.RowProblem;
import io.github.hissa.examples.input.Fault;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.json.HissaJson;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;

/** The files of an outcome, written all or none. */
final class OutcomeFiles {

    private static final String OUTCOME = "decisions.json";
    private static final String DECISIONS = "decisions.csv";
    private static final String REJECTED = "rejected-rows.csv";

    private final Path directory;
    private final OutputFolder folder;

    OutcomeFiles(Path directory) {
        this.directory = directory;
        this.folder = new OutputFolder(directory, Set.of(OUTCOME, DECISIONS, REJECTED));
    }

    /**
     * Finishes or undoes what an earlier run began and could not end.
     *
     * @return what was done, if anything was
     * @throws InputRefused if it cannot be
     */
    Optional<LocalizedText> recover() {
        try {
            return switch (folder.recover()) {
                case NOTHING -> Optional.empty();
                case FINISHED -> Optional.of(Messages.of("output.finished", directory));
                case UNDONE -> Optional.of(Messages.of("output.undone", directory));
            };
        } catch (IOException fault) {
            throw refused(fault);
        }
    }

    void write(ReadApplications read, CampaignOutcome outcome, Language language) {
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(OUTCOME, HissaJson.mapper().writeValueAsBytes(outcome));
            files.put(DECISIONS, csv(decisions(outcome, language)));
            files.put(REJECTED, csv(rejected(read, language)));
            folder.replace(files);
        } catch (IOException | JacksonException fault) {
            throw refused(fault);
        }
    }

    private InputRefused refused(Exception fault) {
        return new InputRefused(Messages.of("refused.output", directory, Fault.reasonOf(fault)));
    }

    private static List<List<String>> decisions(CampaignOutcome outcome, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("reference", "applicant", "sector", "outcome", "currency", "requested", "awarded", "reasons"));
        for (Decision decision : outcome.getDecisions()) {
            var application = decision.getApplication();
            rows.add(List.of(
                    application.getReference(),
                    application.getApplicant().getName().get(language),
                    application.getSector().map(sector -> sector.getCode()).orElse(""),
                    decision.getOutcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    application.getRequested().getCurrencyUnit().getCode(),
                    application.getRequested().getAmount().toPlainString(),
                    decision.getAwarded().getAmount().toPlainString(),
                    outcome.reasonsOf(decision).stream().map(reason -> reason.in(language))
                            .collect(Collectors.joining(" "))));
        }
        return rows;
    }

    private static List<List<String>> rejected(ReadApplications read, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("line", "reference", "column", "value", "code", "problem"));
        for (RejectedRow row : read.rejected()) {
            for (RowProblem problem : row.problems()) {
                rows.add(List.of(String.valueOf(row.line()), row.reference(), problem.column(), problem.value(),
                        problem.code(), problem.text().get(language)));
            }
        }
        return rows;
    }

    private static byte[] csv(List<List<String>> rows) {
        List<List<String>> guarded =
                rows.stream().map(row -> row.stream().map(OutcomeFiles::guarded).toList()).toList();
        return new CsvMapper().writeValueAsBytes(guarded);
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets hide. */
    private static String guarded(String cell) {
        return !NUMBER.matcher(cell).matches() && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
