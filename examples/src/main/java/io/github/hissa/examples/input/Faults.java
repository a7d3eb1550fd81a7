package io.github.hissa.examples.input;

import io.github.hissa.text.LocalizedText;

/** The program's own faults, worded: the last thing that a run says, in one line. */
public final class Faults {

    private static final String HOUSE = "io.github.hissa.";
    private static final int LONGEST = 300;
    private static final MessageTexts TEXTS = MessageTexts.beside(Faults.class);

    // Made beforehand: where there is no memory left, there is none for making them.
    private static final LocalizedText MEMORY = TEXTS.of("fault.memory");

    private Faults() {}

    /** What is said of a fault that nobody foresaw: its kind, what it says and where in the program it arose. */
    public static LocalizedText words(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return MEMORY;
        }
        Throwable first = fault;
        while (first.getCause() != null && first.getCause() != first && first instanceof Exception) {
            first = first.getCause();
        }
        return first instanceof StackOverflowError
                ? TEXTS.of("fault.depth", place(first))
                : TEXTS.of("fault", Fault.kindOf(first) + said(first) + ", " + place(first));
    }

    /** What is said where the report did not reach whoever reads it. */
    public static LocalizedText lostOutput() {
        return TEXTS.of("output.lost");
    }

    private static String said(Throwable fault) {
        String message = fault.getMessage();
        return message == null
                ? ""
                : ": " + Excerpt.of(message.replaceAll("\\s+", " ").replace("Exception", ""), LONGEST);
    }

    private static String place(Throwable fault) {
        for (StackTraceElement step : fault.getStackTrace()) {
            if (step.getClassName().startsWith(HOUSE)) {
                return step.getFileName() + ":" + step.getLineNumber();
            }
        }
        return "?";
    }
}
