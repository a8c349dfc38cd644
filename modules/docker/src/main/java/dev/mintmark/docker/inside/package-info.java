/// What can be done inside a debug copy on a Docker engine: run, look, read, forward.
///
/// **In this room** exec and its streams, the copy's log, directories and files, processes, changed paths, ports.
/// **Not in this room** the life of copies: `docker.copy`; drawing a terminal: `app`.
/// **May use** `docker`, `docker.copy`, the ports of `change`, Jackson. **Used by** `app`, which wires it.
/// **Start reading at** [DockerInsides], [DockerInside], then [DockerProcess].
package dev.mintmark.docker.inside;
