package dev.mintmark.presentation.compare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/// A version as it stands in the history on screen.
///
/// @param before the one it followed; absent for the oldest
/// @param change what it changed against that one
public record VersionLine(PastVersion version, Optional<PastVersion> before, Part<VersionChange> change) {

    public VersionLine {
        requireNonNull(version, "version");
        requireNonNull(before, "before");
        requireNonNull(change, "change");
    }

    /// Whether there is one before it and both can be opened.
    public boolean isComparable() {
        return version.problem().isEmpty() && before.filter(older -> older.problem().isEmpty()).isPresent();
    }

    /// By how many bytes as stored it is larger than the one before; absent if one of the two is not known.
    public OptionalLong grown() {
        var older = before.map(PastVersion::size).orElse(OptionalLong.empty());
        return version.size().isPresent() && older.isPresent()
                ? OptionalLong.of(version.size().getAsLong() - older.getAsLong()) : OptionalLong.empty();
    }

    VersionLine with(Part<VersionChange> known) {
        return new VersionLine(version, before, known);
    }
}
