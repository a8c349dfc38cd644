package dev.mintmark.domain.image;

import java.util.Set;

/// A source's word that these names mean the same bytes: a configuration, and the index or platform manifests in
/// repositories through which it was reached.
///
/// @param config              digest of the image configuration (Docker's image ID)
/// @param repositoryDigests   digests of indexes or manifests, as in Docker's `RepoDigests` or Kubernetes' `imageID`
public record ImageEvidence(Digest config, Set<Digest> repositoryDigests) {

    public ImageEvidence {
        repositoryDigests = Set.copyOf(repositoryDigests);
    }
}
