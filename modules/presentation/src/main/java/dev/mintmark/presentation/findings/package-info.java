/// The Findings screen's state, and the marks that other screens show of it.
///
/// **In this room** reading findings off the FX thread, which of them are shown, what is accepted, and the door to them.
/// **Not in this room** the rules that find anything: `fleet.finding`; nodes and words.
/// **May use** `fleet`, the keyed rows and the filter of `presentation.fleet`, javafx-base. **Used by** `app.findings`, `app.fleet`.
/// **Start reading at** [FindingsModel], then [FindingsPage].
package dev.mintmark.presentation.findings;
