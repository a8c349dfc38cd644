package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/// Reads what a copy writes, as text.
final class Reads {

    private Reads() {}

    static String all(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), UTF_8);
    }

    /// Reads until this was written.
    static String until(InputStream stream, String wanted) throws IOException {
        var seen = new StringBuilder();
        for (var one = stream.read(); one >= 0; one = stream.read()) {
            seen.append((char) one);
            if (seen.indexOf(wanted) >= 0) {
                return seen.toString();
            }
        }
        throw new AssertionError("Ended without \"" + wanted + "\": " + seen);
    }
}
