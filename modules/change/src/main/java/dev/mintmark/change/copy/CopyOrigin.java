package dev.mintmark.change.copy;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.InstanceId;

/// What a copy is made of.
public sealed interface CopyOrigin {

    /// An image, and nothing else.
    ///
    /// @param reference a reference or an image ID as the place's own tool takes it: `shop/web:1`, `shop/web@sha256:…`
    record OfImage(String reference) implements CopyOrigin {

        public OfImage {
            requireNonNull(reference, "reference");
        }
    }

    /// Like an instance that is there: its image by digest and its configuration, without its secrets.
    record LikeInstance(InstanceId instance) implements CopyOrigin {

        public LikeInstance {
            requireNonNull(instance, "instance");
        }
    }
}
