package io.github.hissa.examples.applications;

import io.github.hissa.examples.input.InputRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Finds the first byte of a file that is not of the encoding it was read in. */
final class CodingFault {

    private CodingFault() {}

    static InputRefused locate(String name, InputStream in, Charset encoding) throws IOException {
        CharsetDecoder decoder = encoding.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(8192);
        CharBuffer characters = CharBuffer.allocate(8192);
        long offset = 0;
        long line = 1;
        boolean atEnd = false;
        while (true) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            CoderResult result = decoder.decode(bytes, characters, atEnd);
            characters.flip();
            line += characters.chars().filter(character -> character == '\n').count();
            characters.clear();
            offset += bytes.position();
            if (result.isError() || atEnd) {
                if (offset == 0 && bytes.remaining() > 1 && (bytes.get(bytes.position()) & 0xFE) == 0xFE) {
                    return new InputRefused(Messages.of("refused.utf16", name));
                }
                String value = bytes.hasRemaining() ? "0x%02X".formatted(bytes.get(bytes.position()) & 0xFF) : "?";
                return new InputRefused(Messages.of("refused.encoding", name, line, offset, value, encoding.name()));
            }
            bytes.compact();
        }
    }
}
