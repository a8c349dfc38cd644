package dev.mintmark.docker.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.copy.CopyEnd;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Fault;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Consoles are killed with `kill -9` while each of them launches five copies, at fifty points in all. What they had
/// started ends with its lease, and what they had only made is found.
@RequiresDocker
class KilledConsoleTest {

    private static final List<Integer> MILLIS = List.of(0, 10, 20, 40, 70, 110, 160, 230, 330, 480);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KILLED = 128 + 9;

    @Test
    @Proves(fault = Fault.KILLED, during = COPY_ALIVE,
            shown = "At the next start the copy and what is left of its lease")
    void noCopyOutlivesItsLeaseAndNoneIsUnaccountedFor() throws Exception {
        try (var bench = CopyBench.open()) {
            var purpose = bench.workshop().unique("killed");
            for (var pair = 0; pair < MILLIS.size(); pair += 2) {
                var consoles = new ArrayList<Process>();
                for (var millis : MILLIS.subList(pair, pair + 2)) {
                    consoles.add(console(bench, purpose, millis));
                }
                for (var console : consoles) {
                    assertThat(console.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                    assertThat(console.exitValue()).isEqualTo(KILLED);
                }
            }
            var found = of(bench, purpose);
            assertThat(found).as("kills that left something").isNotEmpty();

            Eventually.await("nothing lives beyond its lease", Lease.SHORTEST.plusSeconds(20), () -> of(bench, purpose),
                    left -> left.stream().allMatch(copy -> copy.state() == CopyState.STARTING));
            var names = bench.workshop().docker("ps", "--all", "--format", "{{.Names}}", "--filter",
                    "label=dev.mintmark/purpose=" + purpose).lines().filter(name -> !name.isBlank()).toList();
            var left = of(bench, purpose);
            assertThat(left).extracting(DebugCopy::name).containsExactlyInAnyOrderElementsOf(names);
            for (var copy : left) {
                assertThat(bench.host().end(copy.id())).isInstanceOf(CopyEnd.Confirmed.class);
            }
        }
    }

    private static List<DebugCopy> of(CopyBench bench, String purpose) throws Exception {
        return bench.host().copies().stream().filter(copy -> copy.purpose().equals(purpose)).toList();
    }

    private static Process console(CopyBench bench, String purpose, int millis) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), DoomedLaunch.class.getName(), CopyBench.HOST.toString(),
                bench.image(), purpose, Integer.toString(millis)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
