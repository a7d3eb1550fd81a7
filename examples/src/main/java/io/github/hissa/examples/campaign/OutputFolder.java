package io.github.hissa.examples.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder whose files are replaced all or none, whenever the program is stopped.
 *
 * <p>The new files are completed in a workshop, a hidden folder within the folder. Then the marker {@value #MARKER},
 * which names them, is put into the folder: from here on the change is made, by whoever comes next if need be. Each
 * new file then takes the place of the old one in a single step, a copy of which stays in the workshop until all are
 * in place. What fails is undone, under a marker that says so. No file but those named, the marker and the workshop's
 * is touched.
 */
final class OutputFolder {

    static final String MARKER = "UNFINISHED-OUTPUT.txt";
    static final String WORKSHOP = ".hissa-output";

    private static final String HEAD = "hissa-output 1 ";
    private static final String NEXT = "next-marker";
    private static final String LOCK = "lock";
    private static final int MAX_ATTEMPTS = 100;

    /** Called before each step that changes something on disk. */
    static Runnable beforeStep = () -> {};

    /** What the next start does with a marked folder. */
    private enum Way { FINISH, UNDO }

    private final Path folder;
    private final Path marker;
    private final Path workshop;
    private final Set<String> names;

    /** @param names the names of the files */
    OutputFolder(Path folder, Set<String> names) {
        this.folder = folder;
        this.marker = folder.resolve(MARKER);
        this.workshop = folder.resolve(WORKSHOP);
        this.names = new TreeSet<>(names);
    }

    /** What was found at the start. */
    enum Found { NOTHING, FINISHED, UNDONE }

    /**
     * Finishes or undoes what an earlier run began; clears away what one only prepared.
     *
     * @throws IOException if it cannot, or another run is at work in the folder
     */
    Found recover() throws IOException {
        if (!Files.isDirectory(workshop, LinkOption.NOFOLLOW_LINKS) && !Files.exists(marker)) {
            return Found.NOTHING;
        }
        try (Hold unused = hold()) {
            return recoverHeld();
        }
    }

    /**
     * Puts the files in the place of those that are there.
     *
     * @throws IOException if that fails; the files that were there are as they were
     */
    void replace(Map<String, byte[]> files) throws IOException {
        if (!names.equals(files.keySet())) {
            throw new IllegalArgumentException("files " + files.keySet() + " in place of " + names);
        }
        Files.createDirectories(folder);
        try (Hold unused = hold()) {
            recoverHeld();
            for (String name : names) {
                if (Files.isDirectory(folder.resolve(name))) {
                    throw new FileSystemException(name, null, "is a directory");
                }
            }
            try {
                prepare(files);
                mark(Way.FINISH);
            } catch (IOException fault) {
                clear();
                throw fault;
            }
            try {
                finish();
            } catch (IOException fault) {
                mark(Way.UNDO);
                undo();
                throw fault;
            }
        }
    }

    private Found recoverHeld() throws IOException {
        if (!Files.exists(marker)) {
            clear();
            return Found.NOTHING;
        }
        if (way() == Way.FINISH) {
            for (String name : names) {
                if (!Files.exists(old(name), LinkOption.NOFOLLOW_LINKS) && !Files.exists(absent(name))) {
                    throw new FileSystemException(WORKSHOP, null, "what is needed to finish is gone from " + WORKSHOP);
                }
            }
            finish();
            return Found.FINISHED;
        }
        undo();
        return Found.UNDONE;
    }

    private void prepare(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> one : files.entrySet()) {
            write(fresh(one.getKey()), one.getValue());
        }
        for (String name : names) {
            Path there = folder.resolve(name);
            if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                beforeStep.run();
                keep(there, old(name));
            } else {
                write(absent(name), new byte[0]);
            }
        }
        sync(workshop);
    }

    /** A second name for the old file, or a copy where the disk knows no second names. */
    private static void keep(Path file, Path as) throws IOException {
        try {
            Files.createLink(as, file);
        } catch (IOException | UnsupportedOperationException | SecurityException noLink) {
            Files.copy(file, as, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void finish() throws IOException {
        for (String name : names) {
            if (Files.exists(fresh(name), LinkOption.NOFOLLOW_LINKS)) {
                move(fresh(name), folder.resolve(name));
            }
        }
        unmark();
    }

    private void undo() throws IOException {
        for (String name : names) {
            if (Files.exists(old(name), LinkOption.NOFOLLOW_LINKS)) {
                move(old(name), folder.resolve(name));
            } else if (Files.exists(absent(name)) && !Files.exists(fresh(name), LinkOption.NOFOLLOW_LINKS)) {
                delete(folder.resolve(name));
                delete(absent(name));
            }
        }
        unmark();
    }

    private void unmark() throws IOException {
        sync(folder);
        delete(marker);
        sync(folder);
        clear();
    }

    private void mark(Way way) throws IOException {
        Path next = workshop.resolve(NEXT);
        delete(next);
        write(next, (HEAD + way + "\n" + String.join("\n", names) + "\n\n"
                        + Messages.of("unfinished").toMap().values().stream()
                                .reduce((one, other) -> one + "\n" + other).orElseThrow() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        move(next, marker);
        sync(folder);
    }

    private Way way() throws IOException {
        List<String> lines = Files.isRegularFile(marker) && Files.size(marker) < 100_000
                ? Files.readAllLines(marker, StandardCharsets.UTF_8)
                : List.of();
        for (Way way : Way.values()) {
            if (!lines.isEmpty() && lines.get(0).equals(HEAD + way)) {
                return way;
            }
        }
        throw new FileSystemException(MARKER, null, MARKER + " is no file of this program");
    }

    /** Empties the workshop of the files that it can hold, and of nothing else, and removes it. */
    private void clear() throws IOException {
        List<Path> own = new ArrayList<>(List.of(workshop.resolve(NEXT)));
        for (String name : names) {
            own.addAll(List.of(fresh(name), old(name), absent(name)));
        }
        for (Path one : own) {
            delete(one);
        }
    }

    private Path fresh(String name) {
        return workshop.resolve("new-" + name);
    }

    private Path old(String name) {
        return workshop.resolve("old-" + name);
    }

    private Path absent(String name) {
        return workshop.resolve("none-" + name);
    }

    private static void write(Path file, byte[] content) throws IOException {
        beforeStep.run();
        // Created as every file is, so that the user's own mask says who may read it.
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            out.write(content);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        beforeStep.run();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            beforeStep.run();
            Files.delete(file);
        }
    }

    /** Makes the names in a folder last, where the system can be asked to. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannotBeAsked) {
            // Windows opens no folder; its own journal keeps the names.
        }
    }

    /** Keeps other runs out of the workshop; the system lets go when the program ends, however it ends. */
    private Hold hold() throws IOException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Hold> hold = tryHold();
            if (hold.isPresent()) {
                return hold.get();
            }
        }
        throw held();
    }

    /** Holds the workshop; nothing if a run that ended in between took its lock, or the workshop, away with it. */
    private Optional<Hold> tryHold() throws IOException {
        Path file = workshop.resolve(LOCK);
        FileChannel channel;
        try {
            if (!Files.isDirectory(workshop, LinkOption.NOFOLLOW_LINKS)) {
                beforeStep.run();
                Files.createDirectory(workshop);
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException | FileAlreadyExistsException crossed) {
            return Optional.empty();
        }
        try {
            // Behind the content, which stays readable.
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                String token = UUID.randomUUID().toString();
                channel.truncate(0);
                channel.write(StandardCharsets.US_ASCII.encode(token));
                if (isIn(file, token)) {
                    return Optional.of(new Hold(channel));
                }
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException sameProgram) {
            // As below.
        } catch (IOException noLocks) {
            channel.close();
            throw noLocks;
        }
        channel.close();
        throw held();
    }

    /** Tells whether the file that is locked still stands under its name. */
    private static boolean isIn(Path file, String token) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(token);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static FileSystemException held() {
        return new FileSystemException(WORKSHOP, null, "another run is writing there");
    }

    private final class Hold implements AutoCloseable {

        private final FileChannel channel;

        Hold(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                delete(workshop.resolve(LOCK));
                if (isEmpty(workshop)) {
                    delete(workshop);
                }
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
