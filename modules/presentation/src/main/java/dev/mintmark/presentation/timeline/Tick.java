package dev.mintmark.presentation.timeline;

import java.time.Instant;

/// A line of the axis.
///
/// @param grain what of the moment is worth writing
public record Tick(Instant at, Grain grain) {

    public enum Grain { SECOND, MINUTE, DAY }
}
