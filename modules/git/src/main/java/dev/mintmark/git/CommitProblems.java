package dev.mintmark.git;

import dev.mintmark.domain.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What to tell when commits cannot be told. Sources are named without what their addresses say of passwords.
final class CommitProblems {

    private static final String WHAT = "The commits between the two versions could not be told.";

    private CommitProblems() {}

    /// @param folders below which clones are looked for
    static Problem noClone(RemoteName source, List<Path> folders) {
        return new Problem("commits.no-clone", WHAT, "No clone of " + source + " was found below "
                + folders.stream().map(Path::toString).collect(Collectors.joining(" or ")) + ".",
                "Clone it there, then choose Retry.");
    }

    static Problem noRevision(RemoteName source, String from, String to) {
        return new Problem("commits.no-revision", WHAT, "The clone of " + source + " does not have both " + from
                + " and " + to + ".", "Fetch in that clone, then choose Retry.");
    }

    static Problem unreadable(RemoteName source, Path folder, Exception cause) {
        return new Problem("commits.unreadable", WHAT, "The clone of " + source + " in " + folder
                + " could not be read: " + cause.getMessage() + ".", "Check that clone with git fsck, then choose Retry.");
    }
}
