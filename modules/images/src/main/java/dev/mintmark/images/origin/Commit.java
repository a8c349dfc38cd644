package dev.mintmark.images.origin;

import java.time.Instant;

/// One commit.
///
/// @param id      whole, in hexadecimal
/// @param subject the first line of its message
public record Commit(String id, String author, Instant committed, String subject) {

    private static final int SHORT = 10;

    /// As much of the id as people read.
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}
