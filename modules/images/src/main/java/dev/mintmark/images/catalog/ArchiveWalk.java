package dev.mintmark.images.catalog;

import dev.mintmark.images.layer.FileFact;
import dev.mintmark.images.packages.InstalledPackage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// One way through an archive and those inside it, from the first byte to the last, within bounds on depth, number and size.
///
/// Local headers are followed, not the directory at the end: the bytes only pass by once.
final class ArchiveWalk {

    private static final int DEEPEST = 3;
    private static final int MOST_MEMBERS = 100_000;
    private static final int LONGEST_NAME = 4_096;
    private static final int MOST_PACKAGES = 10_000;
    private static final long MOST_INFLATED = 2L * 1024 * 1024 * 1024;
    private static final long ALWAYS_INFLATED = 256L * 1024 * 1024;
    private static final long LARGEST_RATIO = 50;
    private static final String INSIDE = "!/";

    private final String path;
    private final long mostInflated;
    private final List<FileFact.Member> members = new ArrayList<>();
    private final List<InstalledPackage> packages = new ArrayList<>();
    private final byte[] waste = new byte[16 * 1024];
    private long inflated;
    private boolean truncated;

    /// @param size of the archive: what inflates to many times that is a trap
    ArchiveWalk(String path, long size) {
        this.path = path;
        this.mostInflated = Math.clamp(Math.min(size, MOST_INFLATED) * LARGEST_RATIO, ALWAYS_INFLATED, MOST_INFLATED);
    }

    /// Whether it was an archive at all.
    ///
    /// @throws IOException only if reading the content does
    boolean walk(InputStream content) throws IOException {
        var source = new SourceStream(content);
        var begin = ZipBegin.of(source);
        if (begin.isPresent()) {
            walk(source, begin.get(), "", 1);
        }
        return begin.isPresent();
    }

    FileFact.Archive members() {
        members.sort(Comparator.comparing(FileFact.Member::name));
        return new FileFact.Archive(members, truncated);
    }

    List<InstalledPackage> packages() {
        return packages;
    }

    private boolean isBeyondBounds() {
        return members.size() >= MOST_MEMBERS || inflated >= mostInflated;
    }

    /// @param source to tell a failure of the layer from a failure of the archive
    /// @param prefix what names of members begin with: empty, or `outer.jar!/`
    private void walk(SourceStream source, InputStream archive, String prefix, int depth) throws IOException {
        var identity = new JavaIdentity(prefix.isEmpty() ? path : path + INSIDE + prefix.substring(0,
                prefix.length() - INSIDE.length()));
        try {
            // Names that do not say they are UTF-8 may hold any bytes; this way none of them is refused.
            var zip = new ZipInputStream(archive, StandardCharsets.ISO_8859_1);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isBeyondBounds()) {
                    truncated = true;
                    break;
                }
                if (!entry.isDirectory()) {
                    member(source, zip, entry, prefix, depth, identity);
                }
            }
        } catch (IOException | IllegalArgumentException failure) {
            source.throwIfFailed();
            truncated = true;
        }
        for (var found : identity.packages()) {
            if (packages.size() < MOST_PACKAGES) {
                packages.add(found);
            }
        }
    }

    private void member(SourceStream source, ZipInputStream zip, ZipEntry entry, String prefix, int depth,
            JavaIdentity identity) throws IOException {
        var content = new MeasuredStream(zip, mostInflated - inflated);
        var name = prefix + entry.getName();
        if (identity.wants(entry.getName())) {
            identity.take(entry.getName(), content);
        } else if (ArchiveKind.isArchive(entry.getName()) && name.length() <= LONGEST_NAME) {
            inside(source, content, name, depth);
        }
        content.drain(waste);
        inflated += content.size();
        if (name.length() <= LONGEST_NAME) {
            members.add(new FileFact.Member(name, content.size(), content.crc32()));
        } else {
            truncated = true;
        }
    }

    private void inside(SourceStream source, MeasuredStream content, String name, int depth) throws IOException {
        if (depth >= DEEPEST) {
            truncated = true;
            return;
        }
        var begin = ZipBegin.of(content);
        if (begin.isPresent()) {
            walk(source, begin.get(), name + INSIDE, depth + 1);
        }
    }
}
