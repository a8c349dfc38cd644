package dev.mintmark.docker;

import dev.mintmark.domain.Problem;
import dev.mintmark.fleet.Observation;
import dev.mintmark.fleet.Observer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// One stretch of watching an engine: from hello to the end of its stream of events. Belongs to one thread.
///
/// Events are subscribed to before anything is listed, from a moment before that, so nothing falls in between. An
/// event is only a hint: what a container is like is always asked, so a lost or doubled hint does no harm.
final class EngineWatch {

    private static final int CHUNK = 200;

    private final EngineConnection connection;
    private final DockerEndpoint endpoint;
    private final DockerSettings settings;
    private final TrafficMeter meter;
    private final Observer observer;
    private final InstantSource clock;
    private ContainerTranslation translation;
    private EngineInspection inspection;
    private ContainerRoster roster;
    private RosterTeller teller;
    private RootLooks roots;
    private String driver = "";
    private Instant countedFrom = Instant.MAX;
    private boolean listed;
    private List<Problem> limits = List.of();

    EngineWatch(EngineConnection connection, DockerEndpoint endpoint, DockerSettings settings, TrafficMeter meter,
            Observer observer, InstantSource clock) {
        this.connection = connection;
        this.endpoint = endpoint;
        this.settings = settings;
        this.meter = meter;
        this.observer = observer;
        this.clock = clock;
    }

    /// Whether everything has been told once.
    boolean hasListed() {
        return listed;
    }

    /// Never returns normally.
    void run() throws EngineFault, InterruptedException {
        var now = connection.greet().clock().orElseGet(clock::instant);
        countedFrom = now.plusSeconds(1);
        try (var events = EngineEvents.open(connection, now.getEpochSecond() - 1, meter)) {
            var engine = EngineIdentity.of(connection.get("/info"));
            translation = new ContainerTranslation(endpoint.id(), engine.name());
            driver = engine.driver();
            roots = new RootLooks(connection);
            inspection = new EngineInspection(connection, engine.containerd(), settings.labelFilter());
            look();
            follow(events);
        }
    }

    /// Looks at everything afresh.
    private void look() throws EngineFault, InterruptedException {
        roster = new ContainerRoster(translation);
        teller = new RosterTeller(roster, translation, observer, clock, roots, listed);
        var found = inspection.list();
        var alive = found.stream().filter(ContainerFacts::isAlive).toList();
        var containers = found.stream().filter(container -> !container.isAlive()).collect(Collectors.toList());
        for (var from = 0; from < alive.size(); from += CHUNK) {
            var chunk = new LinkedHashMap<String, Optional<ContainerFacts>>();
            alive.subList(from, Math.min(from + CHUNK, alive.size()))
                    .forEach(container -> chunk.put(container.id(), Optional.of(container)));
            containers.addAll(inspection.inspect(chunk));
            if (alive.size() > CHUNK) {
                observer.observe(new Observation.Loading(endpoint.id(), clock.instant(), containers.size(),
                        OptionalLong.of(Math.max(0, alive.size() - from - CHUNK))));
            }
        }
        var known = inspection.withImages(containers);
        if (!listed) {
            roots.first(known, driver);
        }
        teller.tell(known, List.of());
        tellLimits();
        teller.tellListed();
        listed = true;
    }

    private void follow(EngineEvents events) throws EngineFault, InterruptedException {
        var heard = System.nanoTime();
        var looked = heard;
        while (true) {
            var batch = events.take(settings.heartbeat());
            if (!batch.isEmpty()) {
                handle(batch);
            }
            if (batch.isEmpty()) {
                teller.notice(roots.next(roster.all()));
            }
            if (isOver(looked, settings.relist())) {
                look();
                looked = System.nanoTime();
            }
            if (batch.isEmpty() || isOver(heard, settings.heartbeat())) {
                connection.greet();
                observer.observe(new Observation.Heard(endpoint.id(), clock.instant()));
                heard = System.nanoTime();
            }
        }
    }

    private void handle(List<EngineEvent> batch) throws EngineFault, InterruptedException {
        var touched = new LinkedHashMap<String, Optional<ContainerFacts>>();
        for (var event : batch) {
            if (event.ofContainer()) {
                touched.put(event.id(), known(event.id()));
            } else if (inspection.forget(event.id())) {
                roster.all().stream().filter(known -> concerns(event, known))
                        .forEach(known -> touched.put(known.id(), Optional.of(known.container())));
            }
        }
        var containers = inspection.inspect(touched);
        var there = containers.stream().map(ContainerFacts::id).collect(Collectors.toSet());
        var gone = touched.keySet().stream().filter(id -> !there.contains(id)).toList();
        teller.tell(inspection.withImages(containers), gone);
        tellLimits();
        batch.stream().map(EngineEvent::at).filter(at -> at.isAfter(countedFrom)).max(Instant::compareTo)
                .ifPresent(at -> meter.lagged(Duration.between(at, clock.instant())));
    }

    private static boolean concerns(EngineEvent event, KnownContainer known) {
        return ImageFacts.digest(event.id()).isEmpty() || event.id().equals(known.container().imageId());
    }

    private Optional<ContainerFacts> known(String container) {
        return roster.container(container).map(KnownContainer::container);
    }

    private void tellLimits() throws InterruptedException {
        if (!limits.equals(inspection.limits())) {
            limits = inspection.limits();
            observer.observe(new Observation.Limited(endpoint.id(), clock.instant(), limits));
        }
    }

    private static boolean isOver(long since, Duration span) {
        return System.nanoTime() - since >= span.toNanos();
    }
}
