package dev.mintmark.presentation.copies;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.domain.Problem;
import java.time.Duration;
import java.util.Optional;

/// A debug copy as a row.
///
/// @param left        of its lease, in whole seconds; negative once it is over
/// @param silent      why its place does not answer, if it does not: then this is what was last seen
/// @param ending      whether it was told to end from here and nobody has seen the end yet
/// @param unconfirmed why its end could not be seen
public record CopyLine(DebugCopy copy, Duration left, Optional<Problem> silent, boolean ending,
        Optional<Problem> unconfirmed) {

    public CopyId id() {
        return copy.id();
    }

    public LeaseStage stage() {
        return LeaseStage.of(left);
    }

    boolean matches(String words) {
        var text = String.join(" ", copy.image(), copy.owner(), copy.purpose(), copy.place().toString(), copy.id().value(),
                copy.digest().map(digest -> digest.shortForm()).orElse("")).toLowerCase(java.util.Locale.ROOT);
        for (var word : words.toLowerCase(java.util.Locale.ROOT).split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
