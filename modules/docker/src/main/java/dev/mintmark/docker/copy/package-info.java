/// Debug copies on a Docker engine: containers that are cut off, and that end by themselves when their lease does.
///
/// **In this room** what a copy is made of and what it is not given, the guard that ends it from inside, the sweep that
/// ends it from outside.
/// **Not in this room** what is done inside a copy: `docker.inside`; when copies are launched and ended: `change.copy`.
/// **May use** `docker`, the ports of `change`, Jackson. **Used by** `docker.inside` and `app`.
/// **Start reading at** [DockerCopies].
package dev.mintmark.docker.copy;
