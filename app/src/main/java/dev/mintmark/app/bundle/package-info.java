/// What can be sent to who is asked for help: log, versions, settings, how the sources stand, crash reports. Never the
/// history, never a secret; on request without names of people and machines. Nothing is sent from here: it is a file.
///
/// **In this room** [Bundling] (puts it together), [Bundle] (what is in it, to be looked at first), [LogFile] and
/// [Placeholders].
/// **Not in this room** how it is shown: `sending` and `cli`.
/// **May use** `wiring`, `crash`, `fleet`, `domain`, the JDK. **Used by** `sending`, `console`, `cli`.
/// **Start reading at** [Bundling].
package dev.mintmark.app.bundle;
