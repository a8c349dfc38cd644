/// What the operator wrote down about services, because no cluster tells it.
///
/// **In this room** the file `services.yaml`: how it is read, and which of its entries is about a workload.
/// **Not in this room** what the window remembers by itself; that is `settings`.
/// **May use** `domain`, the port `change.rollback.Configuration`, SnakeYAML Engine. **Used by** `wiring`.
/// **Start reading at** [ServicesFile].
package dev.mintmark.app.configuration;
