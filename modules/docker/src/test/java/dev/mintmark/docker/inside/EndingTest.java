package dev.mintmark.docker.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.PrivateEngine;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A copy that ends while somebody is inside, and an engine that does.
@RequiresDocker
@Timeout(120)
class EndingTest {

    @Test
    void aCopyThatEndsEndsWhatRunsInside() throws Exception {
        try (var copy = OpenedCopy.start();
                var process = copy.inside().exec(List.of("sh", "-c", "echo ready; exec busybox sleep 600"))) {
            Reads.until(process.output(), "ready\n");
            copy.workshop().docker("kill", copy.container());
            assertThat(Reads.all(process.output())).isEmpty();
            assertThat(process.exitCode()).isEqualTo(137);
            assertThat(FilesTest.code(() -> copy.inside().exec(List.of("true")))).isEqualTo("copy.not-running");
            assertThat(FilesTest.code(() -> copy.inside().forward(80, 0))).isEqualTo("copy.not-running");
        }
    }

    @Test
    void ofACopyThatIsTakenAwayTheEndIsLost() throws Exception {
        try (var copy = OpenedCopy.start(); var shell = copy.inside().shell(TerminalSize.USUAL)) {
            copy.workshop().docker("rm", "--force", copy.container());
            ended(shell.output());
            assertThat(FilesTest.code(shell::exitCode)).isEqualTo("copy.gone");
            assertThat(FilesTest.code(() -> copy.inside().shell(TerminalSize.USUAL))).isEqualTo("copy.gone");
        }
    }

    /// Takes an engine of its own, so it runs only where Docker is required.
    @Test
    @EnabledIfSystemProperty(named = "mintmark.docker.required", matches = "true")
    void anEngineThatIsRestartedIsLostAndThenReachedAgain(@TempDir Path folder) throws Exception {
        try (var engine = PrivateEngine.start(folder); var workshop = DockerWorkshop.on(engine.host());
                var insides = OpenedCopy.insides(URI.create(engine.host()))) {
            workshop.build(workshop.unique("app"), "build 1");
            var inside = insides.container(
                    workshop.start(workshop.unique("copy"), workshop.unique("app"), "--restart", "always"));
            var process = inside.exec(List.of("busybox", "sleep", "600"));
            var log = inside.logs(10, true);

            engine.stop();
            ended(process.output());
            ended(log);
            assertThat(FilesTest.code(process::exitCode)).isEqualTo("docker.unreachable");
            process.close();

            engine.start();
            assertThat(FilesTest.code(process::exitCode)).isEqualTo("copy.gone");
            try (var again = inside.exec(List.of("sh", "-c", "echo again"))) {
                assertThat(Reads.all(again.output())).isEqualTo("again\n");
            }
        }
    }

    /// Some connections end, some break.
    private static void ended(InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (IOException broken) {
            assertThat(broken).hasMessageNotContaining("Interrupted");
        }
    }
}
