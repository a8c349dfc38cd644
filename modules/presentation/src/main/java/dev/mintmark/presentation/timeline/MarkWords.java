package dev.mintmark.presentation.timeline;

import dev.mintmark.fleet.timeline.Lane;
import java.util.List;

/// What marks say. Called from any thread.
public interface MarkWords {

    /// What happened there, on a few words' room: one event, or several too close to be told apart.
    String mark(List<ToldEvent> events);

    /// @param whole whether all of the lane was out of sight
    /// @param open  whether it still is
    String gap(Lane.Gap gap, boolean whole, boolean open);
}
