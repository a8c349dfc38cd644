/// The room for Docker engines, and for Podman where it speaks Docker's API: sees their containers as they come and go,
/// and reads their images.
///
/// **In this room** everything that knows docker-java: finding engines, reaching them, and reading what they say.
/// **Not in this room** what is concluded from it; services and versions are the business of `fleet`.
/// **May use** `domain`, the ports of `fleet` and `images`, docker-java and Jackson. **Used by** `app`, which wires it.
/// **Start reading at** [DockerSource], then [EngineWatch]; and at [DockerImages].
package dev.mintmark.docker;
