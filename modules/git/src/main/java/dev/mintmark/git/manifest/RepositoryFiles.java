package dev.mintmark.git.manifest;

import java.io.IOException;
import java.util.NavigableSet;
import java.util.Optional;

/// The files of one commit. Links and other repositories within it are none.
public interface RepositoryFiles {

    /// The paths of all files, with `/`, without one at their beginning.
    NavigableSet<String> paths() throws IOException, InterruptedException;

    /// What a file says; empty if there is none, or it is no text in UTF-8, or too long for a manifest.
    Optional<String> read(String path) throws IOException, InterruptedException;
}
