package dev.mintmark.fleet;

import java.time.Duration;
import java.util.Optional;

/// What watching costs the system that is watched, since the console started.
///
/// @param requests HTTP requests made
/// @param bytes    bytes received, before decompression where that can be told
/// @param lag      how late the last change was seen after it happened, by the source's clock; empty if nothing tells
public record Traffic(long requests, long bytes, Optional<Duration> lag) {

    public static final Traffic NONE = new Traffic(0, 0, Optional.empty());
}
