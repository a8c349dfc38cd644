/// Taking what is on screen elsewhere: text, CSV and JSON of every list.
///
/// **In this room** one table of strings and its three written forms.
/// **Not in this room** the clipboard, files and pictures; those are in `app`.
/// **May use** the JDK. **Used by** every screen that has a list.
/// **Start reading at** [Exportable].
package dev.mintmark.presentation.export;
