/// The Timeline screen: what ran when, and the way back there.
///
/// **In this room** lanes painted on one canvas, the axis with the slider through time, the list of events, their words.
/// **Not in this room** what is where on the canvas (`presentation.timeline` lays it out) and the header's moment.
/// **May use** `presentation`, and of `app` the frame, theme, words and marks. **Used by** `Wiring`.
/// **Start reading at** [TimelineScreen].
package dev.mintmark.app.timeline;
