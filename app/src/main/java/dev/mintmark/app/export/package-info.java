/// Taking the screen elsewhere: clipboard, files, pictures.
///
/// **In this room** PNG pictures of a screen, and the copy and export commands that all lists share.
/// **Not in this room** how a table is written as text, CSV or JSON: `presentation.export`.
/// **May use** `presentation`, JavaFX. **Used by** the frame.
/// **Start reading at** [Png].
package dev.mintmark.app.export;
