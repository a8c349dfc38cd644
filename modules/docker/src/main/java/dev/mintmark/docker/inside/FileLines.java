package dev.mintmark.docker.inside;

import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.Listing;
import java.util.Comparator;
import java.util.List;

/// Makes a listing of lines: by name, and no more than may be shown.
final class FileLines {

    static final int MOST = 10_000;

    private FileLines() {}

    static Listing listing(List<FileLine> lines, boolean complete) {
        var kept = lines.size() <= MOST ? lines : lines.subList(0, MOST);
        return new Listing(kept.stream().sorted(Comparator.comparing(FileLine::name)).toList(),
                complete && lines.size() <= MOST);
    }
}
