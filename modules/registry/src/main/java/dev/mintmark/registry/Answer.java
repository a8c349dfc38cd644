package dev.mintmark.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/// What a host answered. The body is read by whoever asked, who closes the answer.
///
/// @param from who answered, after redirections
record Answer(URI from, int status, HttpHeaders headers, InputStream body) implements AutoCloseable {

    private static final long WORTH_DRAINING = 16 << 10;

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    OptionalLong length() {
        return header("Content-Length").filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    /// Gives the connection back if that is quickly done, and cuts it otherwise.
    @Override
    public void close() {
        try (body) {
            if (length().orElse(Long.MAX_VALUE) <= WORTH_DRAINING) {
                body.skipNBytes(WORTH_DRAINING);
            }
        } catch (IOException nothingMoreToCome) {
            // Whoever closes wants nothing more of it.
        }
    }
}
