/// Incidents: a place where what was seen, done and noted from alarm to all-clear comes together, and can be handed on.
///
/// **In this room** opening, pinning, noting and closing; the merged story; the note in Markdown.
/// **Not in this room** looking at the fleet, changing anything, keeping files, drawing.
/// **May use** `domain`, `fleet` and `change`. **Used by** `presentation`, `sqlite` and `app`.
/// **Start reading at** [Incidents], then [IncidentEvent] and [Story].
package dev.mintmark.incident;
