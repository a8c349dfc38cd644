/// The Findings screen: what is not as it should be, what shows it, and what is done about it.
///
/// **In this room** the screen, its list and detail, and how findings are worded.
/// **Not in this room** what is found: `fleet.finding`; which of it is shown: `presentation.findings`.
/// **May use** `presentation`, `frame`, `theme`, `words`, pieces of `copies`. **Used by** `console`.
/// **Start reading at** [FindingsScreen], then [FindingsView].
package dev.mintmark.app.findings;
