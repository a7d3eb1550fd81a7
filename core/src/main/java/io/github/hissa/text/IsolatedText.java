package io.github.hissa.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Codes and names set into a sentence of another script, so that each reads in its own direction and leaves the rest of
 * the sentence in place.
 *
 * <p>In an Arabic sentence everything is isolated that holds a Latin letter, or no Arabic letter, such as {@code
 * 2012-02}; of an Arabic text, the numbers with hyphens inside it. In a French or English sentence, everything that
 * holds an Arabic letter. A plain number and {@code 2012/31} need it nowhere, nor does a list with Arabic commas, whose
 * parts are isolated one by one. What is isolated stands between U+2068 and U+2069, which are not seen.
 *
 * <p>Whoever chose a name has no say in what stands around it. Line breaks and other control characters become spaces.
 * A mark that turns the direction of writing is closed where the text ends; all such marks are left out where one
 * closes nothing. All else stays as it is.
 */
public final class IsolatedText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';
    private static final char POP_DIRECTIONAL_FORMATTING = '\u202C';

    /** Marks that open or close a direction of writing. */
    private static final Pattern MARKS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    /** Digits with single marks between them, which keep their order beside letters of any script; lists of such. */
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+([.,/:][0-9]+)*(، [0-9]+([.,/:][0-9]+)*)*");

    /** Numbers whose parts an Arabic letter before them would put in the opposite order. */
    private static final Pattern HYPHENATED = Pattern.compile("[0-9]+(?:[-\u2013][0-9]+)+");

    private IsolatedText() {}

    /** Isolates a text where a sentence of this language needs it; an empty text stays empty. */
    public static String of(String name, Language language) {
        String text = contained(name);
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

    /** Returns the text on one line, with every mark of direction closed that it opens, and none that it does not. */
    private static String contained(String text) {
        if (text.chars().noneMatch(unit -> isBreak(unit) || isMark(unit))) {
            return text;
        }
        StringBuilder contained = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        for (char unit : text.toCharArray()) {
            if (isBreak(unit)) {
                contained.append(' ');
            } else if (isMark(unit)) {
                char closing = closingOf(unit);
                if (closing != unit) {
                    open.push(closing);
                } else if (open.isEmpty() || open.pop() != unit) {
                    return contained(MARKS.matcher(text).replaceAll("")); // crossed: none of them can be trusted
                }
                contained.append(unit);
            } else {
                contained.append(unit);
            }
        }
        open.forEach(contained::append);
        return contained.toString();
    }

    private static boolean isBreak(int unit) {
        return Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029';
    }

    private static boolean isMark(int unit) {
        return unit >= '\u202A' && unit <= '\u202E' || unit >= '\u2066' && unit <= POP_DIRECTIONAL_ISOLATE;
    }

    /** Returns what closes a mark of direction; the mark itself where it is one that closes. */
    private static char closingOf(char mark) {
        return mark >= '\u2066' ? POP_DIRECTIONAL_ISOLATE : POP_DIRECTIONAL_FORMATTING;
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
