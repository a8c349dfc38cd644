package dev.mintmark.docker.copy;

import static dev.mintmark.testkit.reliability.Activity.COPY_ALIVE;
import static dev.mintmark.testkit.reliability.Fault.ENGINE_RESTARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyState;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.testkit.reliability.Proves;
import dev.mintmark.workshop.docker.PrivateEngine;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// An engine that never saw a guard, whose guard was spoilt, and that is restarted. Takes an engine of its own, so it
/// runs only where Docker is required.
@RequiresDocker
@EnabledIfSystemProperty(named = "mintmark.docker.required", matches = "true")
class CopiesOfARestartedEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @Proves(fault = ENGINE_RESTARTED, during = COPY_ALIVE, shown = "The engine does not answer",
            recovers = "no copy outlives the restart; launch another", loses = "what was changed inside")
    void theGuardComesWithTheFirstCopyIsMendedWhenSpoiltAndNoCopyOutlivesARestart(@TempDir Path folder)
            throws Exception {
        try (var engine = PrivateEngine.start(folder); var bench = CopyBench.on(engine.host())) {
            var volume = Guard.of(bench.workshop().docker("version", "--format", "{{.Server.Arch}}")).orElseThrow()
                    .volume();
            assertThat(volumes(bench)).doesNotContain(volume);
            var first = bench.hold(Duration.ofMinutes(10));
            assertThat(first.state()).isEqualTo(CopyState.RUNNING);
            assertThat(volumes(bench)).contains(volume);
            assertThat(containers(bench)).containsExactly(first.name());
            bench.host().end(first.id());

            bench.workshop().docker("create", "--name", "spoiler", "--volume", volume + ":/.mintmark", bench.image());
            bench.workshop().docker("cp", "/bin/busybox", "spoiler:/.mintmark/guard");
            bench.workshop().docker("rm", "spoiler");
            var second = bench.hold(Duration.ofMinutes(10));
            assertThat(bench.workshop().docker("exec", second.name(), CopyPaths.GUARD, "version"))
                    .startsWith("mintmark-guard 1 ");
            bench.workshop().docker("pause", second.name());

            bench.hold(Duration.ofSeconds(5));
            bench.workshop().docker("volume", "create", "--label", CopyLabels.GUARD, "mintmark-guard-of-old");
            engine.stop();
            assertThatThrownBy(() -> bench.host().copies()).isInstanceOf(CopyRefused.class)
                    .hasMessageContaining("could not be listed");
            engine.start();
            bench.host().sweep();
            Eventually.await("no copy is left", PATIENCE, () -> containers(bench), List::isEmpty);
            assertThat(volumes(bench)).contains(volume).doesNotContain("mintmark-guard-of-old");

            var after = bench.launch(bench.request(bench.image(), CopyMode.HOLD, Duration.ofMinutes(1), List.of()));
            assertThat(bench.host().copies()).extracting(DebugCopy::id).containsExactly(after.id());
            bench.host().end(after.id());
        }
    }

    private static List<String> volumes(CopyBench bench) {
        return bench.workshop().docker("volume", "ls", "--quiet").lines().toList();
    }

    private static List<String> containers(CopyBench bench) {
        return bench.workshop().docker("ps", "--all", "--format", "{{.Names}}").lines().filter(name -> !name.isBlank())
                .toList();
    }
}
