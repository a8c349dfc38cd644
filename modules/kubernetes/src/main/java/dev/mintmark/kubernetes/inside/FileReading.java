package dev.mintmark.kubernetes.inside;

import dev.mintmark.change.inside.InsideFailed;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PushbackInputStream;
import java.util.Optional;

/// Reads files inside a container.
final class FileReading {

    private static final int ABSENT = 20;
    private static final int NO_FILE = 21;
    /// Not devices or pipes: they may have no end.
    private static final String READ = """
            [ -e "$1" ] || exit 20
            [ -f "$1" ] || exit 21
            [ -r "$1" ] || exit 22
            exec cat < "$1"
            """;

    private final Execution execution;
    private final Scripts scripts;

    FileReading(Execution execution, Scripts scripts) {
        this.execution = execution;
        this.scripts = scripts;
    }

    InputStream read(String file) throws InsideFailed, InterruptedException {
        var what = "The file was not read.";
        var process = execution.start(scripts.command(READ, file), Optional.empty());
        var begun = false;
        try {
            process.errors().close();
            var content = new PushbackInputStream(process.output());
            var first = content.read();
            if (first < 0) {
                check(process.exitCode(), what);
            } else {
                content.unread(first);
            }
            begun = true;
            return new Content(content, process);
        } catch (InterruptedIOException _) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            throw InsideProblems.failed("copy.lost", what, "The connection to it broke: " + e.getMessage() + ".", "Try again.");
        } finally {
            if (!begun) {
                process.close();
            }
        }
    }

    private static void check(int code, String what) throws InsideFailed {
        switch (code) {
            case 0 -> { }
            case ABSENT -> throw InsideProblems.failed("copy.no-file", what, "There is no such file.", "Check its path.");
            case NO_FILE -> throw InsideProblems.failed("copy.no-file", what, "It is no ordinary file.",
                    "Only files and what links to them can be read.");
            default -> throw InsideProblems.failed("copy.unreadable", what, "The copy's user may not read it.",
                    "Relax the user if you have to see it.");
        }
    }

    /// The content, whose end counts only if the command ended well.
    private static final class Content extends FilterInputStream {

        private final ExecProcess process;

        Content(InputStream content, ExecProcess process) {
            super(content);
            this.process = process;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            return one < 0 ? ended() : one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            return count < 0 ? ended() : count;
        }

        private int ended() throws IOException {
            try {
                if (process.exitCode() != 0) {
                    throw new IOException("The file could not be read to its end");
                }
                return -1;
            } catch (InsideFailed failed) {
                throw new IOException(failed.problem().sentence(), failed);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
