package dev.mintmark.simulator;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyPlan;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The debug copies at one simulated source. Each ends at its lease, unless it is frozen. Thread-safe.
final class SimulatedCopies {

    private final InstantSource clock;
    private final Map<CopyId, DebugCopy> copies = new LinkedHashMap<>();
    private final Map<CopyId, SimulatedInside> insides = new HashMap<>();

    SimulatedCopies(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void create(CopyPlan plan) {
        var request = plan.request();
        var now = now();
        insides.put(request.id(), new SimulatedInside(() -> find(request.id()).isPresent(), plan, clock));
        copies.put(request.id(), new DebugCopy(request.id(), request.place(), "mintmark-" + request.id(), plan.image(),
                plan.digest(), request.mode(), request.owner(), request.purpose(), CopyState.STARTING, "", now,
                now.plus(request.lease().length()), now.plus(request.lease().most())));
    }

    synchronized void become(CopyId id, CopyState state) {
        copies.computeIfPresent(id, (_, copy) -> changed(copy, state, copy.expiresAt()));
    }

    synchronized void expire(CopyId id, Instant at) {
        copies.computeIfPresent(id, (_, copy) -> changed(copy, copy.state(),
                at.isAfter(copy.latestEnd()) ? copy.latestEnd() : at));
    }

    synchronized void remove(CopyId id) {
        copies.remove(id);
        Optional.ofNullable(insides.remove(id)).ifPresent(SimulatedInside::end);
    }

    synchronized List<DebugCopy> all() {
        var over = copies.values().stream()
                .filter(copy -> copy.state() != CopyState.PAUSED && !now().isBefore(copy.expiresAt()))
                .map(DebugCopy::id).toList();
        over.forEach(this::remove);
        return List.copyOf(copies.values());
    }

    Optional<DebugCopy> find(CopyId id) {
        return all().stream().filter(copy -> copy.id().equals(id)).findFirst();
    }

    synchronized Optional<SimulatedInside> inside(CopyId id) {
        return Optional.ofNullable(insides.get(id));
    }

    private static DebugCopy changed(DebugCopy copy, CopyState state, Instant expiresAt) {
        return new DebugCopy(copy.id(), copy.place(), copy.name(), copy.image(), copy.digest(), copy.mode(),
                copy.owner(), copy.purpose(), state, copy.reason(), copy.startedAt(), expiresAt, copy.latestEnd());
    }
}
