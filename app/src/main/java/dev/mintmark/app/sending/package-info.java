/// What the window shows of failures, and what it packs up to be sent: the line about the run before, and the panel in which
/// everything can be read before it is saved.
///
/// **In this room** [Sending] (opens the panel and saves), [BundlePanel] and [LastRunLine].
/// **Not in this room** what is in a bundle: `bundle`; what is kept of crashes: `crash`.
/// **May use** `bundle`, `crash`, `frame`, JavaFX. **Used by** `console`.
/// **Start reading at** [Sending].
package dev.mintmark.app.sending;
