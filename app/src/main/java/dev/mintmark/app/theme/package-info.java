/// Look: colours by role, type, and the style sheets of the window.
///
/// **In this room** [Theme] loads `assets/theme/*.css` and the fonts, and knows each colour by its role for what is painted
/// by hand. Style classes that any screen may use are listed at the top of `assets/theme/base.css`.
/// **Not in this room** any colour: those are in `assets/theme/tokens.css` and nowhere else.
/// **May use** javafx-graphics. **Used by** every view.
/// **Start reading at** [Theme].
package dev.mintmark.app.theme;
