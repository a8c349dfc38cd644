package dev.mintmark.docker.inside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.inside.CopyInside;
import dev.mintmark.change.inside.FileLine;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.copy.DockerCopies;
import dev.mintmark.testkit.Eventually;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Copies as they are launched: guarded, cut off, read-only.
@RequiresDocker
@Timeout(120)
class GuardedInsideTest {

    private final DockerWorkshop workshop = DockerWorkshop.open();
    private final DockerInsides insides = OpenedCopy.insides(OpenedCopy.LOCAL);
    private final DockerCopies copies = new DockerCopies(
            new DockerEndpoint(OpenedCopy.SOURCE, OpenedCopy.LOCAL, Optional.empty()), DockerSettings.USUAL,
            Clock.systemUTC(), insides);
    private final CopyId id = CopyId.fresh();
    private String image;

    @BeforeEach
    void build() {
        image = workshop.unique("app") + ":1";
        workshop.build(image, "guarded");
    }

    @AfterEach
    void end() throws Exception {
        copies.end(id);
        insides.close();
        workshop.close();
    }

    @Test
    void aPortIsReachedThroughTheGuardWithoutAnyNetwork() throws Exception {
        var inside = launch(image, Optional.empty());
        try (var _ = inside.exec(List.of("busybox", "nc", "-ll", "-p", "8080", "-e", "/bin/busybox", "cat"));
                var forward = inside.forward(8080, 0)) {
            Eventually.await("an echo", Duration.ofSeconds(30), () -> {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), forward.local())) {
                    socket.getOutputStream().write("there and back".getBytes(UTF_8));
                    socket.shutdownOutput();
                    return new String(socket.getInputStream().readAllBytes(), UTF_8);
                }
            }, "there and back"::equals);
        }
    }

    @Test
    void anUntouchedCopyShowsNoChangesAndItsGuardAmongTheProcesses() throws Exception {
        var inside = launch(image, Optional.empty());
        assertThat(inside.changes()).isEmpty();
        assertThat(inside.processes()).anyMatch(line -> line.command().contains("mintmark-guard"));
        assertThat(inside.list("/").entries()).extracting(FileLine::name).contains("bin", "build", "tmp");
    }

    @Test
    void aCopyOfAnImageWithoutShellGetsOneFromItsToolbox() throws Exception {
        var bare = workshop.buildOnly(workshop.unique("bare") + ":1", List.of("sleep"), "3600");
        var inside = launch(bare, Optional.of(image));
        try (var shell = inside.shell(TerminalSize.USUAL)) {
            shell.input().write("echo kept > /tmp/note; busybox ls /tmp; exit 6\n".getBytes(UTF_8));
            assertThat(Reads.all(shell.output())).contains("note");
            assertThat(shell.exitCode()).isEqualTo(6);
        }
        assertThat(inside.list("/tmp").entries()).extracting(FileLine::name).contains("note");
        assertThat(Reads.all(inside.read("/tmp/note"))).isEqualTo("kept\n");
    }

    private CopyInside launch(String of, Optional<String> toolbox) throws Exception {
        var request = new CopyRequest(id, new CopyOrigin.OfImage(of), new CopyPlace(OpenedCopy.SOURCE, ""),
                CopyMode.HOLD, Lease.USUAL, "bo", "a test", List.of(), toolbox, List.of());
        copies.launch(copies.plan(request), LaunchProgress.NONE);
        return copies.inside(id);
    }
}
