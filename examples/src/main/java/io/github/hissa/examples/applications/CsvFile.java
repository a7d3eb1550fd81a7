package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.Fault;
import io.github.hissa.examples.input.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file as rows of cells, with the lines on which they start. */
public final class CsvFile {

    /** Opens the same bytes as often as asked: a coding fault is located by reading again. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Source source;
    private final Charset encoding;
    private final char separator;

    CsvFile(String name, Source source, Charset encoding, char separator) {
        this.name = name;
        this.source = source;
        this.encoding = encoding;
        this.separator = separator;
    }

    /** Reads the header and all rows, or refuses the file as a whole. */
    List<CsvRow> read() {
        try (InputStream bytes = source.open();
                RecordGuard guard = new RecordGuard(
                        new InputStreamReader(
                                bytes,
                                encoding.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        separator)) {
            return rows(guard);
        } catch (CharacterCodingException fault) {
            throw codingFault();
        } catch (NoSuchFileException fault) {
            throw new InputRefused(Messages.of("refused.no-file", name));
        } catch (IOException fault) {
            throw new InputRefused(Messages.of("refused.unreadable", name, Fault.reasonOf(fault)));
        } catch (JacksonException fault) {
            if (fault.getCause() instanceof CharacterCodingException) {
                throw codingFault();
            }
            throw new InputRefused(Messages.of("refused.csv", name, Fault.saidBy(fault)));
        }
    }

    private List<CsvRow> rows(RecordGuard guard) {
        List<CsvRow> rows = new ArrayList<>();
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.SKIP_EMPTY_LINES)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (JsonParser parser = mapper.reader(schema).createParser(guard)) {
            List<String> cells = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    cells = new ArrayList<>();
                } else if (token == JsonToken.END_ARRAY) {
                    if (!cells.isEmpty()) {
                        rows.add(new CsvRow(guard.nextRowLine(), cells));
                        cells = new ArrayList<>();
                    }
                } else {
                    cells.add(parser.getString().strip());
                }
            }
        }
        if (rows.size() < 2) {
            throw new InputRefused(Messages.of("refused.empty", name));
        }
        CsvRow last = rows.get(rows.size() - 1);
        if (guard.endedWithinRow() && last.cells().size() < rows.get(0).cells().size()) {
            throw new InputRefused(Messages.of("refused.truncated", name, last.line()));
        }
        return rows;
    }

    private InputRefused codingFault() {
        try (InputStream bytes = source.open()) {
            return CodingFault.locate(name, bytes, encoding);
        } catch (IOException fault) {
            return new InputRefused(Messages.of("refused.unreadable", name, Fault.reasonOf(fault)));
        }
    }
}
