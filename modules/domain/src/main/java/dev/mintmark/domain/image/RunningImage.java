package dev.mintmark.domain.image;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What a source shows of the image that one instance runs.
///
/// Rooms share equal values between instances: a fleet has few images and many instances.
public sealed interface RunningImage {

    /// What was asked for, as text; normalised where it parses as an [ImageReference]. A tag in it proves nothing.
    String reference();

    /// The source showed digests of the bytes that run.
    ///
    /// @param manifest digest in the repository: an index or a platform manifest, nobody says which
    /// @param config   digest of the image configuration, which is Docker's image ID; at least one of the two is present
    record Identified(String reference, Optional<Digest> manifest, Optional<Digest> config) implements RunningImage {

        public Identified {
            requireNonNull(reference, "reference");
            if (manifest.isEmpty() && config.isEmpty()) {
                throw new IllegalArgumentException("An identified image needs a digest: " + reference);
            }
        }

        /// The digest to look the version up by.
        public Digest digest() {
            return manifest.or(this::config).orElseThrow();
        }
    }

    /// The source cannot tell, or does not tell yet, which bytes run.
    ///
    /// @param reason why, in few words: *"not pulled yet: ImagePullBackOff"*
    record Unidentified(String reference, String reason) implements RunningImage {

        public Unidentified {
            requireNonNull(reference, "reference");
            requireNonNull(reason, "reason");
        }
    }
}
