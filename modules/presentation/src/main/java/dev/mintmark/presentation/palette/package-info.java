/// The command palette: everything that can be done or opened, found by a few letters.
///
/// **In this room** how entries match and in which order they stand.
/// **Not in this room** where entries come from; commands and screens offer them.
/// **May use** `presentation.frame`. **Used by** the palette of `app`.
/// **Start reading at** [PaletteModel].
package dev.mintmark.presentation.palette;
