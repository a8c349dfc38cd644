/// What the pieces of pages promise.
///
/// **In this room** tests of pieces that every page may use. **Not in this room** any page.
/// **May use** `pieces` and `look`. **Used by** nobody.
/// **Start reading at** [WhileShownTest].
package dev.mintmark.app.pieces;
