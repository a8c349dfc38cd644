package dev.mintmark.git.environment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// Brings a change of a text into another version of it, line by line. Lines that were changed beside each other are no
/// conflict; lines that were changed twice are, unless in the same way.
final class LineMerge {

    /// Lines of the first text, and what stands there in the second.
    private record Hunk(int begin, int end, List<String> lines) {

        boolean touches(Hunk other) {
            var isSameSpot = begin == end && other.begin == other.end && begin == other.begin;
            return isSameSpot || begin < other.end && other.begin < end;
        }
    }

    private LineMerge() {}

    /// What the other text is with the change from `base` to `changed` in it; empty if they conflict.
    static Optional<String> merge(String base, String changed, String other) {
        if (base.equals(other)) {
            return Optional.of(changed);
        }
        var lines = lines(base);
        var theirs = hunks(base, other);
        var all = new ArrayList<>(theirs);
        for (var ours : hunks(base, changed)) {
            if (theirs.contains(ours)) {
                continue;
            }
            if (theirs.stream().anyMatch(ours::touches)) {
                return Optional.empty();
            }
            all.add(ours);
        }
        // From the end, so that what is before stays where it is; at one spot, what is put in comes before what is
        // replaced.
        all.sort((one, two) -> one.begin != two.begin ? two.begin - one.begin : two.end - one.end);
        for (var hunk : all) {
            lines.subList(hunk.begin, hunk.end).clear();
            lines.addAll(hunk.begin, hunk.lines);
        }
        return Optional.of(String.join("", lines));
    }

    private static List<Hunk> hunks(String from, String to) {
        var toLines = lines(to);
        return new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(from), raw(to)).stream()
                .map((Edit edit) -> new Hunk(edit.getBeginA(), edit.getEndA(),
                        List.copyOf(toLines.subList(edit.getBeginB(), edit.getEndB()))))
                .toList();
    }

    static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    /// With their line ends.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var start = 0; start < text.length();) {
            var end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
