/// What the window remembers between two starts.
///
/// **In this room** the settings, and the small file they are kept in.
/// **Not in this room** history and anything about sources' credentials; those are never ours to write.
/// **May use** `domain`, the JDK. **Used by** the frame and `Wiring`.
/// **Start reading at** [Settings].
package dev.mintmark.app.settings;
