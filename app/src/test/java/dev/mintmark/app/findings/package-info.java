/// The Findings screen, drawn and used by keys.
///
/// **In this room** pictures and stories of the screen over findings in memory.
/// **Not in this room** the rules that find anything.
/// **May use** everything. **Used by** nobody.
/// **Start reading at** [FindingsStoriesTest].
package dev.mintmark.app.findings;
