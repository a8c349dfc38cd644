package dev.mintmark.presentation.compare;

import dev.mintmark.images.origin.CommitLog;

/// What a comparison reads from: images, and the commits they were built from.
public record CompareSources(Comparisons comparisons, CommitLog commits) {}
