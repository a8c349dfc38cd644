package dev.mintmark.git.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of copies of repositories, with a lock file beside each.
final class CloneFolders {

    private static final Logger LOG = LoggerFactory.getLogger(CloneFolders.class);
    private static final String LOCK = ".lock";
    private static final int MOST = 40;
    private static final int NAME = 20;

    private final Path root;

    CloneFolders(Path root) {
        this.root = root;
    }

    /// Named by what the address digests to, because an address is anybody's words.
    Path of(RepositoryAddress where) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(where.text().getBytes(StandardCharsets.UTF_8));
            return root.resolve(HexFormat.of().formatHex(sha256).substring(0, NAME) + ".git");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// Opens the lock file of a copy, and so notes that it is used now.
    FileChannel openLock(Path copy) throws IOException {
        if (!Files.isDirectory(root)) {
            var isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(root.toAbsolutePath().getParent());
            if (isPosix) {
                Files.createDirectories(root,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(root);
            }
        }
        var channel = FileChannel.open(root.resolve(copy.getFileName() + LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
        return channel;
    }

    /// Takes the lock of a copy if nobody has it, in this process or another.
    static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException taken) {
            return Optional.empty();
        }
    }

    /// Deletes copies that were not used for longest, if there are many.
    void prune(Path except) {
        try (var files = Files.list(root)) {
            files.filter(file -> file.getFileName().toString().endsWith(LOCK))
                    .filter(file -> !file.getFileName().toString().equals(except.getFileName() + LOCK))
                    .sorted(Comparator.comparing(CloneFolders::modified).reversed()).skip(MOST)
                    .forEach(this::deleteUnused);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} cannot be tidied", root, e);
        }
    }

    private void deleteUnused(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (tryLock(channel).isPresent()) {
                var name = lock.getFileName().toString();
                delete(root.resolve(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be deleted", lock, e);
        }
    }

    /// Removes what a process left behind that was killed: only one uses a copy, so nobody else's locks can be in it.
    static void removeStaleLocks(Path copy) {
        try (var files = Files.walk(copy)) {
            files.filter(file -> file.getFileName().toString().endsWith(LOCK)).filter(Files::isRegularFile)
                    .forEach(CloneFolders::deleteFile);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} cannot be tidied", copy, e);
        }
    }

    static void delete(Path copy) {
        try (var files = Files.exists(copy) ? Files.walk(copy) : Stream.<Path>empty()) {
            files.sorted(Comparator.reverseOrder()).forEach(CloneFolders::deleteFile);
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} cannot be deleted", copy, e);
        }
    }

    static long sizeOf(Path copy) {
        try (var files = Files.exists(copy) ? Files.walk(copy) : Stream.<Path>empty()) {
            return files.filter(Files::isRegularFile).mapToLong(CloneFolders::size).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} cannot be deleted", file, e);
        }
    }
}
