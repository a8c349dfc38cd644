package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.FileLine;
import java.time.Instant;
import java.util.Optional;

/// What a tar archive tells of one entry, before its content.
///
/// @param type as tar writes it: `0` a file, `5` a directory, `2` a symbolic link
/// @param link where a symbolic link leads; else empty
record TarHead(String name, char type, int mode, long size, Instant modified, String link) {

    /// Whether it is a file with content, a hard link to one included.
    boolean isFile() {
        return type == '0' || type == 0 || type == '7' || type == '1';
    }

    /// As an entry of a directory; empty if it is not right in it.
    ///
    /// @param directory as the archive names it, with a slash at its end
    Optional<FileLine> within(String directory) {
        var below = name.startsWith(directory) ? name.substring(directory.length()) : "";
        var entry = below.endsWith("/") ? below.substring(0, below.length() - 1) : below;
        return entry.isEmpty() || entry.indexOf('/') >= 0 ? Optional.empty()
                : Optional.of(new FileLine(entry, kind(), mode, kind() == FileLine.Kind.FILE ? size : 0,
                        Optional.of(modified), Optional.of(link).filter(target -> type == '2')));
    }

    private FileLine.Kind kind() {
        return switch (type) {
            case '5' -> FileLine.Kind.DIRECTORY;
            case '2' -> FileLine.Kind.LINK;
            default -> isFile() ? FileLine.Kind.FILE : FileLine.Kind.OTHER;
        };
    }
}
