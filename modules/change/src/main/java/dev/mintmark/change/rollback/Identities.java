package dev.mintmark.change.rollback;

import dev.mintmark.domain.image.ImageVersion;

/// Learns by which other digests a version may be reported: an index is reported as one of its manifests by some runtimes.
@FunctionalInterface
public interface Identities {

    /// Nothing more is learnt.
    Identities AS_SEEN = (_, version) -> version;

    /// The version with all digests that mean it. Blocks; what cannot be learnt is left as it is.
    ///
    /// @param repository where a registry has it, without tag and digest
    ImageVersion known(String repository, ImageVersion version) throws InterruptedException;
}
