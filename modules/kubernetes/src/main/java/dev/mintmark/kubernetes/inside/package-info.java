/// What can be done inside a container of a cluster: commands, terminals, logs, files, processes and ports.
///
/// **In this room** the WebSocket protocols of exec and port-forward, and the few commands that look around inside.
/// **Not in this room** which container it is, and how it came to be (`copy`).
/// **May use** `domain`, `change.inside`, `typed`, `access`. **Used by** `copy`.
/// **Start reading at** [ClusterInside], then [ExecProcess].
package dev.mintmark.kubernetes.inside;
