package dev.mintmark.app.console;

import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.Sight;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@RequiresDocker
class EngineNightTest extends NightOnCall {

    private static final String HOST = Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock");
    private static final Endpoints ENGINE =
            new Endpoints(false, Optional.empty(), List.of(), Optional.of(HOST), List.of());

    @Test
    void aContainerOfARealEngineGoesBadAndIsTakenBack() throws Exception {
        try (var workshop = DockerWorkshop.open()) {
            var service = workshop.unique("payments");
            var repository = service;
            workshop.build(repository + ":2.13.4", "pool of 20");
            workshop.start(service, repository + ":2.13.4");
            wasSeenWellForAWhile(workshop, service);

            workshop.build(repository + ":base", "pool of 200");
            workshop.change(repository + ":base", repository + ":2.14.0", "CMD [\"/bin/sh\",\"-c\",\"exit 3\"]");
            workshop.docker("rm", "--force", service);
            workshop.start(service, repository + ":2.14.0", "--restart", "always");

            opens(ENGINE);
            isSpent(Keyboard::new, "A Docker engine, with the keyboard", "night-engine",
                    new Night(service, "/build", "busybox cat /build", "pool of 200", 1));
        }
    }

    /// The last good version is one that was seen to be well for a minute at least: so there was a console before this
    /// one, and what it saw last is that the container was stopped.
    private void wasSeenWellForAWhile(DockerWorkshop workshop, String service) throws Exception {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var then = new SteppableClock(Instant.now().minus(Duration.ofMinutes(10)));
        var around = new Surroundings(Map.of("HOME", folder.toString(), "USER", "ana"), nowhere, nowhere, then.withZone(ZoneOffset.UTC),
                ZoneOffset.UTC);
        try (var before = Wiring.of(around, Home.in(folder), ENGINE)) {
            var ready = new CountDownLatch(1);
            var stopped = new CountDownLatch(1);
            try (var _ = before.fleet().subscribe(fleet -> {
                if (isReady(fleet, service)) {
                    ready.countDown();
                } else if (ready.getCount() == 0) {
                    stopped.countDown();
                }
            })) {
                before.watchlist().watched().forEach(before.fleet()::watch);
                await(ready);
                then.pass(Duration.ofMinutes(8));
                workshop.docker("stop", "--time", "0", service);
                await(stopped);
            }
        }
    }

    private static boolean isReady(FleetSnapshot fleet, String service) {
        return fleet.sources().stream().anyMatch(status -> status.sight() == Sight.CURRENT)
                && fleet.workloads().filter(state -> state.workload().id().name().equals(service))
                        .flatMap(state -> state.versions().stream()).anyMatch(count -> count.ready() == 1);
    }

    private static void await(CountDownLatch seen) throws InterruptedException {
        if (!seen.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The container was not seen");
        }
    }
}
