package dev.mintmark.change.copy;

import java.util.Locale;

/// What a copy is doing, as its place tells it.
public enum CopyState {

    /// It is there, and nothing runs in it yet: it waits for its image, for room, or for somebody who was killed.
    STARTING,

    RUNNING,

    /// Frozen from outside. Its own clock stands still, so only a sweep can end it.
    PAUSED,

    /// Its process is over or it was told to end; its place still shows it.
    ENDING;

    /// As it is written in JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
