package dev.mintmark.git.yaml;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/// Some characters of a text, and what stands there instead.
///
/// @param start offset of the first that goes
/// @param end   offset after the last that goes; the same as `start` where something is put in between
public record Edit(int start, int end, String text) {

    public Edit {
        requireNonNull(text, "text");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch of a text: " + start + " to " + end);
        }
    }

    /// A text after some edits, which do not overlap. Every other character is as it was.
    public static String apply(String before, List<Edit> edits) {
        var after = new StringBuilder(before);
        var last = before.length();
        for (var edit : edits.stream().sorted(Comparator.comparing(Edit::start).reversed()).toList()) {
            if (edit.end > last) {
                throw new IllegalArgumentException("Edits overlap, or lie outside of the text: " + edit);
            }
            after.replace(edit.start, edit.end, edit.text);
            last = edit.start;
        }
        return after.toString();
    }
}
