package dev.mintmark.images.compare;

import dev.mintmark.images.layer.PathText;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Lines of hostile files, for people: nothing in them steers a terminal.
final class Printable {

    private Printable() {}

    /// The line with everything but tabs written out that is not printable.
    static String line(String line) {
        return line.indexOf('\t') < 0 ? PathText.printable(line)
                : Arrays.stream(line.split("\t", -1)).map(PathText::printable).collect(Collectors.joining("\t"));
    }
}
