package io.github.hissa.examples.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/** What went wrong, in a few words and without the names that only programmers know. */
public final class Fault {

    private static final int LONGEST = 300;

    private Fault() {}

    /** The reason that the system gives for refusing a file; else what kind of fault it is. */
    public static String reasonOf(Exception fault) {
        if (fault instanceof AccessDeniedException) {
            return "access denied";
        }
        if (fault instanceof FileSystemException file && file.getReason() != null) {
            return Excerpt.of(file.getReason(), LONGEST);
        }
        boolean plain = fault.getClass() == IOException.class && fault.getMessage() != null;
        return plain ? Excerpt.of(fault.getMessage(), LONGEST) : kindOf(fault);
    }

    /** What a parser says, without the names of its classes and settings. */
    public static String saidBy(JacksonException fault) {
        if (fault.getCause() instanceof IOException unreadable) {
            return reasonOf(unreadable);
        }
        return Excerpt.of(
                String.valueOf(fault.getOriginalMessage())
                        .replaceAll("\\s*\\([^()]*`[^()]*(\\([^()]*\\)[^()]*)*\\)", "")
                        .replaceAll("\\s*\\(start marker[^)]*\\)", "")
                        .replaceAll("`?\\b(?:[a-z0-9]+\\.)+([A-Z][A-Za-z0-9_$]*)(<[^`]*>)?`?", "$1")
                        .replace("Exception", ""),
                LONGEST);
    }

    /** The kind of fault as words: "no such file" for a {@code NoSuchFileException}. */
    public static String kindOf(Throwable fault) {
        String name = fault.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
