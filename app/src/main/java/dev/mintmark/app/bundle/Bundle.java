package dev.mintmark.app.bundle;

import dev.mintmark.domain.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All that would be sent, as it would be sent.
///
/// @param at      when it was put together
/// @param entries in the order in which one reads them
public record Bundle(Instant at, List<Entry> entries) {

    public Bundle {
        entries = List.copyOf(entries);
    }

    /// One file of it.
    ///
    /// @param name with its folder: `log/mintmark.log`
    public record Entry(String name, String text) {

        public long size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// Writes it as a zip. Blocks. The file is there as a whole or not at all.
    ///
    /// @return why it is not
    public Optional<Problem> save(Path file) {
        try {
            writeTo(file);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(new Problem("bundle.unwritable", "The bundle was not written.",
                    "Writing " + file + " failed: " + failed + ".", "Choose another place and save again."));
        }
    }

    private void writeTo(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var fresh = Files.createTempFile(folder, "mintmark-log", ".part");
        try {
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                for (var entry : entries) {
                    var head = new ZipEntry(entry.name());
                    head.setLastModifiedTime(FileTime.from(at));
                    zip.putNextEntry(head);
                    zip.write(entry.text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
