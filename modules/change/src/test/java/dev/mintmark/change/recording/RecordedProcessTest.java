package dev.mintmark.change.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedProcessTest {

    private static final Instant NIGHT = Instant.parse("2026-11-21T03:00:00Z");
    private static final TerminalSize SIZE = new TerminalSize(100, 30);

    @TempDir
    private Path folder;

    @Test
    void aRecordingBeginsWithTheTerminalAndHoldsWhatWasShownInOrder() throws Exception {
        var file = folder.resolve("night.cast");
        try (var process = record(file, "/ # ls\r\n", "\u001b[1mbin\u001b[0m\r\n")) {
            process.output().readAllBytes();
            process.resize(new TerminalSize(120, 40));
        }

        var lines = lines(file);
        assertThat(lines.getFirst().path("version").asInt()).isEqualTo(2);
        assertThat(lines.getFirst().path("width").asInt()).isEqualTo(100);
        assertThat(lines.getFirst().path("timestamp").asLong()).isEqualTo(NIGHT.getEpochSecond());
        assertThat(shown(lines)).isEqualTo("/ # ls\r\n\u001b[1mbin\u001b[0m\r\n");
        assertThat(lines.getLast().get(1).asText()).isEqualTo("r");
        assertThat(lines.getLast().get(2).asText()).isEqualTo("120x40");
        assertThat(lines.subList(1, lines.size())).extracting(line -> line.get(0).asDouble()).isSorted();
    }

    @Test
    void aCharacterThatIsCutBetweenTwoReadsIsWhole() throws Exception {
        var file = folder.resolve("cut.cast");
        var bytes = "€ 漢 😀".getBytes(StandardCharsets.UTF_8);
        try (var process = begun(new ByteArrayInputStream(bytes), file)) {
            var one = new byte[1];
            while (process.output().read(one) > 0) {
                assertThat(process.problem()).isEmpty();
            }
        }
        assertThat(shown(lines(file))).isEqualTo("€ 漢 😀");
    }

    @Test
    void whatIsNoTextIsStillARecording() throws Exception {
        var file = folder.resolve("noise.cast");
        var noise = new byte[] {(byte) 0xff, 'a', (byte) 0xc3, (byte) 0x28, 0, '"', '\\', '\n'};
        try (var process = begun(new ByteArrayInputStream(noise), file)) {
            assertThat(process.output().readAllBytes()).as("the terminal gets every byte").isEqualTo(noise);
        }
        assertThat(shown(lines(file))).isEqualTo("\ufffda\ufffd(\u0000\"\\\n");
    }

    @Test
    void aRecordingCanBeginLateAndEndEarly() throws Exception {
        var file = folder.resolve("part.cast");
        var printing = new ByteArrayInputStream("before|during|after".getBytes(StandardCharsets.UTF_8));
        try (var process = new RecordedProcess(new Printing(printing), SIZE, () -> NIGHT)) {
            process.output().readNBytes("before|".length());
            process.begin(file);
            assertThat(process.file()).contains(file);
            process.output().readNBytes("during".length());
            process.end();
            assertThat(process.file()).isEmpty();
            process.output().readAllBytes();
        }
        assertThat(shown(lines(file))).isEqualTo("during");
    }

    @Test
    void howItGoesCanBeAskedWhileTheDiskIsSlow() throws Exception {
        var file = folder.resolve("slow.cast");
        var writing = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var slow = new Writer() {

            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                writing.countDown();
                try {
                    written.await();
                } catch (InterruptedException interrupted) {
                    throw new IOException(interrupted);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var shown = new ByteArrayInputStream("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        var process = new RecordedProcess(new Printing(shown), SIZE, () -> NIGHT);
        process.begin(file, slow);
        var reader = Thread.ofVirtual().name("reads a recorded process").start(() -> {
            try {
                process.output().readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        writing.await();

        var asked = CompletableFuture.supplyAsync(() -> process.file().isPresent() && process.problem().isEmpty());
        try {
            assertThat(asked).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
        } finally {
            written.countDown();
            reader.join();
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        var file = folder.resolve("own.cast");
        record(file, "secret").close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws Exception {
        var file = Files.writeString(folder.resolve("there.cast"), "precious");
        assertThatThrownBy(() -> record(file, "anything")).isInstanceOfSatisfying(InsideFailed.class,
                failed -> assertThat(failed.problem().code()).isEqualTo("recording.exists"));
        assertThat(file).hasContent("precious");
    }

    @Test
    void aDiskThatIsFullEndsTheRecordingAndNotTheShell() throws Exception {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        var shown = "x".repeat(100_000);
        var process = new RecordedProcess(new Printing(new ByteArrayInputStream(shown.getBytes(StandardCharsets.UTF_8))),
                SIZE, () -> NIGHT);
        process.begin(full, Files.newBufferedWriter(full));
        try (process) {
            assertThat(process.output().readAllBytes()).hasSize(shown.length());
        }
        assertThat(process.problem()).get().extracting(problem -> problem.code()).isEqualTo("recording.unwritable");
    }

    private static RecordedProcess record(Path file, String first, String... more) throws InsideFailed {
        InputStream all = new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8));
        for (var piece : more) {
            all = new SequenceInputStream(all, new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)));
        }
        return begun(all, file);
    }

    private static RecordedProcess begun(InputStream output, Path file) throws InsideFailed {
        var process = new RecordedProcess(new Printing(output), SIZE, () -> NIGHT);
        process.begin(file);
        return process;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        var json = new ObjectMapper();
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private static String shown(List<JsonNode> lines) {
        var text = new StringBuilder();
        lines.stream().skip(1).filter(line -> line.get(1).asText().equals("o")).forEach(line -> text.append(line.get(2).asText()));
        return text.toString();
    }

    /// A process that prints this and ends.
    private record Printing(InputStream output) implements CopyProcess {

        @Override
        public InputStream errors() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream input() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void resize(TerminalSize size) {}

        @Override
        public int exitCode() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
