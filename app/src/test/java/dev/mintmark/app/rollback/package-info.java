/// Stories and pictures of the Rollbacks screen.
///
/// **In this room** the screen over the real service, with pipelines and fleet in memory.
/// **Not in this room** how rollbacks are carried out.
/// **May use** testkit, TestFX. **Used by** the build.
/// **Start reading at** [RollbackStoriesTest].
package dev.mintmark.app.rollback;
