/// A version's mark: the glyph and the colour that follow from its digest.
///
/// **In this room** which cells of the glyph are set, which colour of the palette a digest has.
/// **Not in this room** the colours themselves (`assets/theme/tokens.css`) and anything that draws.
/// **May use** `domain`. **Used by** every screen of `app` that shows a version, and the fleet map's pixels.
/// **Start reading at** [VersionColours].
package dev.mintmark.presentation.mark;
