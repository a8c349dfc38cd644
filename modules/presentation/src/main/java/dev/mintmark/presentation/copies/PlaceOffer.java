package dev.mintmark.presentation.copies;

import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import java.util.Optional;

/// A place for a copy.
///
/// @param refusal why nothing can be made there now
public record PlaceOffer(SourceId source, Optional<Problem> refusal) {}
