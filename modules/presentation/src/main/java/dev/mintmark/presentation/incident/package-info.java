/// The Incidents screen's state, and the door by which other screens add to the incident in hand.
///
/// **In this room** which incidents there are, the one whose page is open with its story, what is typed for it, and what is
/// done to it, all behind the FX thread.
/// **Not in this room** what an incident is and how its story is merged: `incident`; nodes and words.
/// **May use** `incident`, `fleet`, the strips of `presentation.fleet`, javafx-base. **Used by** `app.incident`, `app.fleet`.
/// **Start reading at** [IncidentsModel], then [IncidentDoor].
package dev.mintmark.presentation.incident;
