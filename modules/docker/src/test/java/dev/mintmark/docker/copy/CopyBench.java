package dev.mintmark.docker.copy;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRefused;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.DebugCopy;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.copy.Relaxation;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.workshop.docker.DockerWorkshop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Tiny images on a real engine, and copies of them.
final class CopyBench implements AutoCloseable {

    static final URI HOST = URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock"));
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final SourceId SOURCE = new SourceId("docker/default");

    private final DockerWorkshop workshop;
    private final DockerCopies host;
    private final String image;

    private CopyBench(DockerWorkshop workshop, URI engine) {
        this.workshop = workshop;
        this.host = hostAt(engine);
        this.image = built("shop", "ENV GREETING=hello", "ENV DB_PASSWORD=correct-horse-7", "EXPOSE 8080");
    }

    static CopyBench open() {
        return new CopyBench(DockerWorkshop.open(), HOST);
    }

    static CopyBench on(String engine) {
        return new CopyBench(DockerWorkshop.on(engine), URI.create(engine));
    }

    static DockerCopies hostAt(URI engine) {
        return new DockerCopies(endpoint(engine), DockerSettings.USUAL, Clock.systemUTC(), id -> {
            throw new UnsupportedOperationException("inside " + id);
        });
    }

    static DockerEndpoint endpoint(URI engine) {
        return new DockerEndpoint(SOURCE, engine, Optional.empty());
    }

    DockerCopies host() {
        return host;
    }

    DockerWorkshop workshop() {
        return workshop;
    }

    /// One with a shell and some variables.
    String image() {
        return image;
    }

    /// A variant of the usual image.
    ///
    /// @param changes as a Dockerfile has them
    String built(String name, String... changes) {
        var reference = workshop.unique(name) + ":1";
        return workshop.change(workshop.build(workshop.unique(name) + ":base", name), reference, changes);
    }

    CopyRequest request(String of, CopyMode mode, Duration lease, List<String> command, Relaxation... relaxations) {
        return new CopyRequest(CopyId.fresh(), new CopyOrigin.OfImage(of), new CopyPlace(SOURCE, ""), mode,
                new Lease(lease, Lease.USUAL_MOST), "bo", "a test", List.of(relaxations), Optional.empty(), command);
    }

    DebugCopy hold(Duration lease, Relaxation... relaxations) throws CopyRefused, InterruptedException {
        return launch(request(image, CopyMode.HOLD, lease, List.of(), relaxations));
    }

    DebugCopy launch(CopyRequest request) throws CopyRefused, InterruptedException {
        return host.launch(host.plan(request), LaunchProgress.NONE);
    }

    /// What a command that is run in a copy as root prints, errors too.
    String exec(DebugCopy copy, String script) {
        return workshop.docker("exec", "--user", "0", copy.name(), "/bin/busybox", "sh", "-c", script);
    }

    @Override
    public void close() {
        workshop.close();
    }
}
