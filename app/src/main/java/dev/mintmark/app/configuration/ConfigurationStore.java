package dev.mintmark.app.configuration;

import dev.mintmark.domain.Problem;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/// Writes the file as a whole, so that a crash leaves the old one or the new one. Blocks.
final class ConfigurationStore {

    private static final Set<PosixFilePermission> USUAL = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final Path file;

    ConfigurationStore(Path file) {
        this.file = file;
    }

    /// What is in it; empty if there is none.
    Optional<String> text() throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Replaces what is in the file, unless somebody else has changed it meanwhile.
    ///
    /// @param before what has to be in it
    /// @param after  what it is to hold; empty removes it
    /// @return why it was not done
    Optional<Problem> replace(Optional<String> before, Optional<String> after) {
        try {
            if (!text().equals(before)) {
                return Optional.of(new Problem("configuration.changed", "The configuration was not changed.",
                        file + " was changed elsewhere meanwhile.", "Choose Reload and look at it again."));
            }
            if (after.isPresent()) {
                write(after.get());
            } else {
                Files.deleteIfExists(file);
            }
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(new Problem("configuration.unwritable", "The configuration was not changed.",
                    "Writing " + file + " failed: " + failed.getMessage() + ".",
                    "Free some space or mend the folder's permissions, or change the file itself."));
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        // Where it is a link into a repository of settings, the link stays.
        var real = Files.exists(file) ? file.toRealPath() : file;
        var fresh = Files.createTempFile(real.getParent(), ".config", ".new");
        try {
            Files.writeString(fresh, text);
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, Files.exists(real) ? Files.getPosixFilePermissions(real) : USUAL);
            }
            move(fresh, real);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path fresh, Path real) throws IOException {
        try {
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
