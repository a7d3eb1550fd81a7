package io.github.hissa.json.wire;

import io.github.hissa.text.Language;
import java.util.Set;

/** A document written piece by piece: the few things that formats need of a JSON generator. */
public abstract class DocumentWriter {

    private final Set<Language> languages;
    private int depth;

    /**
     * A writer.
     *
     * @param languages in which words are written beside the data that they are made from
     */
    protected DocumentWriter(Set<Language> languages) {
        this.languages = languages;
    }

    /** Returns the languages in which words are written beside the data that they are made from; mostly none. */
    public final Set<Language> languages() {
        return languages;
    }

    /** Begins an object. */
    public final void startObject() {
        deeper();
        beginObject();
    }

    /** Ends an object. */
    public final void endObject() {
        depth--;
        finishObject();
    }

    /** Begins a list. */
    public final void startList() {
        deeper();
        beginList();
    }

    /** Ends a list. */
    public final void endList() {
        depth--;
        finishList();
    }

    /** Writes the name of a property. */
    public abstract void name(String name);

    /** Writes a text. */
    public abstract void text(String text);

    /** Writes a whole number. */
    public abstract void number(long number);

    /** Writes true or false. */
    public abstract void yesNo(boolean value);

    /** Begins an object. */
    protected abstract void beginObject();

    /** Ends an object. */
    protected abstract void finishObject();

    /** Begins a list. */
    protected abstract void beginList();

    /** Ends a list. */
    protected abstract void finishList();

    /** Makes the library's exception for a value that cannot be written. */
    protected abstract RuntimeException failure(String message);

    private void deeper() {
        // What is written can be read again: the reader counts properties and elements, which are never more.
        if (++depth > DocumentReader.MAX_DEPTH) {
            throw failure("nested deeper than " + DocumentReader.MAX_DEPTH + " levels");
        }
    }
}
