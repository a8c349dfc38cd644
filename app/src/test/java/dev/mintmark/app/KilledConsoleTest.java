package dev.mintmark.app;

import static dev.mintmark.testkit.reliability.Activity.WATCHING;
import static dev.mintmark.testkit.reliability.Fault.KILLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.Home;
import dev.mintmark.fleet.history.PastFleet;
import dev.mintmark.sqlite.Opening;
import dev.mintmark.sqlite.SqliteHistory;
import dev.mintmark.testkit.reliability.Proves;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a console in the midst of 5,000 observations a second, fifty times over the same home.
class KilledConsoleTest {

    private static final int KILLS = 50;
    private static final int SOURCES = 5;

    @TempDir
    Path home;

    @Test
    @Proves(fault = KILLED, during = WATCHING, shown = "At the next start the last known fleet, stale",
            recovers = "current once its sources have told everything", loses = "what changed in its last second")
    void aConsoleThatIsKilledAlwaysStartsAgainWithAConsistentHistory() throws Exception {
        var seed = Long.getLong("mintmark.seed", System.nanoTime());
        var random = new Random(seed);
        var workloads = 0L;
        for (var kill = 0; kill < KILLS; kill++) {
            var when = "kill " + kill + ", -Dmintmark.seed=" + seed;
            killedWhileItWatches(random.nextInt(400), when);
            var known = workloadsOnRecord(when);
            assertThat(known).as("nothing known is lost, %s", when).isGreaterThanOrEqualTo(workloads);
            workloads = known;
        }
        assertThat(workloads).as("the fleet is on record").isPositive();
        try (var files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString())).as("nothing was set aside")
                    .noneMatch(name -> name.contains("set-aside"));
        }
    }

    private void killedWhileItWatches(int millis, String when) throws Exception {
        var console = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), DoomedConsole.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = console.inputReader()) {
            assertThat(said.readLine()).as("how it starts, %s", when).isEqualTo("history opened");
            awaitLoad(said, when);
            console.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(console.isAlive()).as("it runs until it is killed, %s", when).isTrue();
        } finally {
            console.destroyForcibly().waitFor();
        }
    }

    private static void awaitLoad(BufferedReader said, String when) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("changes ") && Long.parseLong(line.substring("changes ".length())) > 0) {
                return;
            }
        }
        throw new AssertionError("It ended by itself, " + when);
    }

    /// What a console that starts now would show before any source answers.
    private long workloadsOnRecord(String when) throws Exception {
        var opening = SqliteHistory.open(Home.in(home).history(), InstantSource.system());
        assertThat(opening).as(when).isInstanceOf(Opening.Opened.class);
        try (var history = ((Opening.Opened) opening).history()) {
            var fleet = PastFleet.lastKnown(history.between(Instant.MAX, Instant.MAX));
            if (!fleet.sources().isEmpty()) {
                assertThat(fleet.sources().size()).as("sources, %s", when).isLessThanOrEqualTo(SOURCES);
                assertThat(fleet.workloads()).as(when)
                        .allSatisfy(state -> assertThat(state.versions()).allMatch(count ->
                                count.instances() > 0 && count.ready() >= 0 && count.ready() <= count.instances()));
            }
            return fleet.workloads().count();
        }
    }
}
