package dev.mintmark.simulator;

/// How a service's templates name its image.
enum Pinning {

    /// By tag and digest: `shop/payments:2.14.0@sha256:…`.
    DIGEST,

    /// By a tag for each version, which nobody should move but anybody could: `shop/catalogue:4.2.0`.
    VERSION_TAG,

    /// By a tag that always means the newest: `shop/gateway:stable`.
    MOVING_TAG
}
