package dev.mintmark.images.origin;

import java.util.Optional;

/// The commits between two images, as far as their labels tell.
public record CommitRange(String source, String from, String to) {

    /// Empty if the labels do not say, or both were built from one commit.
    public static Optional<CommitRange> of(Origin from, Origin to) {
        var source = source(from, to);
        return source.isEmpty() || from.revision().isEmpty() || to.revision().isEmpty()
                || from.revision().equals(to.revision()) ? Optional.empty()
                : Optional.of(new CommitRange(source.get(), from.revision().get(), to.revision().get()));
    }

    /// The repository, as the newer image has it, else as the older one does.
    public static Optional<String> source(Origin from, Origin to) {
        return to.source().or(from::source);
    }
}
