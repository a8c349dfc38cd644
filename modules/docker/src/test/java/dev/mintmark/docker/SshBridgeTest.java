package dev.mintmark.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.fleet.Observation;
import dev.mintmark.testkit.CollectingObserver;
import dev.mintmark.testkit.Watching;
import dev.mintmark.workshop.docker.DockerWorkshop;
import dev.mintmark.workshop.docker.RequiresDocker;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A far engine is reached by the operator's own ssh; here a script stands for it.
@DisabledOnOs(OS.WINDOWS)
class SshBridgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final CollectingObserver observer = new CollectingObserver();

    @Test
    @RequiresDocker
    void aFarEngineIsSeenLive() throws Exception {
        // Leaves out everything up to the host's name, and runs the rest as the far side would.
        var ssh = ssh("echo \"$@\" >> " + folder.resolve("asked") + """

                while [ "$1" != -- ]; do shift; done
                shift 2
                exec "$@"
                """);
        try (var workshop = DockerWorkshop.open();
                var _ = Watching.of(source("ssh://ops@build-3:2222", ssh, workshop.label()), observer)) {
            observer.await(Observation.Listed.class, PATIENCE);
            workshop.build(workshop.unique("app"), "over ssh");
            workshop.start(workshop.unique("far"), workshop.unique("app"));
            observer.await("it", PATIENCE,
                    all -> SeenFleet.of(all).instance(workshop.unique("far")).isPresent());
        }
        assertThat(folder.resolve("asked")).content().startsWith(
                "-T -o BatchMode=yes -o ConnectTimeout=10 -l ops -p 2222 -- build-3 docker system dial-stdio");
    }

    @Test
    void whatSshComplainsOfIsTheReason() throws Exception {
        var ssh = ssh("echo 'ops@build-3: Permission denied (publickey).' >&2; exit 255");
        try (var watching = Watching.of(source("ssh://ops@build-3", ssh, "none"), observer)) {
            var problem = watching.unavailable(PATIENCE).problem();
            assertThat(problem.code()).isEqualTo("docker.ssh");
            assertThat(problem.why()).contains("ops@build-3: Permission denied (publickey).");
        }
    }

    @Test
    void aMachineWithoutSshSaysSo() throws Exception {
        try (var watching = Watching.of(source("ssh://build-3", folder.resolve("nothing"), "none"), observer)) {
            assertThat(watching.unavailable(PATIENCE).problem().code()).isEqualTo("docker.ssh");
        }
    }

    @Test
    void anSshThatHangsIsGivenUpAndEnded() throws Exception {
        var ssh = ssh("echo $$ > " + folder.resolve("pid") + "; exec cat");
        var source = new DockerSource(endpoint("ssh://build-3"), DockerSettings.USUAL
                .withSshProgram(ssh.toString()).withDeadline(Duration.ofSeconds(1)), Clock.systemUTC());
        try (var watching = Watching.of(source, observer)) {
            watching.unavailable(PATIENCE);
        }
        var process = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid")).strip()));
        assertThat(process.map(ProcessHandle::onExit)).satisfies(exit ->
                exit.ifPresent(ended -> assertThat(ended).succeedsWithin(PATIENCE)));
    }

    @Test
    void theBridgeIsForThisUserAloneAndLeavesNothingBehind() throws Exception {
        var bridge = SshBridge.open("test ssh", SshCommand.to(URI.create("ssh://build-3"), DockerSettings.USUAL));
        var socket = Path.of(bridge.address().getPath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
        bridge.close();
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    void aSocketElsewhereIsNamedToTheFarSideAndQuotedForItsShell() {
        assertThat(SshCommand.to(URI.create("ssh://build-3/run/user/1000/docker.sock"), DockerSettings.USUAL))
                .endsWith("docker", "--host", "unix:///run/user/1000/docker.sock", "system", "dial-stdio");
        assertThat(SshCommand.to(URI.create("ssh://build-3/a;reboot"), DockerSettings.USUAL))
                .contains("unix://'/a;reboot'");
    }

    private Path ssh(String script) throws IOException {
        var ssh = Files.writeString(folder.resolve("ssh"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwx------"));
        return ssh;
    }

    private static DockerSource source(String host, Path ssh, String label) {
        return new DockerSource(endpoint(host),
                DockerSettings.USUAL.withSshProgram(ssh.toString()).withLabelFilter(label), Clock.systemUTC());
    }

    private static DockerEndpoint endpoint(String host) {
        return new DockerEndpoint(new SourceId("docker/far"), URI.create(host), Optional.empty());
    }
}
