package dev.mintmark.images.layer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hashes the files of one layer as they pass and shows them to inspectors.
///
/// A small file is held whole and shown to all who want it, one after another. A large one passes by: if one inspector
/// wants it, that one reads it; if several do, each reads on a thread of its own, a few chunks behind at most.
final class FileInspection {

    private static final Logger LOG = LoggerFactory.getLogger(FileInspection.class);
    private static final int BUFFER_SIZE = 1 << 16;

    private final List<FileInspector> inspectors;
    private final LayerLimits limits;
    private final Oddities oddities;
    private final MessageDigest digest = Hashes.sha256();
    private final byte[] buffer = new byte[BUFFER_SIZE];
    /// Of files that are held whole, one after another.
    private byte[] whole = new byte[BUFFER_SIZE];
    private long weight;

    FileInspection(List<FileInspector> inspectors, LayerLimits limits, Oddities oddities) {
        this.inspectors = inspectors;
        this.limits = limits;
        this.oddities = oddities;
    }

    record Found(byte[] sha256, List<FileFact> facts) {}

    Found look(byte[] path, TarEntry file, InputStream content) throws IOException {
        if (inspectors.isEmpty()) {
            return new Found(hash(content), List.of());
        }
        var entry = entry(path, file);
        var wanting = inspectors.stream().filter(inspector -> inspector.wants(entry)).toList();
        if (wanting.isEmpty()) {
            return new Found(hash(content), List.of());
        }
        var facts = new ArrayList<FileFact>();
        byte[] sha256;
        if (file.size() <= limits.inMemory()) {
            var length = hold((int) file.size(), content);
            digest.update(whole, 0, length);
            sha256 = digest.digest();
            for (var inspector : wanting) {
                facts.addAll(inspect(inspector, entry, new ByteArrayInputStream(whole, 0, length)));
            }
        } else if (wanting.size() == 1) {
            var watched = new WatchedContent(content, digest);
            facts.addAll(inspect(wanting.getFirst(), entry, watched));
            watched.finish(buffer);
            sha256 = digest.digest();
        } else {
            sha256 = share(wanting, entry, content, facts);
        }
        return new Found(sha256, bounded(entry, facts));
    }

    private int hold(int size, InputStream content) throws IOException {
        if (size > whole.length) {
            whole = new byte[Math.min(limits.inMemory(), Math.max(size, 2 * whole.length))];
        }
        return content.readNBytes(whole, 0, size);
    }

    private byte[] share(List<FileInspector> wanting, LayerEntry entry, InputStream content, List<FileFact> facts)
            throws IOException {
        try (var shared = new SharedContent()) {
            wanting.forEach(inspector -> shared.show(chunks -> inspect(inspector, entry, chunks)));
            var chunk = new byte[BUFFER_SIZE];
            for (var read = content.readNBytes(chunk, 0, BUFFER_SIZE); read > 0;
                    read = content.readNBytes(chunk, 0, BUFFER_SIZE)) {
                digest.update(chunk, 0, read);
                shared.pass(chunk, read);
                chunk = new byte[BUFFER_SIZE];
            }
            facts.addAll(shared.finish());
        }
        return digest.digest();
    }

    private byte[] hash(InputStream content) throws IOException {
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    /// An inspector that stumbles over a hostile file takes nothing with it but what it would have found there.
    private List<FileFact> inspect(FileInspector inspector, LayerEntry entry, InputStream content) {
        try {
            return inspector.inspect(entry, content);
        } catch (IOException | RuntimeException stumbled) {
            LOG.info("{} could not look into {}", inspector.getClass().getSimpleName(),
                    PathText.printable(entry.path()), stumbled);
            return List.of();
        }
    }

    private List<FileFact> bounded(LayerEntry entry, List<FileFact> facts) {
        weight += facts.stream().mapToLong(FileInspection::weight).sum();
        if (weight > limits.factWeight()) {
            oddities.note("What is inside " + PathText.printable(entry.path())
                    + " was left out, because more was found in this layer than can be kept.");
            return List.of();
        }
        return facts;
    }

    private static long weight(FileFact fact) {
        return switch (fact) {
            case FileFact.Packages(var packages, var owned) -> packages.size()
                    + owned.stream().mapToLong(files -> 1L + files.paths().size()).sum();
            case FileFact.Archive(var members, _) -> members.size();
            case FileFact.Elf(_, var needed) -> 1L + needed.size();
            case FileFact.Secrets(var secrets) -> secrets.size();
            case FileFact.Release _ -> 1;
        };
    }

    private static LayerEntry entry(byte[] path, TarEntry file) {
        return new LayerEntry(PathBytes.text(path), EntryKind.FILE, file.mode(), file.uid(), file.gid(), file.size(),
                Instant.EPOCH.plusNanos(file.modified()), Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty());
    }
}
