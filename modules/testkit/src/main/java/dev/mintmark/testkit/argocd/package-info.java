/// An Argo CD that lives in memory behind a loopback address, with the Git it follows.
///
/// **In this room** applications with history, auto-sync and self-heal, sync windows, operations, hooks, permissions,
/// ApplicationSets, and what differs between its versions; every request and answer is kept for inspection.
/// **Not in this room** anything that knows a client of ours; clusters (`testkit.cluster`).
/// **May use** the JDK and Jackson. **Used by** tests only.
/// **Start reading at** [FakeArgoCd].
package dev.mintmark.testkit.argocd;
