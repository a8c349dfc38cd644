package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.ContentDifference.Line;

/// A row of two texts side by side.
public sealed interface TextLine {

    record Pair(Line line) implements TextLine {}

    /// A stretch in which both are the same, folded away.
    ///
    /// @param begin place of its first line in the whole difference
    /// @param lines how many
    record Fold(int begin, int lines) implements TextLine {}
}
