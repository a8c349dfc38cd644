package dev.mintmark.kubernetes.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads the header by which a server tells its time.
final class ServerDate {

    private ServerDate() {}

    /// @param header null if there was none
    static Optional<Instant> parse(String header) {
        try {
            return Optional.ofNullable(header).map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
