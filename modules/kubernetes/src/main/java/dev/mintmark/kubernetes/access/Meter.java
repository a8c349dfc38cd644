package dev.mintmark.kubernetes.access;

import java.util.concurrent.atomic.LongAdder;

/// Counts what asking costs the server.
public record Meter(LongAdder requests, LongAdder bytes) {

    public Meter() {
        this(new LongAdder(), new LongAdder());
    }
}
