package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.InputRefused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Watches the characters on their way to the CSV parser: notes the line on which each row starts, and refuses a cell,
 * line or row beyond the limits before the parser gathers it in memory.
 */
final class RecordGuard extends FilterReader {

    static final int CELL_LIMIT = 1_000_000;
    static final int LINE_LIMIT = 8_000_000;
    static final int COLUMN_LIMIT = 1_000;

    private final char separator;
    private final Deque<Long> starts = new ArrayDeque<>();
    private long line = 1;
    private long recordStart = 1;
    private long lineLength;
    private long cellLength;
    private int columns = 1;
    private boolean quoted;
    private boolean cellStart = true;
    private boolean blank = true;
    private boolean afterReturn;
    private boolean first = true;
    private boolean ended;
    private boolean endedWithinRow;

    RecordGuard(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    /** Returns the line on which the next row starts; empty lines are no rows. */
    long nextRowLine() {
        return starts.remove();
    }

    /** Whether the file ended without a line end after its last row. */
    boolean endedWithinRow() {
        return endedWithinRow;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count < 0) {
            end();
            return count;
        }
        int kept = offset;
        for (int i = offset; i < offset + count; i++) {
            char character = buffer[i];
            if (first && character == '\uFEFF') {
                first = false;
                continue;
            }
            first = false;
            watch(character);
            buffer[kept++] = character;
        }
        return kept == offset ? read(buffer, offset, length) : kept - offset;
    }

    private void watch(char character) {
        if (character == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = character == '\r';
        if (character == '\n' || character == '\r') {
            line++;
            lineLength = 0;
            if (!quoted) {
                finishRecord();
                return;
            }
        } else if (++lineLength > LINE_LIMIT) {
            throw new InputRefused(Messages.of("refused.long-line", line, LINE_LIMIT));
        }
        if (character == '"' && (quoted || cellStart)) {
            quoted = !quoted;
            // A doubled quote reopens the cell at once, so that the state after it is right either way.
            cellStart = !quoted;
            blank = false;
        } else if (character == separator && !quoted) {
            if (++columns > COLUMN_LIMIT) {
                throw new InputRefused(Messages.of("refused.many-columns", line, COLUMN_LIMIT));
            }
            cellLength = 0;
            cellStart = true;
            blank = false;
            return;
        } else if (!Character.isWhitespace(character) || quoted) {
            cellStart = false;
            blank = false;
        }
        if (++cellLength > CELL_LIMIT) {
            throw new InputRefused(Messages.of("refused.long-cell", recordStart, columns, CELL_LIMIT));
        }
    }

    private void finishRecord() {
        if (!blank) {
            starts.add(recordStart);
        }
        recordStart = line;
        columns = 1;
        cellLength = 0;
        cellStart = true;
        blank = true;
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (quoted) {
            throw new InputRefused(Messages.of("refused.open-quote", recordStart));
        }
        if (!blank) {
            endedWithinRow = true;
            finishRecord();
        }
    }
}
