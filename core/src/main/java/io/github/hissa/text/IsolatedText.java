package io.github.hissa.text;

/**
 * Codes and names set into a sentence of another script, so that each reads in its own direction and leaves the rest of
 * the sentence in place.
 *
 * <p>In an Arabic sentence everything is isolated that holds no Arabic letter, such as {@code 2012-02}, or a Latin one;
 * in a French or English sentence, everything that holds an Arabic letter. An isolated text stands between U+2068 and
 * U+2069, which are not seen; any other stays as it is.
 */
public final class IsolatedText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private IsolatedText() {}

    /** Isolates a text where a sentence of this language needs it; an empty text stays empty. */
    public static String of(String text, Language language) {
        boolean rightToLeft = text.codePoints().anyMatch(IsolatedText::isRightToLeft);
        boolean leftToRight = text.codePoints().anyMatch(IsolatedText::isLeftToRight);
        boolean foreign = language == Language.ARABIC ? leftToRight || !rightToLeft : rightToLeft;
        return foreign && !text.isEmpty() ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
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
