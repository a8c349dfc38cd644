package dev.mintmark.testkit.kubernetes;

import java.util.List;
import java.util.Optional;

/// A recording on its way through a [ReplayServer]: its lists are served, its events wait to be sent.
public final class Replay {

    private final ReplayServer server;
    private final List<Recording.Line> events;
    private int next;

    Replay(ReplayServer server, List<Recording.Line> events) {
        this.server = server;
        this.events = events;
    }

    /// Sends the next event to whoever watches, and returns it; empty when there is none left.
    public Optional<Recording.Line> step() {
        if (next == events.size()) {
            return Optional.empty();
        }
        var event = events.get(next++);
        server.apply(event);
        return Optional.of(event);
    }

    /// Sends all that is left, as fast as the watchers take it.
    public void all() {
        while (step().isPresent()) {
            continue;
        }
    }

    public int remaining() {
        return events.size() - next;
    }
}
