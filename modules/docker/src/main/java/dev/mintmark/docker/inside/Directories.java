package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.InsideFailed;
import dev.mintmark.change.inside.Listing;
import dev.mintmark.docker.EngineFault;
import dev.mintmark.docker.EngineText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Lists directories of a container: from inside, with the tools of the copy or its toolbox, because that shows what
/// the copy sees and sends no content. Without tools by the engine's archive, which sends all content too: only so far.
final class Directories {

    private static final int LARGEST = 16 << 20;
    private static final int LARGEST_ARCHIVE = 64 << 20;
    private static final Duration LONGEST_ARCHIVE = Duration.ofSeconds(20);
    private static final int MARK_BYTES = 12;
    private static final int MISSING = 41;
    private static final String SCRIPT = "[ -d \"$1\" ] || exit " + MISSING + "; cd -- \"$1\" || exit 1; "
            + "export QUOTING_STYLE=literal LC_ALL=C; exec find . -mindepth 1 -maxdepth 1 -exec stat -c \""
            + StatRecords.FORMAT + "\" {} +";

    private final Container container;
    private final Shells shells;

    Directories(Container container, Shells shells) {
        this.container = container;
        this.shells = shells;
    }

    Listing list(String directory) throws EngineFault, InsideFailed, InterruptedException {
        var what = "The directory " + EngineText.line(directory) + " could not be listed.";
        return switch (Place.of(container, directory, MountPoints.of(container.inspect()))) {
            case Place.Missing() -> throw missing(what);
            case Place.Seen(_, var stat) when !stat.isDirectory() -> throw InsideProblems.of("copy.no-directory", what,
                    "It is no directory.", "Open it as a file, or list the directory that it is in.");
            case Place.Seen(var path, _) -> seen(path);
            case Place.Unseen() -> inside(directory, what).orElseThrow(() -> InsideProblems.unseen(what));
        };
    }

    private Listing seen(String path) throws EngineFault, InterruptedException {
        try {
            var listing = inside(path, "");
            if (listing.isPresent()) {
                return listing.get();
            }
        } catch (EngineFault fault) {
            // A paused copy runs nothing, but can be looked at all the same.
            if (!fault.isAnswer()) {
                throw fault;
            }
        } catch (InsideFailed mayNotSeeIt) {
            // The engine may: it asks no user of the copy.
        }
        try (var archive = ArchiveStream.open(container, path)) {
            return archive.read(container.name() + " archive", LONGEST_ARCHIVE, Directories::archived);
        }
    }

    /// @return empty if there is nothing to list it with
    private Optional<Listing> inside(String directory, String what) throws EngineFault, InsideFailed,
            InterruptedException {
        var random = new byte[MARK_BYTES];
        new SecureRandom().nextBytes(random);
        var mark = "/" + HexFormat.of().formatHex(random) + "/";
        var process = shells.script(SCRIPT, List.of(directory, mark));
        if (process.isEmpty()) {
            return Optional.empty();
        }
        try (var listing = process.get()) {
            var printed = listing.printed(LARGEST);
            var lines = StatRecords.read(new String(printed, StandardCharsets.UTF_8), mark);
            if (printed.length == LARGEST || lines.size() > FileLines.MOST) {
                return Optional.of(FileLines.listing(lines, false));
            }
            var code = listing.exitCodeOrFault();
            if (code == MISSING) {
                throw missing(what);
            }
            return code != 0 && lines.isEmpty() ? Optional.empty() : Optional.of(FileLines.listing(lines, code == 0));
        }
    }

    /// The first entry is the directory itself; of all others, those right in it are wanted.
    private static Listing archived(InputStream body) throws IOException {
        var lines = new ArrayList<FileLine>();
        var bounded = new BoundedStream(body, LARGEST_ARCHIVE);
        var heads = new TarHeads(bounded);
        try {
            var root = heads.next().map(TarHead::name).orElse("");
            for (var head = heads.next(); head.isPresent() && lines.size() <= FileLines.MOST; head = heads.next()) {
                head.get().within(root).ifPresent(lines::add);
            }
        } catch (IOException broken) {
            if (!bounded.isSpent()) {
                throw broken;
            }
        }
        return FileLines.listing(lines, !bounded.isSpent());
    }

    private static InsideFailed missing(String what) {
        return InsideProblems.of("copy.no-such-file", what, "There is no such directory in the copy, or its user may "
                + "not see it.", "Check the path, or list the directory above it.");
    }
}
