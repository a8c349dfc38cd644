package dev.mintmark.git;

import dev.mintmark.domain.Problem;
import java.nio.file.Path;

/// What to tell when commits cannot be told. Sources are named without what their addresses say of passwords.
final class CommitProblems {

    private static final String WHAT = "The commits between the two versions could not be told.";

    private CommitProblems() {}

    static Problem noClone(RemoteName source) {
        return new Problem("commits.no-clone", WHAT, "No clone of " + source + " was found on this machine.",
                "Clone it below one of the folders in the settings, then choose Retry.");
    }

    static Problem noRevision(RemoteName source, String from, String to) {
        return new Problem("commits.no-revision", WHAT, "The clone of " + source + " does not have both " + from
                + " and "
                + to + ".", "Fetch in that clone, then choose Retry.");
    }

    static Problem unreadable(RemoteName source, Path folder, Exception cause) {
        return new Problem("commits.unreadable", WHAT, "The clone of " + source + " in " + folder
                + " could not be read: " + cause.getMessage()
                + ".", "Check that clone with git fsck, then choose Retry.");
    }
}
