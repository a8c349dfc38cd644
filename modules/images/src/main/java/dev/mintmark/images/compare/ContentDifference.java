package dev.mintmark.images.compare;

import java.util.List;
import java.util.Optional;

/// What is different within one file.
public sealed interface ContentDifference {

    /// Two texts, line by line.
    ///
    /// @param truncated whether the files were longer than what is compared
    record Text(List<Line> lines, boolean truncated) implements ContentDifference {

        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// One line of the two texts side by side. At least one of the two is present.
    record Line(Optional<Side> from, Optional<Side> to, boolean same) {}

    /// @param number from 1
    /// @param words  the line in pieces; the changed ones are marked
    record Side(int number, List<Word> words) {

        public Side {
            words = List.copyOf(words);
        }
    }

    record Word(String text, boolean changed) {}

    /// Two ELF files.
    record Elf(Optional<String> fromBuildId, Optional<String> toBuildId, List<String> neededAdded,
            List<String> neededRemoved, List<String> symbolsAdded, List<String> symbolsRemoved)
            implements ContentDifference {}

    /// Two archives.
    record Archive(List<FileChange.MemberChange> members) implements ContentDifference {

        public Archive {
            members = List.copyOf(members);
        }
    }

    /// Neither text nor a format that is looked into.
    record Binary(long fromSize, long toSize) implements ContentDifference {}

    /// The content is the same.
    record Same() implements ContentDifference {}
}
