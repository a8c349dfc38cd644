package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import java.util.Optional;

/// Where a workload is to go back to: bytes, not a name.
///
/// @param digest    by which a registry serves it: an index or a manifest. A configuration only where nothing else is known: of an
///                  image that was built on a Docker engine and is in no registry
/// @param version   all digests it is known by; what instances report is held against these
/// @param container whose image it is; empty where the system has no names for containers
/// @param repository for example `registry.example/shop/payments`, without tag and digest
/// @param tag       what it was called then, for people; proves nothing
/// @param health    when it was last seen healthy in this very workload; empty if it never was
public record Target(Digest digest, ImageVersion version, String container, String repository, Optional<String> tag,
        Optional<Health> health) {

    public Target {
        requireNonNull(digest, "digest");
        requireNonNull(version, "version");
        requireNonNull(container, "container");
        requireNonNull(repository, "repository");
        requireNonNull(tag, "tag");
        requireNonNull(health, "health");
        if (!version.digests().contains(digest)) {
            throw new IllegalArgumentException("A target's digest is one of its version's: " + digest);
        }
    }

    /// What a template is to say: the repository, and the bytes. The tag is left out, because beside a digest it is never
    /// looked at and misleads whoever reads it.
    public String reference() {
        return repository + "@" + digest;
    }
}
