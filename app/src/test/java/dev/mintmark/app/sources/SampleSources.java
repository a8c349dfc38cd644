package dev.mintmark.app.sources;

import dev.mintmark.app.look.Sample;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Traffic;
import dev.mintmark.presentation.sources.SourceCare;
import dev.mintmark.presentation.sources.SourcesModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Sources in every state there is, and a note of what was asked of them.
public final class SampleSources implements SourceCare {

    public final List<String> asked = new ArrayList<>();
    public Optional<Problem> historyProblem = Optional.empty();
    public FleetSnapshot fleet = FleetSnapshot.EMPTY;

    public static SampleSources inEveryState() {
        var sources = new SampleSources();
        sources.current("docker/build-3", SourceKind.DOCKER, "unix:///var/run/docker.sock", 3);
        sources.current("docker/default", SourceKind.DOCKER, "ssh://ops@build-4.example", 8);
        sources.current("kubernetes/prod-eu", SourceKind.KUBERNETES, "https://prod-eu.example:6443", 1);
        sources.current("kubernetes/prod-us", SourceKind.KUBERNETES, "https://prod-us.example:6443", 2);
        sources.limited("kubernetes/staging", "https://staging.example:6443");
        sources.stale("kubernetes/edge-3", "https://edge-3.example:6443");
        sources.unreachable("kubernetes/lab", "https://10.0.0.7:6443");
        sources.connecting("kubernetes/edge-2", "https://edge-2.example:6443");
        return sources;
    }

    public SourcesModel model() {
        var model = new SourcesModel(this);
        model.show(fleet);
        return model;
    }

    private void add(String id, SourceKind kind, String endpoint, Observation... seen) {
        fleet = fleet.watching(new SourceId(id), kind, endpoint);
        for (var observation : seen) {
            fleet = fleet.with(observation);
        }
    }

    private static Observation listed(String id, long secondsAgo) {
        return new Observation.Listed(new SourceId(id), Sample.NOW.minusSeconds(secondsAgo),
                new Observation.Scope.Everything(), Set.of(), Set.of());
    }

    public void current(String id, SourceKind kind, String endpoint, long secondsAgo) {
        add(id, kind, endpoint, listed(id, secondsAgo));
    }

    public void limited(String id, String endpoint) {
        var limit = new Problem("kubernetes.forbidden", "Replica sets of 3 namespaces are not shown.",
                "You may not list replicasets in payments, ledger and search.",
                "Ask for the view role there; what may be seen is shown meanwhile.");
        add(id, SourceKind.KUBERNETES, endpoint,
                new Observation.Limited(new SourceId(id), Sample.NOW, List.of(limit)), listed(id, 4));
    }

    public void stale(String id, String endpoint) {
        var problem = new Problem("kubernetes.credentials", "Pods of edge-3 are no longer seen.",
                "Token expired. The exec plugin said: “session ended, sign in again”.",
                "Sign in with your identity provider’s command, then choose Retry now.");
        add(id, SourceKind.KUBERNETES, endpoint, listed(id, 720),
                new Observation.Lost(new SourceId(id), Sample.NOW.minusSeconds(720), problem));
    }

    public void unreachable(String id, String endpoint) {
        var problem = new Problem("kubernetes.unreachable", "The cluster lab could not be reached.",
                "Connecting to 10.0.0.7:6443 timed out after 10 s.", "Check the network or VPN; it is tried again by itself.");
        add(id, SourceKind.KUBERNETES, endpoint, new Observation.Lost(new SourceId(id), Sample.NOW, problem));
    }

    public void connecting(String id, String endpoint) {
        add(id, SourceKind.KUBERNETES, endpoint,
                new Observation.Loading(new SourceId(id), Sample.NOW, 4_500, OptionalLong.of(5_500)));
    }

    @Override
    public void retryNow(SourceId source) {
        asked.add("retry " + source);
    }

    @Override
    public void stopWatching(SourceId source) {
        asked.add("stop " + source);
    }

    @Override
    public void watchAgain(SourceId source) {
        asked.add("watch " + source);
    }

    @Override
    public Traffic traffic(SourceId source) {
        var number = source.value().length();
        return new Traffic(number * 37L, number * 812_345L, number % 3 == 0 ? Optional.empty()
                : Optional.of(Duration.ofMillis(number * 13L)));
    }

    @Override
    public Optional<Problem> historyProblem() {
        return historyProblem;
    }
}
