package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

/// Where the manifests of a workload are kept.
///
/// @param repository URL of a Git repository, as `git clone` takes it, without credentials
/// @param branch     the branch, tag or commit that is followed; `HEAD` for the remote's own default
/// @param path       directory within it; empty for its root
public record ManifestSource(String repository, String branch, String path) {

    public ManifestSource {
        requireNonNull(repository, "repository");
        requireNonNull(branch, "branch");
        requireNonNull(path, "path");
    }
}
