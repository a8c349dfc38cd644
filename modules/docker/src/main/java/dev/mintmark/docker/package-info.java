/// The room for Docker engines, and for Podman where it speaks Docker's API: sees their containers as they come and go,
/// and reads their images.
///
/// **In this room** everything that knows docker-java: finding engines, reaching them, and reading what they say.
/// What is public besides endpoints, settings, sources and images is for the rooms within this one only.
/// **Not in this room** debug copies: `docker.copy`, `docker.inside`; what is concluded from what is seen: services and
/// versions are the business of `fleet`.
/// **May use** `domain`, the ports of `fleet` and `images`, docker-java and Jackson. **Used by** `app`, which wires it.
/// **Start reading at** [DockerSource], then [EngineWatch]; and at [DockerImages].
package dev.mintmark.docker;
