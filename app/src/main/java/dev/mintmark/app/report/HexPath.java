package dev.mintmark.app.report;

import dev.mintmark.images.layer.PathBytes;
import dev.mintmark.images.layer.PathText;
import java.util.HexFormat;
import java.util.Optional;

/// The bytes of a path in hexadecimal, where the way it is written for people is not the path itself.
final class HexPath {

    private HexPath() {}

    /// Empty if the path is printable as it is.
    static Optional<String> of(String path) {
        return PathText.printable(path).equals(path) ? Optional.empty()
                : Optional.of(HexFormat.of().formatHex(PathBytes.of(path)));
    }
}
