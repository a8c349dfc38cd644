package dev.mintmark.presentation.fleet;

import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;

/// The part of a service's strip that one version takes.
///
/// @param version empty for instances of which nobody can say what they run
/// @param colour  an index into the palette of versions; -1 without a version
public record StripBand(Optional<ImageVersion> version, int colour, int instances, int ready) {}
