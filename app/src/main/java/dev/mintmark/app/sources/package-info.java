/// The Sources screen: each endpoint, how well it is seen, what that costs it, and what to do about its problems.
///
/// **In this room** the table, the panel of the chosen source, and history's own problem.
/// **Not in this room** what counts as trouble: `presentation.sources`.
/// **May use** `frame`, `presentation`. **Used by** `Wiring`.
/// **Start reading at** [SourcesScreen].
package dev.mintmark.app.sources;
