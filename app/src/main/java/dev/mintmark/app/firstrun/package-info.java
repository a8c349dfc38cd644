/// The page of a first start without any source.
///
/// **In this room** what was looked for and where, the demo fleet, and how to point at an engine or a cluster.
/// **Not in this room** the looking itself.
/// **May use** `presentation`, `frame`. **Used by** the frame.
/// **Start reading at** [FirstRunPage].
package dev.mintmark.app.firstrun;
