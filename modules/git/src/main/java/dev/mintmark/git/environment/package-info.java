/// Environment repositories as a pipeline: a workload goes back by a commit that says so.
///
/// **In this room** clones of environment repositories, their credentials, the commit and its push.
/// **Not in this room** where in the files an image is told: `git.manifest`. Nothing is ever checked out, so hooks,
/// filters, large files, links and submodules of a repository have nothing to act on.
/// **May use** `domain`, `git.manifest`, `git.yaml`, the ports of `change.rollback`, JGit. **Used by** `app`, which
/// wires it.
/// **Start reading at** [GitPipeline].
package dev.mintmark.git.environment;
