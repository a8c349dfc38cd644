/// The Incidents screen: opening one, the page on which it is worked at, and the list of all.
///
/// **In this room** the screen, its pages, the chip in the header, and how an incident's story is worded.
/// **Not in this room** what an incident is and how its story is merged: `incident`; its state: `presentation.incident`.
/// **May use** `presentation`, `frame`, `theme`, `words`, `alert`, pieces of `copies` and the strip of `rollback`.
/// **Used by** `console`.
/// **Start reading at** [IncidentScreen], then [IncidentPane].
package dev.mintmark.app.incident;
