package io.github.hissa.examples.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final Set<String> NAMES = Set.of("a.txt", "b.txt", "c.txt");
    private static final Map<String, byte[]> NEW = contents("new");

    @TempDir
    private Path folder;

    @AfterEach
    void noMoreSteps() {
        OutputFolder.beforeStep = () -> {};
    }

    private static Map<String, byte[]> contents(String content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List.of("a.txt", "b.txt", "c.txt").forEach(name -> files.put(name, (content + " " + name).getBytes()));
        return files;
    }

    /** The files of a folder, all that lies within included, by their paths. */
    private static Map<String, String> filesIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.filter(path -> !path.equals(folder)).toList()) {
                    files.put(
                            folder.relativize(one).toString(),
                            Files.isDirectory(one) ? "" : Files.readString(one, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    /** Stops at the n-th step as if the machine had, but for what a running program cannot leave: its lock. */
    private static boolean stopAt(int step, Path folder, Map<String, byte[]> files) throws IOException {
        int[] left = {step};
        OutputFolder.beforeStep = () -> {
            if (--left[0] <= 0) {
                throw new Stopped();
            }
        };
        try {
            new OutputFolder(folder, NAMES).replace(files);
            return false;
        } catch (Stopped stopped) {
            return true;
        } finally {
            OutputFolder.beforeStep = () -> {};
        }
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void stoppedAtAnyStepTheNextStartHasAllOldOrAllNewFiles() throws IOException {
        for (List<String> there : List.of(List.<String>of(), List.of("b.txt"), List.of("a.txt", "b.txt", "c.txt"))) {
            boolean stopped = true;
            for (int step = 1; stopped; step++) {
                Path own = Files.createDirectories(folder.resolve(there.size() + "-" + step));
                Map<String, String> before = new TreeMap<>();
                for (String name : List.of("a.txt.before", "a.txt.part", "notes.txt")) {
                    before.put(name, "the user's own");
                }
                there.forEach(name -> before.put(name, "old"));
                for (Map.Entry<String, String> one : before.entrySet()) {
                    Files.writeString(own.resolve(one.getKey()), one.getValue());
                }
                Map<String, String> after = new TreeMap<>(before);
                NEW.forEach((name, content) -> after.put(name, new String(content, StandardCharsets.UTF_8)));

                stopped = stopAt(step, own, NEW);

                Map<String, String> between = filesIn(own);
                boolean marked = between.keySet().removeIf(OutputFolder.MARKER::equals);
                between.keySet().removeIf(name -> name.startsWith(OutputFolder.WORKSHOP));
                if (!marked) {
                    assertTrue(between.equals(before) || between.equals(after), there + ", step " + step + between);
                }
                // Nothing is ever missing, marked or not.
                assertTrue(between.keySet().containsAll(before.keySet()), there + ", step " + step + between);
                new OutputFolder(own, NAMES).recover();
                Map<String, String> found = filesIn(own);
                assertTrue(found.equals(before) || found.equals(after), there + ", step " + step + found);
                new OutputFolder(own, NAMES).replace(NEW);
                assertEquals(after, filesIn(own));
            }
        }
    }

    @Test
    void whatIsStoppedWhileItIsFinishedIsFinishedAfterwards() throws IOException {
        contents("old").forEach((name, content) -> write(folder.resolve(name), content));
        int step = 1;
        while (!Files.exists(folder.resolve(OutputFolder.MARKER))) {
            stopAt(step++, folder, NEW);
        }
        for (int again = 1; Files.exists(folder.resolve(OutputFolder.MARKER)); again++) {
            int[] left = {2};
            OutputFolder.beforeStep = () -> {
                if (--left[0] <= 0) {
                    throw new Stopped();
                }
            };
            try {
                new OutputFolder(folder, NAMES).recover();
            } catch (Stopped stopped) {
                assertTrue(again < 100);
            }
        }
        OutputFolder.beforeStep = () -> {};
        new OutputFolder(folder, NAMES).recover();
        assertEquals(asText(NEW), filesIn(folder));
    }

    private static Map<String, String> asText(Map<String, byte[]> files) {
        Map<String, String> text = new TreeMap<>();
        files.forEach((name, content) -> text.put(name, new String(content, StandardCharsets.UTF_8)));
        return text;
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void whatFailsIsUndone() throws IOException {
        write(folder.resolve("a.txt"), "old".getBytes(StandardCharsets.UTF_8));
        Map<String, String> before = filesIn(folder);
        OutputFolder.beforeStep = () -> {
            // Somebody makes a folder of the last name as soon as the first file is in place.
            try {
                if (Files.readString(folder.resolve("a.txt")).equals("new a.txt")) {
                    Files.createDirectories(folder.resolve("c.txt").resolve("occupied"));
                }
            } catch (IOException fault) {
                throw new AssertionError(fault);
            }
        };
        assertThrows(IOException.class, () -> new OutputFolder(folder, NAMES).replace(NEW));
        Map<String, String> found = filesIn(folder);
        found.keySet().removeIf(name -> name.startsWith("c.txt"));
        found.keySet().removeIf(name -> name.startsWith(OutputFolder.WORKSHOP));
        assertEquals(before, found);
    }

    @Test
    void aMarkerOrAFolderOfTheUsersOwnIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve(OutputFolder.MARKER), "mine");
        Map<String, String> before = filesIn(folder);
        assertThrows(IOException.class, () -> new OutputFolder(folder, NAMES).recover());
        assertThrows(IOException.class, () -> new OutputFolder(folder, NAMES).replace(NEW));
        assertEquals(before, filesIn(folder));
        Files.delete(folder.resolve(OutputFolder.MARKER));
        Files.writeString(
                Files.createDirectory(folder.resolve(OutputFolder.WORKSHOP)).resolve("mine.txt"), "mine");
        new OutputFolder(folder, NAMES).replace(NEW);
        assertEquals("mine", filesIn(folder).get(OutputFolder.WORKSHOP + "/mine.txt"));
    }

    @Test
    void twoRunsDoNotWriteIntoOneFolderAtOnce() throws IOException {
        Path lock = Files.createDirectories(folder.resolve(OutputFolder.WORKSHOP)).resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var unused = channel.lock()) {
            IOException refused =
                    assertThrows(IOException.class, () -> new OutputFolder(folder, NAMES).replace(NEW));
            assertTrue(refused.getMessage().contains("another run is writing there"), refused.getMessage());
        }
    }

    @Test
    void theFilesHaveThePermissionsThatTheUsersMaskGives() throws IOException {
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual")));
        new OutputFolder(folder, NAMES).replace(NEW);
        for (String name : NAMES) {
            assertEquals(usual, Files.getPosixFilePermissions(folder.resolve(name)), name);
        }
    }

    @Test
    void theProgramStoppedAtAnyStepLeavesAllOldOrAllNewFilesToTheNextStart() throws Exception {
        Path output = Files.createDirectory(folder.resolve("out"));
        Path first = Files.writeString(folder.resolve("first.csv"), "ref,name,amount\na,A,50\nb,B,\n");
        Path second = Files.writeString(folder.resolve("second.csv"), "ref,name,amount\nc,C,70\nd,D,60\n");
        Files.writeString(output.resolve("decisions.json.before"), "the user's own");
        assertEquals(3, run(0, first, output));
        Map<String, String> before = filesIn(output);
        Path other = folder.resolve("other");
        Files.createDirectory(other);
        Files.writeString(other.resolve("decisions.json.before"), "the user's own");
        assertEquals(0, run(0, second, other));
        Map<String, String> after = filesIn(other);
        assertEquals(before.keySet(), after.keySet());
        List<String> states = new ArrayList<>();
        int status = StoppedProgram.STATUS;
        for (int step = 1; status == StoppedProgram.STATUS; step++) {
            restore(output, before);
            status = run(step, second, output);
            boolean marked = Files.exists(output.resolve(OutputFolder.MARKER));
            if (!marked && !Files.exists(output.resolve(OutputFolder.WORKSHOP))) {
                assertTrue(filesIn(output).equals(before) || filesIn(output).equals(after), "step " + step);
            }
            if (step % 2 == 0) {
                // The next start is refused for its input; what was begun is finished all the same.
                assertEquals(1, run(0, folder.resolve("none.csv"), output));
            } else {
                new OutcomeFiles(output).recover();
            }
            Map<String, String> found = filesIn(output);
            assertTrue(found.equals(before) || found.equals(after), "step " + step + ": " + found.keySet());
            states.add((found.equals(after) ? "new" : "old") + (marked ? ", marked" : ""));
        }
        assertEquals(0, status);
        // The marker, and the three files one by one, are among the steps.
        assertTrue(states.stream().filter("new, marked"::equals).count() >= 4, states.toString());
        assertFalse(states.contains("old, marked"), states.toString());
    }

    private static void restore(Path folder, Map<String, String> files) throws IOException {
        for (String name : filesIn(folder).keySet()) {
            if (!files.containsKey(name)) {
                throw new AssertionError("left behind: " + name);
            }
        }
        for (Map.Entry<String, String> one : files.entrySet()) {
            Files.writeString(folder.resolve(one.getKey()), one.getValue());
        }
    }

    private int run(int step, Path input, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedProgram.class.getName(),
                        Integer.toString(step),
                        "campaign",
                        "--input",
                        input.toString(),
                        "--budget",
                        "100.00",
                        "--column",
                        "reference=ref",
                        "--column",
                        "applicant=name",
                        "--column",
                        "requested=amount",
                        "--output",
                        output.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
