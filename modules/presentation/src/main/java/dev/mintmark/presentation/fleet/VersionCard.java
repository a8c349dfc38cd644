package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.workload.Instance;
import dev.mintmark.fleet.service.VersionShare;
import java.util.Optional;

/// A version of the opened service.
///
/// @param worst   the instance of it that is worst off; empty if all are ready or none is on record
/// @param failing how many cannot start or keep dying
public record VersionCard(VersionShare share, int colour, Optional<Instance> worst, int failing) {}
