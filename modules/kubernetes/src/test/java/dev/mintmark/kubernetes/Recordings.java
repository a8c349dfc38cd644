package dev.mintmark.kubernetes;

import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.testkit.kubernetes.Recording;
import dev.mintmark.testkit.kubernetes.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Where recordings are, and how one is played to the real client.
final class Recordings {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path OWN = Path.of("src", "test", "resources", "recordings");

    /// Four kinds of workload, and a pod on its own.
    private static final int WORKLOADS = 5;

    private Recordings() {}

    /// Those of the folder named by `-Dmintmark.recordings`, else our own.
    static List<Recording> all() {
        var named = System.getProperty("mintmark.recordings", "");
        return Recording.allIn(named.isBlank() ? OWN : Path.of(named));
    }

    static Recording named(String name) {
        return new Recording(OWN.resolve(name));
    }

    /// Lists, then sends every event, and returns what was seen of them all.
    static List<Observation> play(List<Recording.Line> lines) throws Exception {
        var observer = new CollectingObserver();
        try (var cluster = new Cluster()) {
            var replay = cluster.server().replay(lines);
            try (var _ = Watching.of(cluster.source(), observer)) {
                observer.await(Observation.Listed.class, PATIENCE);
                replay.all();
                replay.markTheEnd();
                observer.await("the end of the recording", PATIENCE, Fleet.growing(fleet ->
                        fleet.workloads().keySet().stream().filter(id -> id.name().equals(Replay.END)).count() == WORKLOADS
                                && fleet.releases().values().stream()
                                        .anyMatch(release -> release.template().equals(Replay.END))));
                return observer.seen().stream().filter(seen -> !seen.toString().contains(Replay.END)).toList();
            }
        }
    }
}
