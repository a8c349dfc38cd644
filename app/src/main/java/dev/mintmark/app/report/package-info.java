/// Reports: what a comparison of two images, or one image, comes to, for people and for scripts.
///
/// **In this room** the one sentence; a comparison, one image and a history as tables, JSON and Markdown. Window and
/// command line write the same. The audit for those it is handed to.
/// **Not in this room** how images are read or compared (`images`), exit codes (`cli`), anything of JavaFX.
/// **May use** `images`, `fleet`, `change`, `presentation`, `words`, `writing`, `wiring`. **Used by** `cli`, `compare`.
/// **Start reading at** [ComparisonReport], then [ComparisonSentence].
package dev.mintmark.app.report;
