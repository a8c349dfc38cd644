/// Parts that several screens are made of.
///
/// **In this room** labels, lines and buttons as all screens have them, lists in cards, the page of a list that is empty.
/// **Not in this room** words, models, anything that belongs to one screen.
/// **May use** `app.access`, `app.frame`, `domain`, JavaFX, icons. **Used by** the screens.
/// **Start reading at** [Pieces].
package dev.mintmark.app.pieces;
