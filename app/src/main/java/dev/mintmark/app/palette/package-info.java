/// The command palette, opened with `:` or Ctrl+K.
///
/// **In this room** the panel: a field and the lines that match.
/// **Not in this room** how lines match: `presentation.palette`.
/// **May use** `presentation`, `words`, the key caps of `frame`. **Used by** the frame.
/// **Start reading at** [PalettePanel].
package dev.mintmark.app.palette;
