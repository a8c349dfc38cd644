package dev.mintmark.change.recording;

import static java.util.Objects.requireNonNull;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/// A process on a terminal, of which what is shown can be recorded. It is never held up for its recording: where that cannot
/// be written, or grows too long, the recording ends and the process goes on. Thread-safe.
public final class RecordedProcess implements CopyProcess {

    private static final long LONGEST = 256L << 20;

    private final CopyProcess process;
    private final InstantSource clock;
    private final InputStream output;
    private TerminalSize size;
    private Asciicast recording;
    private long recorded;
    /// These two are read by whoever shows them, who never waits for a disk.
    private volatile Optional<Path> file = Optional.empty();
    private volatile Optional<Problem> problem = Optional.empty();

    /// Records nothing before it is told to.
    ///
    /// @param size of the process's terminal
    public RecordedProcess(CopyProcess process, TerminalSize size, InstantSource clock) {
        this.process = requireNonNull(process, "process");
        this.size = requireNonNull(size, "size");
        this.clock = requireNonNull(clock, "clock");
        this.output = new FilterInputStream(process.output()) {

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var count = super.read(into, offset, length);
                shown(into, offset, count);
                return count;
            }
        };
    }

    /// Begins a recording in a new file, which only its owner may read: what is shown may be secret. One that goes on ends.
    /// Blocks.
    ///
    /// @throws InsideFailed if the file is there already or cannot be made
    public void begin(Path into) throws InsideFailed {
        try {
            var channel = Files.newByteChannel(into, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownersOnly(into));
            begin(into, Channels.newWriter(channel, StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException there) {
            throw new InsideFailed(new Problem("recording.exists", "No recording was begun.", into + " is there already.",
                    "Name a file that is not."), there);
        } catch (IOException failed) {
            throw new InsideFailed(unwritable(into, "No recording was begun."), failed);
        }
    }

    synchronized void begin(Path into, Writer writer) throws IOException {
        end();
        problem = Optional.empty();
        recorded = 0;
        recording = new Asciicast(writer, size, clock.instant(), System::nanoTime);
        file = Optional.of(into);
    }

    /// Ends the recording; does nothing if there is none. Blocks.
    public synchronized void end() {
        stop(problem);
    }

    /// What is being recorded into; empty if nothing is. Does not block.
    public Optional<Path> file() {
        return file;
    }

    /// Why the last recording is not whole; empty if it is. Does not block.
    public Optional<Problem> problem() {
        return problem;
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static Problem unwritable(Path file, String what) {
        return new Problem("recording.unwritable", what, file + " cannot be written.",
                "Check its folder, its permissions and the room on the disk.");
    }

    private Problem notWhole() {
        return unwritable(file.orElseThrow(), "The recording is not whole.");
    }

    private synchronized void shown(byte[] bytes, int offset, int count) {
        if (recording == null || count <= 0) {
            return;
        }
        recorded += count;
        if (recorded > LONGEST) {
            stop(Optional.of(new Problem("recording.too-long", "The recording in " + file.orElseThrow() + " is not whole.",
                    "More than " + (LONGEST >> 20) + " MiB were shown.", "Record the rest in another file.")));
            return;
        }
        try {
            recording.shown(bytes, offset, count);
        } catch (IOException failed) {
            stop(Optional.of(notWhole()));
        }
    }

    private void stop(Optional<Problem> why) {
        problem = why;
        var ended = recording;
        recording = null;
        if (ended == null) {
            return;
        }
        try {
            ended.close();
        } catch (IOException failed) {
            problem = why.or(() -> Optional.of(notWhole()));
        }
        file = Optional.empty();
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public InputStream errors() {
        return process.errors();
    }

    @Override
    public OutputStream input() {
        return process.input();
    }

    @Override
    public void resize(TerminalSize newest) throws InsideFailed, InterruptedException {
        process.resize(newest);
        resized(newest);
    }

    private synchronized void resized(TerminalSize newest) {
        size = newest;
        if (recording != null) {
            try {
                recording.resized(newest);
            } catch (IOException failed) {
                stop(Optional.of(notWhole()));
            }
        }
    }

    @Override
    public int exitCode() throws InsideFailed, InterruptedException {
        return process.exitCode();
    }

    @Override
    public void close() {
        process.close();
        end();
    }
}
