/// A look into a running pod where a copy will not do: a container of tools that is added to it.
///
/// **In this room** what is asked for and what came of it; the port to the clusters that can do it; the one way to it, armed
/// and on record.
/// **Not in this room** copies, which are better wherever they will do (`change.copy`).
/// **May use** `domain`, `change.copy`, `change.inside`, `change.arm`, `change.audit`. **Used by** rooms, `presentation`, `app`.
/// **Start reading at** [LiveLooks].
package dev.mintmark.change.ephemeral;
