package dev.mintmark.presentation.incident;

import dev.mintmark.presentation.fleet.ServiceLine;
import java.util.Optional;

/// A pinned service as it is now.
///
/// @param line empty if nothing of that name is seen
public record PinnedLine(String service, Optional<ServiceLine> line) {}
