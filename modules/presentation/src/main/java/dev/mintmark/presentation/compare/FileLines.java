package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.compare.FileDifference;
import java.util.List;

/// The files that differ, made ready to be shown. Takes a while for a hundred thousand, so it is made behind the FX
/// thread.
///
/// @param lines    those that differ in more than time, the worst first
/// @param onlyTime the others, by path
/// @param areas    what changed by size, the largest first
public record FileLines(FileDifference difference, List<FileLine> lines, List<FileLine> onlyTime,
        List<ChangedArea> areas) {

    static FileLines of(FileDifference difference) {
        var lines = difference.changes().stream().filter(change -> !change.isOnlyTime()).map(FileLine::of)
                .sorted(FileLine.WORST_FIRST).toList();
        var onlyTime = difference.changes().stream().filter(FileChange::isOnlyTime).map(FileLine::of).toList();
        return new FileLines(difference, lines, onlyTime, ChangedArea.of(lines));
    }

    /// By how many bytes the second image is larger.
    public long growth() {
        return difference.toSize() - difference.fromSize();
    }
}
