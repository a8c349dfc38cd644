package dev.mintmark.app.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where people keep the repositories they work on.
final class Clones {

    private static final List<String> USUAL = List.of("src", "git", "code", "projects", "Projects", "repos", "work", "dev",
            "workspace", "IdeaProjects", "go/src");

    private Clones() {}

    /// The directory the program was called in, and those of the usual folders below the operator's own that there are;
    /// the first of these if there are none, so that it can be told where to put a clone.
    static List<Path> usual(Surroundings around) {
        var here = around.variable("PWD").map(Path::of).filter(Path::isAbsolute).stream();
        var there = Stream.concat(here, USUAL.stream().map(around.userHome()::resolve)).filter(Files::isDirectory)
                .toList();
        return there.isEmpty() ? List.of(around.userHome().resolve(USUAL.getFirst())) : there;
    }
}
