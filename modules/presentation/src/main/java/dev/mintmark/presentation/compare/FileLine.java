package dev.mintmark.presentation.compare;

import dev.mintmark.images.compare.FileChange;
import dev.mintmark.images.layer.PathText;
import java.util.Comparator;
import java.util.Locale;

/// A file that differs, as a row.
///
/// @param path as it is shown: nothing in it steers a terminal or turns the writing round
public record FileLine(FileChange change, FileMark mark, String path) {

    /// The worst first, then by path.
    public static final Comparator<FileLine> WORST_FIRST = Comparator.comparing(FileLine::mark)
            .thenComparing(line -> FileMark.urgency(line.change())).thenComparing(line -> line.change().path());

    public static FileLine of(FileChange change) {
        return new FileLine(change, FileMark.of(change), PathText.printable(change.path()));
    }

    /// What the filter's words are looked for in.
    String searched() {
        return (path + " " + change.owner().map(owner -> owner.name() + " " + owner.version()).orElse("") + " "
                + mark + " " + change.kind()).toLowerCase(Locale.ROOT);
    }

    /// How many bytes of it are new or gone.
    public long bytes() {
        return Math.max(change.from().map(file -> file.entry().size()).orElse(0L),
                change.to().map(file -> file.entry().size()).orElse(0L));
    }
}
