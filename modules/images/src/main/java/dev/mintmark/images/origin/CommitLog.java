package dev.mintmark.images.origin;

import java.util.List;

/// Tells what happened in a repository of sources.
public interface CommitLog {

    /// The commits that are in `to` and not in `from`, newest first, at most `most`. Blocks; may reach the network.
    ///
    /// @param source the repository, as the label `org.opencontainers.image.source` has it
    /// @throws SourceUnknown if no clone or remote of that source is known, or it does not have the revisions
    List<Commit> between(String source, String from, String to, int most) throws SourceUnknown, InterruptedException;
}
