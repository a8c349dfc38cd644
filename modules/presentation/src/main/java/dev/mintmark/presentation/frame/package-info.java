/// What all screens share: where the operator looks, what can be done, what has to be said.
///
/// **In this room** [Outlook] (sources, words, moment), [Command] and [Commands] (everything a key or the palette can do),
/// [PaletteEntry], and [Notices] (problems shown in the problem bar).
/// **Not in this room** the state of a single screen; each has a package of its own.
/// **May use** `domain`, javafx-base. **Used by** every screen.
/// **Start reading at** [Outlook], then [Command].
package dev.mintmark.presentation.frame;
