package dev.mintmark.app.report;

import dev.mintmark.app.words.Wording;
import dev.mintmark.images.compare.BuildChange;

/// A step of a build in a table.
final class StepWords {

    private StepWords() {}

    static String command(BuildChange.Step step) {
        return step.command().isBlank() ? "(not told)" : step.command().strip().replaceAll("\\s+", " ");
    }

    /// Empty if it brought no layer.
    static String size(BuildChange.Step step, Wording wording) {
        return step.layer().map(layer -> layer.size().isPresent() ? wording.size(layer.size().getAsLong()) : "unknown")
                .orElse("");
    }
}
