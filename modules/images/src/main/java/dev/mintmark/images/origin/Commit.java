package dev.mintmark.images.origin;

import java.time.Instant;

/// One commit.
///
/// @param id      whole, in hexadecimal
/// @param subject the first line of its message
public record Commit(String id, String author, Instant committed, String subject) {}
