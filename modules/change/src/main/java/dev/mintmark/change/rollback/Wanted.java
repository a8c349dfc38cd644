package dev.mintmark.change.rollback;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.image.Digest;

/// Which image version is wanted back.
public sealed interface Wanted {

    /// The last version that was seen healthy there before the present one: never merely the one before.
    record LastGood() implements Wanted {}

    /// This one.
    ///
    /// @param digest any digest of it: index, manifest or configuration
    record Version(Digest digest) implements Wanted {

        public Version {
            requireNonNull(digest, "digest");
        }
    }
}
