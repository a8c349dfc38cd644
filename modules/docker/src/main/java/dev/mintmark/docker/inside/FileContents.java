package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/// Reads files of a container by the engine's archive, which needs nothing inside; and from inside where the archive
/// does not show what is there.
final class FileContents {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int MISSING = 41;
    private static final int NO_FILE = 43;
    private static final String SCRIPT = "[ -e \"$1\" ] || exit " + MISSING + "; [ -f \"$1\" ] || exit " + NO_FILE
            + "; exec cat -- \"$1\"";

    private final Container container;
    private final Shells shells;

    FileContents(Container container, Shells shells) {
        this.container = container;
        this.shells = shells;
    }

    InputStream read(String file) throws EngineFault, InsideFailed, InterruptedException {
        var what = "The file " + EngineText.line(file) + " could not be read.";
        return switch (Place.of(container, file, MountPoints.of(container.inspect()))) {
            case Place.Missing() -> throw missing(what);
            case Place.Seen(_, var stat) when !stat.isFile() -> throw noFile(what);
            case Place.Seen(var path, _) -> archived(path, what);
            case Place.Unseen() -> inside(file, what);
        };
    }

    private InputStream archived(String path, String what) throws EngineFault, InsideFailed, InterruptedException {
        var archive = ArchiveStream.open(container, path);
        var isOpen = false;
        try {
            var head = archive.read(container.name() + " archive", LONGEST_WAIT, body -> new TarHeads(body).next());
            if (head.filter(TarHead::isFile).isEmpty()) {
                throw noFile(what);
            }
            isOpen = true;
            return new FileStream(archive, head.get().size());
        } finally {
            if (!isOpen) {
                archive.close();
            }
        }
    }

    private InputStream inside(String file, String what) throws EngineFault, InsideFailed, InterruptedException {
        var process = shells.script(SCRIPT, List.of(file)).orElseThrow(() -> InsideProblems.unseen(what));
        var isOpen = false;
        try {
            process.errors().close();
            isOpen = process.awaitOutput();
            var code = isOpen ? 0 : process.exitCodeOrFault();
            if (code != 0) {
                throw code == MISSING ? missing(what) : code == NO_FILE ? noFile(what)
                        : InsideProblems.of("copy.no-permission", what, "The user of the copy may not read it.",
                                "Launch the copy as another user, which is a switch of the launch page.");
            }
            return isOpen ? new PrintedFile(process) : InputStream.nullInputStream();
        } catch (IOException impossible) {
            throw new EngineFault(EngineFault.Kind.CUT, "The connection broke off.", impossible);
        } finally {
            if (!isOpen) {
                process.close();
            }
        }
    }

    private static InsideFailed missing(String what) {
        return InsideProblems.of("copy.no-such-file", what, "There is no such file in the copy, or its user may not "
                + "see it.", "Check the path, or list the directory that it is to be in.");
    }

    private static InsideFailed noFile(String what) {
        return InsideProblems.of("copy.no-file", what, "It is no file with content: a directory, a device, a pipe or a "
                + "socket.", "List it if it is a directory; else read it in a shell of the copy.");
    }
}
