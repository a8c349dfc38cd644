/// A real Docker engine for tests: told whether there is one, and left as it was found.
///
/// **In this room** the switch that skips or fails without an engine, and a workshop for tiny images and containers.
/// **Not in this room** docker-java: the docker room must not be tested by its own means.
/// **May use** the `docker` command and JUnit. **Used by** tests only.
/// **Start reading at** [RequiresDocker] and [DockerWorkshop].
package dev.mintmark.workshop.docker;
