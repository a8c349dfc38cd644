/// What the timeline shows, without a window.
///
/// **In this room** specifications of windows, ticks, layout, the model and time travel.
/// **Not in this room** how it looks; `app` draws pictures.
/// **May use** the testkit. **Used by** nobody.
/// **Start reading at** [TimelineLayoutTest].
package dev.mintmark.presentation.timeline;
