package dev.mintmark.kubernetes.access;

import java.time.Instant;
import java.util.Optional;

/// A successful answer that was read to its end.
///
/// @param date when it was given, by the server's clock, to the second; absent if the server did not say
public record Reply(byte[] body, Optional<Instant> date) {}
