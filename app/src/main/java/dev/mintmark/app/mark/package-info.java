/// A version's mark, drawn: the glyph of its digest on a tinted rounded square.
///
/// **In this room** the mark as a node ([VersionMark]) and as strokes on a canvas ([MarkPainter]).
/// **Not in this room** which glyph and which colour: `presentation.mark`.
/// **May use** `presentation`, `theme`. **Used by** every screen that shows a version.
/// **Start reading at** [VersionMark].
package dev.mintmark.app.mark;
