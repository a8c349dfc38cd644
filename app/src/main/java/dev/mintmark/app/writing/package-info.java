/// Writing: how answers are written for terminals and for scripts.
///
/// **In this room** tables that fit their terminal, colours that repeat what a cell says, JSON whose keys are words in our
/// code. Nothing that is written steers a terminal.
/// **Not in this room** what is written, which each answer knows for itself.
/// **May use** `wiring.Surroundings`, Jackson's generator. **Used by** `cli` and `report`.
/// **Start reading at** [Table] and [Json].
package dev.mintmark.app.writing;
