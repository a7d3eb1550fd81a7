package io.github.hissa.examples.input;

/** Texts of others in sentences of our own: whole while they are short, else their beginning and their end. */
public final class Excerpt {

    private static final String GAP = " … ";

    private Excerpt() {}

    /**
     * Returns the text, or as much of its beginning and its end as fits.
     *
     * @param longest how many characters at most; at least 20
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int tail = (longest - GAP.length()) / 3;
        int head = longest - GAP.length() - tail;
        // Half of a character beyond the basic plane is no character.
        int from = Character.isLowSurrogate(text.charAt(text.length() - tail)) ? tail - 1 : tail;
        int to = Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        return text.substring(0, to) + GAP + text.substring(text.length() - from);
    }

    /**
     * Returns the lines, each within a length, and no more of them than fit.
     *
     * @param longestLine how many characters a line has at most
     * @param mostLines how many lines there are at most; one more says that there are others
     */
    public static String ofLines(String text, int longestLine, int mostLines) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (count == mostLines) {
                return lines.append("\n…").toString();
            }
            lines.append(count++ == 0 ? "" : "\n").append(of(line, longestLine));
        }
        return lines.toString();
    }
}
