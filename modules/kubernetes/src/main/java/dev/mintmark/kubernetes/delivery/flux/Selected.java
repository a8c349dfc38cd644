package dev.mintmark.kubernetes.delivery.flux;

import java.util.List;

/// The image that a policy would have in Git.
///
/// @param policy the ImagePolicy, for people
/// @param image  repository and tag; empty if the policy has selected none yet
/// @param digest empty unless the policy reflects digests
record Selected(String policy, String image, String digest) {

    /// Whether it is one of these bytes. A tag proves nothing: it may have been moved.
    boolean isOneOf(List<String> digests) {
        return digests.contains(digest);
    }

    String words() {
        return image.isEmpty() ? "nothing yet" : image + (digest.isEmpty() ? "" : "@" + digest);
    }
}
