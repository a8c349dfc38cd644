/// Rolling back on a Docker engine: the pipeline "docker", which launches the previous image in place of the present one,
/// and the checks of what can be seen on an engine.
///
/// **In this room** who owns a container, what of it its operator gave and what its image brought, and the exchange itself.
/// **May use** `domain`, the ports of `change.rollback`, and the engine's connection of `docker`.
/// **Used by** `app`, which wires it. **Start reading at** [DockerRollbackPlace], then [DockerPipeline] and [Exchange].
package dev.mintmark.docker.rollback;
