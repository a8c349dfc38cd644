/// A look into a running pod where a copy will not do: a container of tools that is added to it.
///
/// **In this room** what is asked for and what came of it; the port to the clusters that can do it.
/// **Not in this room** breaking the glass for it and writing it down: its caller does both, before.
/// **May use** `domain`, `change.copy`, `change.inside`. **Used by** rooms, `presentation`, `app`.
/// **Start reading at** [EphemeralContainers].
package dev.mintmark.change.ephemeral;
