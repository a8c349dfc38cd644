/// The room for container registries: opens images over the
/// [distribution API](https://github.com/opencontainers/distribution-spec/blob/main/spec.md), and nothing more.
///
/// **In this room** everything that knows the distribution API, tokens and docker's configuration of credentials; the
/// check of a rollback whether its target can still be had.
/// **Not in this room** what an image is: `images`.
/// **May use** `domain`, the ports and manifests of `images`, `change.rollback`, the JDK's HTTP client, Jackson. **Used
/// by** `app`, which wires it.
/// **Start reading at** [RegistryImages], then `RegistryCalls`.
package dev.mintmark.registry;
