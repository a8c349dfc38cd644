package dev.mintmark.images.filesystem;

import dev.mintmark.images.layer.EntryKind;
import dev.mintmark.images.layer.Fingerprints;
import dev.mintmark.images.layer.LayerEntry;
import dev.mintmark.images.layer.PathBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// One path as the engine exports it, read by a library that is not ours; or as we show it, in the same words.
///
/// @param link       target of a symbolic link, or the path that a hard link shares; else empty
/// @param capability lossy, as that library decodes it
record ExportedFile(EntryKind kind, int mode, long uid, long gid, String link, String device, long size, String content,
        String capability) {

    /// What the engine puts into every container. Whatever the image has there is covered.
    private static final Set<String> MADE_BY_THE_ENGINE = Set.of("/.dockerenv", "/dev", "/dev/console", "/dev/pts",
            "/dev/shm", "/etc", "/etc/hostname", "/etc/hosts", "/etc/mtab", "/etc/resolv.conf", "/proc", "/sys");
    private static final String CAPABILITY = "SCHILY.xattr.security.capability";

    static SortedMap<String, ExportedFile> read(Path export) throws IOException {
        var files = new TreeMap<String, ExportedFile>();
        try (var tar = new TarArchiveInputStream(Files.newInputStream(export), "UTF-8")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = path(entry.getName());
                if (!MADE_BY_THE_ENGINE.contains(path)) {
                    files.put(path, exported(entry, tar.readAllBytes(), files));
                }
            }
        }
        return namedByFirst(files);
    }

    /// Which of several hard links is called the file and which the links is a matter of order, and orders differ.
    private static SortedMap<String, ExportedFile> namedByFirst(SortedMap<String, ExportedFile> files) {
        var first = new HashMap<String, String>();
        files.forEach((path, file) -> first.putIfAbsent(file.shares(path), path));
        files.replaceAll((path, file) -> file.linkedTo(first.get(file.shares(path)), path));
        return files;
    }

    private boolean isLinkedFile() {
        return kind != EntryKind.SYMBOLIC_LINK && !link.isEmpty();
    }

    private String shares(String path) {
        return isLinkedFile() ? link : path;
    }

    private ExportedFile linkedTo(String first, String path) {
        return kind == EntryKind.SYMBOLIC_LINK ? this
                : new ExportedFile(kind, mode, uid, gid, first.equals(path) ? "" : first, device, size, content,
                        capability);
    }

    private static ExportedFile exported(TarArchiveEntry entry, byte[] content, Map<String, ExportedFile> before) {
        var mode = entry.getMode() & 07777;
        var uid = entry.getLongUserId();
        var gid = entry.getLongGroupId();
        if (entry.isLink()) {
            var shared = before.get(path(entry.getLinkName()));
            return new ExportedFile(shared.kind, shared.mode, shared.uid, shared.gid, shared.kind
                    == EntryKind.SYMBOLIC_LINK ? shared.link : path(entry.getLinkName()), shared.device, shared.size,
                    shared.content, shared.capability);
        }
        var kind = entry.isDirectory() ? EntryKind.DIRECTORY : entry.isSymbolicLink() ? EntryKind.SYMBOLIC_LINK
                : entry.isCharacterDevice() ? EntryKind.CHARACTER_DEVICE
                : entry.isBlockDevice() ? EntryKind.BLOCK_DEVICE : entry.isFIFO() ? EntryKind.FIFO : EntryKind.FILE;
        var isDevice = kind == EntryKind.CHARACTER_DEVICE || kind == EntryKind.BLOCK_DEVICE;
        var isFile = kind == EntryKind.FILE;
        return new ExportedFile(kind, mode, uid, gid, entry.isSymbolicLink() ? entry.getLinkName() : "",
                isDevice ? entry.getDevMajor() + ":" + entry.getDevMinor() : "", isFile ? entry.getSize() : 0,
                isFile ? Fingerprints.sha256(content) : "",
                entry.getExtraPaxHeaders().getOrDefault(CAPABILITY, ""));
    }

    /// Our own union in the same words.
    static SortedMap<String, ExportedFile> of(ImageFilesystem filesystem) {
        var files = new TreeMap<String, ExportedFile>();
        filesystem.files().filter(file -> !MADE_BY_THE_ENGINE.contains(lossy(file.path())))
                .forEach(file -> files.put(lossy(file.path()), of(file.entry())));
        return namedByFirst(files);
    }

    /// What one of the two has otherwise than the other, a line each; empty if nothing.
    static List<String> differences(Map<String, ExportedFile> ours, Map<String, ExportedFile> engines) {
        return Stream.concat(ours.keySet().stream(), engines.keySet().stream()).distinct().sorted()
                .filter(path -> !Objects.equals(ours.get(path), engines.get(path)))
                .map(path -> path + "\n  ours   " + ours.get(path) + "\n  engine " + engines.get(path)).toList();
    }

    private static ExportedFile of(LayerEntry entry) {
        var capability = HexFormat.of().parseHex(entry.xattrs().getOrDefault("security.capability", ""));
        return new ExportedFile(entry.kind(), entry.mode(), entry.uid(), entry.gid(), lossy(entry.link().orElse("")),
                entry.device().map(device -> device.major() + ":" + device.minor()).orElse(""), entry.size(),
                entry.content().map(digest -> digest.hex()).orElse(""), new String(capability, StandardCharsets.UTF_8));
    }

    private static String path(String name) {
        return "/" + (name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    /// The library loses bytes that are not UTF-8, so ours have to be lost for the comparison too.
    private static String lossy(String path) {
        return new String(PathBytes.of(path), StandardCharsets.UTF_8);
    }
}
