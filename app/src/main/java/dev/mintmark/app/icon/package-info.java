/// The signs of the window.
///
/// **In this room** [Icon] names them, and a font has their shapes: Feather's, each as one outline, because JavaFX leaves holes
/// where outlines cross once a glyph is enlarged.
/// **Not in this room** what a sign means, and its colour: `assets/theme/base.css`.
/// **May use** Ikonli. **Used by** every view.
/// **Start reading at** [Icon].
package dev.mintmark.app.icon;
