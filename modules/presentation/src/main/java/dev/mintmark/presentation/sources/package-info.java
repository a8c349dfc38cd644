/// Sources: each endpoint that is watched, how well it is seen, and what that costs it.
///
/// **In this room** the lines of the Sources screen, the summary in the status bar, and what can be done about a source.
/// **Not in this room** the watching itself: `fleet`.
/// **May use** `fleet`, javafx-base. **Used by** the frame and the Sources screen of `app`.
/// **Start reading at** [SourcesModel].
package dev.mintmark.presentation.sources;
