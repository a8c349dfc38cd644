package dev.mintmark.presentation.arm;

import dev.mintmark.domain.workload.SourceId;
import java.time.Instant;
import java.util.Optional;

/// A place that can be changed from here, once it is armed.
///
/// @param until when it becomes read-only again; empty if it is not armed, or for good
public record ArmedPlace(SourceId source, boolean armed, Optional<Instant> until) {}
