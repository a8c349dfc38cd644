/// The timeline as it is shown, and the way back in time.
///
/// **In this room** the window of time that is looked at, what is laid out in it, and the fleet at a past moment.
/// **Not in this room** colours, words and the canvas; those are in `app`.
/// **May use** `fleet.timeline`, `fleet.history` and what all screens share. **Used by** `app`.
/// **Start reading at** [TimelineModel], then [TimelineLayout]; [TimeTravel] stands by itself.
package dev.mintmark.presentation.timeline;
