package io.github.hissa.examples.campaign;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.applications.RejectedRow;
import io.github.hissa.examples.applications.RowProblem;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.json.HissaJson;
import io.github.hissa.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * The files of an outcome. All are written under temporary names first and moved into place when every one of them is
 * complete on disk; after a failure the files that were there are as they were.
 */
final class OutcomeFiles {

    private final Path directory;

    OutcomeFiles(Path directory) {
        this.directory = directory;
    }

    void write(ReadApplications read, CampaignOutcome outcome, Language language) {
        Map<Path, Path> finished = new LinkedHashMap<>();
        try {
            Files.createDirectories(directory);
            write(finished, "decisions.json", HissaJson.mapper().writeValueAsBytes(outcome));
            write(finished, "decisions.csv", csv(decisions(outcome, language)));
            write(finished, "rejected-rows.csv", csv(rejected(read, language)));
            for (Path target : finished.values()) {
                if (Files.isDirectory(target)) {
                    throw new InputRefused(Messages.of("refused.output", target, "directory"));
                }
            }
            moveAll(finished);
        } catch (IOException | JacksonException fault) {
            throw new InputRefused(Messages.of("refused.output", directory, fault.getClass().getSimpleName()));
        } finally {
            finished.keySet().forEach(OutcomeFiles::discard);
        }
    }

    /** Moves every file into place, or puts back what was there. */
    private void moveAll(Map<Path, Path> finished) throws IOException {
        Map<Path, Optional<Path>> before = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, Path> one : finished.entrySet()) {
                before.put(one.getValue(), putAside(one.getValue()));
                Files.move(one.getKey(), one.getValue(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException fault) {
            for (Map.Entry<Path, Optional<Path>> one : before.entrySet()) {
                Files.deleteIfExists(one.getKey());
                if (one.getValue().isPresent()) {
                    Files.move(one.getValue().get(), one.getKey(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            throw fault;
        }
        before.values().forEach(old -> old.ifPresent(OutcomeFiles::discard));
    }

    private Optional<Path> putAside(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Path aside = directory.resolve(file.getFileName() + ".before");
        return Optional.of(
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    private void write(Map<Path, Path> finished, String name, byte[] content) throws IOException {
        Path temporary = Files.createTempFile(directory, name, ".part");
        finished.put(temporary, directory.resolve(name));
        Files.write(temporary, content);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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
