package dev.mintmark.kubernetes.typed;

import java.time.Duration;

/// What a server answered, and how its clock differs from ours.
///
/// @param ahead how far this console's clock is ahead of the server's: added to a server's time, it makes it ours
public record Dated<T>(T value, Duration ahead) {}
