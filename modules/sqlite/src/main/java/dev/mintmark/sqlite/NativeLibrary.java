package dev.mintmark.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.util.LibraryLoaderUtil;

/// Keeps SQLite's native library beside the record, so that it is not unpacked at every start.
///
/// The driver would write it to the directory for temporary files each time: 100 ms on the way to the first frame, a
/// megabyte left behind by every console that is killed, and a failure where programs may not be run from there.
/// What lies there is compared with what this program brought along, byte by byte, and replaced if it differs.
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String DIRECTORY = "org.sqlite.lib.path";
    private static final String UNPACKED_TO = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /// Has the driver load the library from beside this file, unless the operator said otherwise with the driver's own
    /// properties. The driver takes these from nowhere but system properties.
    static void keptBeside(Path file) {
        if (System.getProperty(DIRECTORY) == null && System.getProperty(UNPACKED_TO) == null) {
            keptIn(file.resolveSibling("native")).ifPresent(kept -> System.setProperty(DIRECTORY, kept.toString()));
        }
    }

    /// The directory, with the library in it; empty if that could not be done, and the driver has to help itself.
    static Optional<Path> keptIn(Path directory) {
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var packed = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (packed == null) {
                return Optional.empty();
            }
            var bytes = packed.readAllBytes();
            var library = directory.resolve(name);
            if (!isExactly(library, bytes)) {
                Files.createDirectories(directory);
                var unfinished = Files.createTempFile(directory, name, null);
                Files.write(unfinished, bytes);
                Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
            }
            return Optional.of(directory);
        } catch (IOException failure) {
            LOG.info("SQLite's native library cannot be kept in {}; the driver unpacks its own", directory, failure);
            return Optional.empty();
        }
    }

    private static boolean isExactly(Path library, byte[] bytes) throws IOException {
        return Files.isRegularFile(library) && Files.size(library) == bytes.length
                && Arrays.equals(Files.readAllBytes(library), bytes);
    }
}
