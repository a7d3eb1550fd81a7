package io.github.hissa.text;

import java.util.regex.Pattern;

/**
 * Codes and names set into a sentence of another script, so that each reads in its own direction and leaves the rest of
 * the sentence in place.
 *
 * <p>In an Arabic sentence everything is isolated that holds a Latin letter, or no Arabic letter, such as {@code
 * 2012-02}; in a French or English sentence, everything that holds an Arabic letter. A plain number and {@code 2012/31}
 * need it nowhere. An isolated text stands between U+2068 and U+2069, which are not seen; any other stays as it is.
 */
public final class IsolatedText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** Digits with single marks between them, which keep their order beside letters of any script. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,/:][0-9]+)*");

    private IsolatedText() {}

    /** Isolates a text where a sentence of this language needs it; an empty text stays empty. */
    public static String of(String text, Language language) {
        boolean rightToLeft = text.codePoints().anyMatch(IsolatedText::isRightToLeft);
        boolean leftToRight = text.codePoints().anyMatch(IsolatedText::isLeftToRight);
        boolean foreign = language == Language.ARABIC ? leftToRight || !rightToLeft : rightToLeft;
        return foreign && !text.isEmpty() && !NUMBER.matcher(text).matches()
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : text;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
