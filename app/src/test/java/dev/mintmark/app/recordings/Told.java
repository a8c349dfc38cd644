package dev.mintmark.app.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mintmark.app.cli.CommandLineFace;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.timeline.Timeline;
import dev.mintmark.fleet.timeline.TimelineEvent;
import dev.mintmark.fleet.timeline.TimelineReader;
import dev.mintmark.kubernetes.KubernetesSettings;
import dev.mintmark.kubernetes.KubernetesSources;
import dev.mintmark.sqlite.Opening;
import dev.mintmark.sqlite.SqliteHistory;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.kubernetes.Recording;
import dev.mintmark.testkit.kubernetes.Replay;
import dev.mintmark.testkit.kubernetes.ReplayServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the program says of a recording after watching it to its end.
///
/// @param fleet    what `mintmark fleet -o json` printed
/// @param timeline read from the record on disk after the program had ended
record Told(JsonNode fleet, Timeline timeline) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// Four kinds of workload, and a pod on its own.
    private static final int MARKED_WORKLOADS = 5;
    private static final String AFTER_THE_END = Replay.END + "-and-after";

    static Told of(List<Recording.Line> lines, Path folder) throws Exception {
        var clock = new RecordingClock();
        var home = Home.in(folder.resolve("home"));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var around = new Surroundings(Map.of("HOME", folder.toString()), stream(out), stream(err), clock,
                ZoneOffset.UTC);
        try (var server = ReplayServer.start()) {
            var config = server.writeKubeconfig(folder.resolve("config"), "recorded", "default");
            var source = new KubernetesSources(around.env(), KubernetesSettings.DEFAULT, clock)
                    .discover(List.of(config), List.of()).sources().getFirst();
            var seen = new CollectingObserver();
            try (var wiring = Wiring.of(around, home, Endpoints.USUAL, () -> List.of(new TeedSource(source, seen)))) {
                lines.stream().filter(Recording.Line::isList).forEach(line -> clock.advanceTo(line.at()));
                var replay = server.replay(lines);
                wiring.watchlist().begin(wiring.fleet());
                seen.await(Observation.Listed.class, PATIENCE);
                play(replay, seen, clock);
                end(replay, seen, wiring);
                new CommandLineFace(around, (_, _, _) -> wiring, (_, _, _) -> 1).run(List.of("fleet", "-o", "json"));
            }
        }
        return new Told(new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8)), timeline(home, clock));
    }

    /// What happened, in the order in which it was seen: the recording passes faster than it was recorded, so times by
    /// its clock and times by ours do not go together.
    Stream<TimelineEvent> events() {
        return timeline.events().stream().sorted(Comparator.comparing(TimelineEvent::seenAt));
    }

    /// Order between resources is not guaranteed, but a ReplicaSet that came long after its pods would be untrue.
    private static void play(Replay replay, CollectingObserver seen, RecordingClock clock) throws InterruptedException {
        for (var event = replay.step(); event.isPresent(); event = replay.step()) {
            var line = event.get();
            clock.advanceTo(line.at());
            if (line.resource().equals("replicasets") && line.type().equals("ADDED")) {
                var name = line.object().at("/metadata/name").asText();
                seen.await("the release " + name, PATIENCE, all -> all.stream().anyMatch(one ->
                        one instanceof Observation.Released released && released.release().template().equals(name)));
            }
        }
    }

    private static void end(Replay replay, CollectingObserver seen, Wiring wiring) throws Exception {
        replay.markTheEnd();
        seen.await("the end of the recording", PATIENCE, all -> all.stream().anyMatch(one ->
                one instanceof Observation.Released released && released.release().template().equals(Replay.END))
                && all.stream().filter(one -> one instanceof Observation.WorkloadSeen workload
                        && workload.workload().id().name().equals(Replay.END))
                        .map(one -> ((Observation.WorkloadSeen) one).workload().id()).distinct().count()
                        == MARKED_WORKLOADS);
        replay.markAgain(AFTER_THE_END);
        var folded = new CompletableFuture<Boolean>();
        try (var _ = wiring.fleet().subscribe(fleet -> {
            if (fleet.workloads().anyMatch(state -> state.workload().id().name().equals(AFTER_THE_END))) {
                folded.complete(true);
            }
        })) {
            folded.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Timeline timeline(Home home, RecordingClock clock) throws Exception {
        if (SqliteHistory.open(home.history(), clock) instanceof Opening.Opened(var history)) {
            try (history) {
                return TimelineReader.read(history.between(Instant.EPOCH, clock.instant().plusSeconds(3600)));
            }
        }
        throw new AssertionError("The record cannot be read again");
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, false, StandardCharsets.UTF_8);
    }
}
