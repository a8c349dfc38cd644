package dev.mintmark.docker;

import static java.util.Objects.requireNonNull;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.Observer;
import dev.mintmark.fleet.Source;
import dev.mintmark.fleet.SourceUnavailable;
import dev.mintmark.fleet.Traffic;
import java.time.InstantSource;

/// Sees the containers of one Docker engine. Making one costs nothing and reaches nowhere; watching does.
public final class DockerSource implements Source {

    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final InstantSource clock;
    private final TrafficMeter meter = new TrafficMeter();

    public DockerSource(DockerEndpoint endpoint, DockerSettings settings, InstantSource clock) {
        this.endpoint = requireNonNull(endpoint, "endpoint");
        this.settings = requireNonNull(settings, "settings");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public SourceId id() {
        return endpoint.id();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.DOCKER;
    }

    @Override
    public String endpoint() {
        return endpoint.text();
    }

    @Override
    public void watch(Observer observer) throws SourceUnavailable, InterruptedException {
        try (var connection = EngineConnection.open(endpoint, settings, meter)) {
            while (true) {
                stretch(connection, observer);
            }
        } catch (EngineFault fault) {
            throw new SourceUnavailable(DockerProblems.of(endpoint, fault), fault);
        }
    }

    @Override
    public Traffic traffic() {
        return meter.total();
    }

    /// Returns when the engine stopped talking but is worth one more try at once. A stretch that was short or never got
    /// as far as a list is not: then the caller is to wait.
    private void stretch(EngineConnection connection, Observer observer) throws EngineFault, InterruptedException {
        var began = System.nanoTime();
        var watch = new EngineWatch(connection, endpoint, settings, meter, observer, clock);
        try {
            watch.run();
        } catch (EngineFault lost) {
            var lasted = System.nanoTime() - began;
            if (lost.isAnswer() || !watch.hasListed() || lasted < settings.heartbeat().toNanos()) {
                throw lost;
            }
        }
    }
}
