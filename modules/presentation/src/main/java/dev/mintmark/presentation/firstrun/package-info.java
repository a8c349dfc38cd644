/// The first start: nothing to look at was found, and what to do about it.
///
/// **In this room** what was looked for and where, and the two ways on.
/// **Not in this room** the looking; `Wiring` asks the rooms.
/// **May use** javafx-base. **Used by** the first-run page of `app`.
/// **Start reading at** [FirstRunModel].
package dev.mintmark.presentation.firstrun;
