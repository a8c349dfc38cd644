/// The Incidents screen, drawn and used by keys.
///
/// **In this room** pictures and stories of the screen over incidents in memory.
/// **Not in this room** how a story is merged.
/// **May use** everything. **Used by** nobody.
/// **Start reading at** [IncidentStoriesTest].
package dev.mintmark.app.incident;
