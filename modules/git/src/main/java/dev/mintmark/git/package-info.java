/// The room for Git: tells which commits lie between two revisions.
///
/// **In this room** the commit log of clones on this machine. What else knows JGit: `git.environment`.
/// **Not in this room** which revision an image was built from: its labels say, in `images`.
/// **May use** `domain`, the ports of `images`, JGit. **Used by** `app`, which wires it.
package dev.mintmark.git;
