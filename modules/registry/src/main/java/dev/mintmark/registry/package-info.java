/// The room for container registries: opens images over the
/// [distribution API](https://github.com/opencontainers/distribution-spec/blob/main/spec.md), and nothing more.
///
/// **In this room** everything that knows the distribution API, tokens and docker's configuration of credentials.
/// **Not in this room** what an image is: `images`.
/// **May use** `domain`, the ports of `images`, the JDK's HTTP client. **Used by** `app`, which wires it.
package dev.mintmark.registry;
