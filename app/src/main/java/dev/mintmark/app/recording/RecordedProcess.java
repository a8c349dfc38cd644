package dev.mintmark.app.recording;

import dev.mintmark.change.inside.CopyProcess;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.domain.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/// A process on a terminal of which all that is shown is recorded. The process is never held up for its recording: where it
/// cannot be written, or grows too long, it ends and the process goes on.
public final class RecordedProcess implements CopyProcess {

    private static final long LONGEST = 256L << 20;

    private final CopyProcess process;
    private final InputStream output;
    private final Path file;
    private Asciicast recording;
    private long recorded;
    private Optional<Problem> problem = Optional.empty();

    RecordedProcess(CopyProcess process, Path file, Asciicast recording) {
        this.process = process;
        this.file = file;
        this.recording = recording;
        this.output = new FilterInputStream(process.output()) {

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var count = super.read(into, offset, length);
                record(into, offset, count);
                return count;
            }
        };
    }

    /// Begins a recording in a new file, which only its owner may read: what is shown may be secret.
    ///
    /// @throws InsideFailed if the file is there already or cannot be made
    public static RecordedProcess of(CopyProcess process, Path file, TerminalSize size, InstantSource clock)
            throws InsideFailed {
        try {
            var channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownersOnly(file));
            return new RecordedProcess(process, file, new Asciicast(Channels.newWriter(channel, StandardCharsets.UTF_8),
                    size, clock.instant(), System::nanoTime));
        } catch (FileAlreadyExistsException there) {
            throw new InsideFailed(new Problem("recording.exists", "No recording was begun.", file + " is there already.",
                    "Name a file that is not."), there);
        } catch (IOException failed) {
            throw new InsideFailed(unwritable(file, "No recording was begun."), failed);
        }
    }

    /// Why the recording is not whole; empty if it is.
    public synchronized Optional<Problem> problem() {
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

    private synchronized void record(byte[] bytes, int offset, int count) {
        if (recording == null || count <= 0) {
            return;
        }
        recorded += count;
        if (recorded > LONGEST) {
            stop(Optional.of(new Problem("recording.too-long", "The recording in " + file + " is not whole.",
                    "More than " + (LONGEST >> 20) + " MiB were shown.", "Record the rest in another file.")));
            return;
        }
        write(into -> into.shown(bytes, offset, count));
    }

    private void write(Piece piece) {
        try {
            piece.into(recording);
        } catch (IOException failed) {
            stop(Optional.of(unwritable(file, "The recording in " + file + " is not whole.")));
        }
    }

    private void stop(Optional<Problem> why) {
        var ended = recording;
        recording = null;
        problem = why;
        try {
            ended.close();
        } catch (IOException failed) {
            problem = problem.or(() -> Optional.of(unwritable(file, "The recording in " + file + " is not whole.")));
        }
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
    public void resize(TerminalSize size) throws InsideFailed, InterruptedException {
        process.resize(size);
        synchronized (this) {
            if (recording != null) {
                write(into -> into.resized(size));
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
        synchronized (this) {
            if (recording != null) {
                stop(Optional.empty());
            }
        }
    }

    /// What is written next.
    @FunctionalInterface
    private interface Piece {

        void into(Asciicast recording) throws IOException;
    }
}
