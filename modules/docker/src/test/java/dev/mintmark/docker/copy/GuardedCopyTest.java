package dev.mintmark.docker.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchStep;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a real engine, nothing inside a copy keeps it from ending, and what must end it does.
@RequiresDocker
class GuardedCopyTest {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String EVERY_STEP = "4 5 6 7 8 10 11 12 13 14 16 23 24 25 26 27 28 29 30 31";

    private static CopyBench bench;
    private final List<DebugCopy> launched = new ArrayList<>();

    @BeforeAll
    static void open() {
        bench = CopyBench.open();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @AfterEach
    void endAll() throws Exception {
        for (var copy : launched) {
            bench.host().end(copy.id());
        }
    }

    @Test
    void whateverRunsInThemTheirContainersAreRemovedWithinTenSecondsOfTheLease() throws Exception {
        var stubborn = script("trap '' TERM HUP INT; while true; do busybox sleep 1; done");
        var orphans = script("trap '' TERM HUP; (trap '' TERM HUP; busybox sleep 600) & exit 3");
        var requests = List.of(
                request(CopyMode.RUN, stubborn), request(CopyMode.RUN, orphans),
                request(CopyMode.RUN, List.of("/no/such/program")),
                request(CopyMode.RUN, List.of("/bin/busybox", "yes"), new Relaxation.WritableRoot()),
                request(CopyMode.HOLD, List.of(), new Relaxation.AsUser("65534:65534")),
                bench.request(bench.built("volumes", "VOLUME /data"), CopyMode.HOLD, SHORT, List.of()));
        for (var request : requests) {
            launch(request);
        }
        var volumes = bench.workshop().docker("inspect", "--format",
                "{{range .Mounts}}{{if eq .Destination \"/data\"}}{{.Name}}{{end}}{{end}}", launched.getLast().name());
        assertThat(volumes).isNotBlank();
        var latest = launched.getLast().expiresAt().plusSeconds(10);

        Eventually.await("all are gone", Duration.ofSeconds(30), this::left, List::isEmpty);
        assertThat(Clock.systemUTC().instant()).isBefore(latest);
        assertThat(bench.workshop().docker("volume", "ls", "--quiet")).doesNotContain(volumes);
    }

    @Test
    void rootInsideCannotKillStopTraceOrRenewTheGuard() throws Exception {
        var copy = hold(LONG);
        bench.exec(copy, "for signal in 9 19 15 1 2 3 " + EVERY_STEP + " 34 50 64; do kill -$signal 1; done");
        assertThat(bench.exec(copy, "busybox cat /proc/1/mem 2>&1; busybox readlink /proc/1/exe; "
                + "busybox touch /.mintmark/guard 2>&1; busybox mount -o remount,rw /.mintmark 2>&1; true"))
                .contains("/proc/1/mem': Permission denied").contains("Read-only file system")
                .contains("permission denied");
        assertSameLease(copy);
    }

    @Test
    void noTrickWithFullQueuesMakesASignalFromInsideLookLikeOneFromOutside() throws Exception {
        var copy = hold(LONG, new Relaxation.AsUser("64999"));
        var pending = bench.workshop().docker("exec", copy.name(), "/bin/busybox", "sh", "-c", """
                busybox sleep 60 & held=$!; kill -STOP $held
                until busybox grep -q "^State:.T" /proc/$held/status; do :; done
                while kill -40 $held 2>/dev/null; do
                    count=$((count+1)); [ $((count % 5000)) = 0 ] || continue
                    read _ queue <<END
                $(busybox grep SigQ /proc/1/status)
                END
                    [ ${queue%%/*} -lt ${queue#*/} ] || break
                done
                for signal in STEPS; do kill -$signal 1; done
                busybox grep SigQ /proc/1/status""".replace("STEPS", EVERY_STEP));
        var queue = pending.replaceAll("(?s).*SigQ:\\s*", "").strip().split("/");
        assertThat(Long.parseLong(queue[0])).as("signals of the guard's user that wait").isGreaterThanOrEqualTo(
                Long.parseLong(queue[1]));
        assertSameLease(copy);
    }

    @Test
    void aLeaseIsExtendedAtItsLastSecond() throws Exception {
        var copy = hold(SHORT);
        var lastSecond = copy.expiresAt().minusMillis(1200);
        Eventually.await("its last second", Duration.ofSeconds(10), () -> Clock.systemUTC().instant(),
                now -> now.isAfter(lastSecond));
        var renewed = bench.host().renew(copy.id(), Duration.ofSeconds(60));
        Eventually.await("its first lease is over", Duration.ofSeconds(10), () -> Clock.systemUTC().instant(),
                now -> now.isAfter(copy.expiresAt().plusSeconds(3)));
        assertThat(bench.host().find(copy.id()).orElseThrow().state()).isEqualTo(CopyState.RUNNING);
        assertThat(renewed.expiresAt()).isAfter(copy.expiresAt().plusSeconds(40));
    }

    @Test
    void aCopyWhoseProgramEndsAtOnceStaysToBeLookedAt() throws Exception {
        var hasty = bench.built("hasty", "CMD [\"/bin/busybox\",\"sh\",\"-c\",\"echo broken; exit 3\"]");
        var copy = launch(bench.request(hasty, CopyMode.RUN, LONG, List.of()));
        var seen = Eventually.await("its end is told", CopyBench.PATIENCE, () -> find(copy),
                one -> !one.reason().isEmpty());
        assertThat(seen.state()).isEqualTo(CopyState.RUNNING);
        assertThat(seen.reason()).isEqualTo("its program ended with exit code 3");
        assertThat(bench.workshop().docker("logs", copy.name())).contains("broken")
                .contains("mintmark: the program ended with exit code 3");
    }

    @Test
    void anEngineWhoseClockIsAnHourOffEndsCopiesAtOurTime() throws Exception {
        var late = new DockerCopies(CopyBench.endpoint(CopyBench.HOST), DockerSettings.USUAL,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)), _ -> null);
        var request = bench.request(bench.image(), CopyMode.HOLD, LONG, List.of());
        var copy = late.launch(late.plan(request), (_, _) -> { });
        launched.add(copy);
        var hourAgo = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        assertThat(copy.expiresAt()).isBetween(hourAgo.plus(LONG).minusSeconds(10), hourAgo.plus(LONG).plusSeconds(10));
        assertThat(late.sweep()).extracting(swept -> swept.copy().id()).doesNotContain(copy.id());
        var renewed = late.renew(copy.id(), Duration.ofMinutes(9));
        assertThat(renewed.expiresAt()).isBetween(hourAgo.plusSeconds(530), hourAgo.plusSeconds(560));
    }

    @Test
    void aLaunchThatIsInterruptedWhileTheEngineWorksLeavesNothing() throws Exception {
        var launches = new ArrayList<FutureTask<CopyId>>();
        for (var millis : List.of(1, 20, 50, 90, 140, 200, 270, 350)) {
            var launch = new FutureTask<>(() -> interrupted(millis));
            launches.add(launch);
            Thread.ofVirtual().name("interrupted after " + millis).start(launch);
        }
        for (var launch : launches) {
            assertThat(bench.host().find(launch.get())).isEmpty();
        }
    }

    @Test
    void aPausedCopyCannotBeRenewedButSaysWhy() throws Exception {
        var copy = hold(LONG);
        bench.workshop().docker("pause", copy.name());
        assertThat(find(copy).state()).isEqualTo(CopyState.PAUSED);
        assertThatThrownBy(() -> bench.host().renew(copy.id(), Duration.ofMinutes(1)))
                .isInstanceOf(CopyRefused.class).hasMessageContaining("unpause");
    }

    @Test
    void dockerStopEndsACopyAtOnce() throws Exception {
        var copy = hold(LONG);
        var before = System.nanoTime();
        bench.workshop().docker("stop", copy.name());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        Eventually.await("it is gone", CopyBench.PATIENCE, this::left, List::isEmpty);
    }

    /// Interrupts a launch so long after the engine is asked to make something; one that was quicker is ended.
    private static CopyId interrupted(int millis) throws Exception {
        var request = bench.request(bench.image(), CopyMode.HOLD, LONG, List.of());
        var plan = bench.host().plan(request);
        var launching = Thread.currentThread();
        try {
            bench.host().launch(plan, (step, _) -> {
                if (step == LaunchStep.CREATE) {
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(launching::interrupt);
                }
            });
        } catch (InterruptedException expected) {
            return request.id();
        }
        while (true) {
            try {
                bench.host().end(request.id());
                return request.id();
            } catch (InterruptedException late) {
                Thread.interrupted();
            }
        }
    }

    private void assertSameLease(DebugCopy copy) throws Exception {
        var now = find(copy);
        assertThat(now.state()).isEqualTo(CopyState.RUNNING);
        assertThat(now.expiresAt()).isBetween(copy.expiresAt().minusMillis(1500), copy.expiresAt().plusMillis(1500));
    }

    private DebugCopy find(DebugCopy copy) {
        try {
            return bench.host().find(copy.id()).orElseThrow();
        } catch (CopyRefused | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// As the engine's own command tells it.
    private List<String> left() {
        var there = bench.workshop().docker("ps", "--all", "--format", "{{.Names}}").lines().toList();
        return launched.stream().map(DebugCopy::name).filter(there::contains).toList();
    }

    private DebugCopy hold(Duration lease, Relaxation... relaxations) throws Exception {
        return launch(bench.request(bench.image(), CopyMode.HOLD, lease, List.of(), relaxations));
    }

    private DebugCopy launch(CopyRequest request) throws Exception {
        var copy = bench.launch(request);
        launched.add(copy);
        return copy;
    }

    private static List<String> script(String script) {
        return List.of("/bin/busybox", "sh", "-c", script);
    }

    private static CopyRequest request(CopyMode mode, List<String> command, Relaxation... relaxations) {
        return bench.request(bench.image(), mode, SHORT, command, relaxations);
    }
}
