package dev.mintmark.presentation.timeline;

import dev.mintmark.presentation.frame.SourceScope;
import java.time.Instant;

/// Which part of a timeline is looked at, and how wide it is drawn.
///
/// @param width       of the time axis, in pixels
/// @param filter      words as typed; each has to be found in a lane's service, sources or versions
/// @param onlyChanged leave out lanes in which nothing happened within the window
public record TimelineView(TimeWindow window, double width, String filter, SourceScope scope, boolean onlyChanged) {

    double x(Instant moment) {
        return window.position(moment) * width;
    }
}
