package dev.mintmark.simulator.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// A layer's archive while it is being put together. The same files make the same bytes.
final class Tarball {

    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;

    private record Member(byte[] bytes, int mode) {}

    private final SortedMap<String, Member> members = new TreeMap<>();
    private final Instant modified;

    /// @param modified of all files in it
    Tarball(Instant modified) {
        this.modified = modified;
    }

    /// @param path without a leading slash
    Tarball file(String path, String text) {
        return file(path, text.getBytes(UTF_8));
    }

    Tarball file(String path, byte[] bytes) {
        members.put(path, new Member(bytes, FILE));
        return this;
    }

    Tarball program(String path, String text) {
        members.put(path, new Member(text.getBytes(UTF_8), PROGRAM));
        return this;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                var entry = new TarArchiveEntry(member.getKey());
                entry.setSize(member.getValue().bytes().length);
                entry.setMode(member.getValue().mode());
                entry.setIds(0, 0);
                entry.setModTime(modified.toEpochMilli());
                tar.putArchiveEntry(entry);
                tar.write(member.getValue().bytes());
                tar.closeArchiveEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory was not written", impossible);
        }
        return bytes.toByteArray();
    }
}
