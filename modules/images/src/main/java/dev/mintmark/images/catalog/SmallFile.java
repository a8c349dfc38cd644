package dev.mintmark.images.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads files that are small if they are what they seem.
final class SmallFile {

    private SmallFile() {}

    /// All bytes, or empty if there are more than these.
    static Optional<byte[]> read(InputStream content, int most) throws IOException {
        var bytes = content.readNBytes(most + 1);
        return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    }
}
