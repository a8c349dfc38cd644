package dev.mintmark.sqlite;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real file system of a few kilobytes over a directory. Needs the right to mount one; where that is missing, the
/// test is left out.
record TinyDisk(Path directory) implements AutoCloseable {

    private static final int CHUNK = 4096;

    static TinyDisk over(Path directory, int kilobytes) throws IOException, InterruptedException {
        assumeThat(FullDiskTest.run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs",
                directory.toString())).isTrue();
        return new TinyDisk(directory);
    }

    /// Takes all the room that is left.
    void fill() throws IOException {
        try (var out = Files.newOutputStream(ballast())) {
            while (directory.toFile().getUsableSpace() > 0) {
                out.write(new byte[CHUNK]);
            }
        }
    }

    /// Gives it back.
    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            FullDiskTest.run("umount", directory.toString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
