package dev.mintmark.app.recordings;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;

/// A source to which somebody else listens too.
record TeedSource(Source source, Observer other) implements Source {

    @Override
    public SourceId id() {
        return source.id();
    }

    @Override
    public SourceKind kind() {
        return source.kind();
    }

    @Override
    public String endpoint() {
        return source.endpoint();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        source.watch(observation -> {
            observer.observe(observation);
            other.observe(observation);
        });
    }

    @Override
    public Traffic traffic() {
        return source.traffic();
    }
}
