package io.github.hissa.json;

import io.github.hissa.AddedLater;
import io.github.hissa.Required;
import io.github.hissa.json.wire.DocumentKind;
import io.github.hissa.json.wire.Migration;
import io.github.hissa.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A kind of document that has had two formats before. */
public interface Notice {

    /**
     * Format 1 called the title "heading" and the name of a place "label"; format 2 had a stamp, and no places where
     * there were none.
     */
    DocumentKind KIND = DocumentKind.of(
            "notice",
            Migration.all(
                    Migration.rename("heading", "title"),
                    Migration.in("places", Migration.inEach(Migration.rename("label", "name")))),
            Migration.all(Migration.remove("stamp"), Migration.add("places", List.of())));

    String getTitle();

    @Required
    List<Territory> getPlaces();

    List<String> getCopies();

    Optional<String> getSigned();

    @AddedLater
    List<String> getNotes();

    @AddedLater
    default boolean isUrgent() {
        return false;
    }

    @AddedLater
    default long getPages() {
        return getPlaces().size() + countCopies();
    }

    default long countCopies() {
        return getCopies().size();
    }

    static Builder builder() {
        return new Builder();
    }

    record Value(
            String getTitle,
            List<Territory> getPlaces,
            List<String> getCopies,
            Optional<String> getSigned,
            List<String> getNotes,
            boolean isUrgent,
            long getPages)
            implements Notice {}

    /** What the generated builders have above them. */
    class Fields {
        String title = "";
        List<Territory> places = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        Optional<String> signed = Optional.empty();
        List<String> notes = new ArrayList<>();
        boolean urgent;
        long pages = -1;
    }

    class Builder extends Fields {

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder places(Iterable<Territory> values) {
            values.forEach(places::add);
            return this;
        }

        public Builder copies(Iterable<String> values) {
            values.forEach(copies::add);
            return this;
        }

        public Builder signed(Optional<String> value) {
            signed = value;
            return this;
        }

        public Builder notes(Iterable<String> values) {
            values.forEach(notes::add);
            return this;
        }

        public Builder urgent(boolean value) {
            urgent = value;
            return this;
        }

        public Builder pages(long value) {
            pages = value;
            return this;
        }

        public Notice build() {
            if (title.isBlank()) {
                throw new IllegalArgumentException("notice has a blank title");
            }
            long counted = pages < 0 ? places.size() + copies.size() : pages;
            return new Value(title, places, copies, signed, notes, urgent, counted);
        }
    }
}
