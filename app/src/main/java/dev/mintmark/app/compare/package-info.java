/// The Compare screen: what exactly is different between two image versions.
///
/// **In this room** the form that asks for two images, the page that shows their difference with its seven tabs, and the
/// versions of a service or a repository to choose from.
/// **Not in this room** how images differ (`images.compare`) and what is known of it so far (`presentation.compare`).
/// **May use** `presentation`, `frame`, `mark`, `theme`, `words`, JavaFX. **Used by** `console`.
/// **Start reading at** [CompareScreen], then [ComparePage].
package dev.mintmark.app.compare;
