package io.github.hissa.text;

import java.util.regex.Pattern;

/**
 * Codes and names set into a sentence of another script, so that each reads in its own direction and leaves the rest of
 * the sentence in place.
 *
 * <p>In an Arabic sentence everything is isolated that holds a Latin letter, or no Arabic letter, such as {@code
 * 2012-02}; of an Arabic text, the numbers with hyphens inside it. In a French or English sentence, everything that
 * holds an Arabic letter. A plain number and {@code 2012/31} need it nowhere, nor does a list with Arabic commas, whose
 * parts are isolated one by one. What is isolated stands between U+2068 and U+2069, which are not seen; all else stays
 * as it is.
 */
public final class IsolatedText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** Digits with single marks between them, which keep their order beside letters of any script; lists of such. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+([.,/:][0-9]+)*(، [0-9]+([.,/:][0-9]+)*)*");

    /** Numbers whose parts an Arabic letter before them would put in the opposite order. */
    private static final Pattern HYPHENATED = Pattern.compile("[0-9]+(?:[-\u2013][0-9]+)+");

    private IsolatedText() {}

    /** Isolates a text where a sentence of this language needs it; an empty text stays empty. */
    public static String of(String text, Language language) {
        if (text.isEmpty() || text.indexOf(FIRST_STRONG_ISOLATE) >= 0 || NUMBERS.matcher(text).matches()) {
            return text;
        }
        boolean rightToLeft = text.codePoints().anyMatch(IsolatedText::isRightToLeft);
        boolean leftToRight = text.codePoints().anyMatch(IsolatedText::isLeftToRight);
        if (language != Language.ARABIC) {
            return rightToLeft ? isolated(text) : text;
        }
        return leftToRight || !rightToLeft
                ? isolated(text)
                : HYPHENATED.matcher(text).replaceAll(number -> isolated(number.group()));
    }

    private static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int character) {
        return character != LEFT_TO_RIGHT_MARK
                && Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
