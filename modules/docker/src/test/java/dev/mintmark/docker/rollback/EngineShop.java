package dev.mintmark.docker.rollback;

import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.Members;
import dev.mintmark.workshop.docker.DockerWorkshop;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A container on a real engine, and two versions of its image: the one it is to go back to, and the one that runs.
final class EngineShop implements AutoCloseable {

    static final URI HOST = URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock"));
    static final SourceId SOURCE = new SourceId("docker/default");
    static final Proof QUICK = new Proof(Duration.ofMillis(300), Duration.ofMillis(50));

    final DockerWorkshop workshop;
    final String name;
    final String repository;
    private final URI host;

    EngineShop() {
        this(HOST, DockerWorkshop.open());
    }

    /// On an engine of its own.
    EngineShop(URI host, DockerWorkshop workshop) {
        this.host = host;
        this.workshop = workshop;
        name = workshop.unique("web");
        repository = workshop.unique("shop");
    }

    /// An image of the shop; its tag is its version.
    ///
    /// @param changes as a Dockerfile has them
    /// @return its ID
    String image(String version, String... changes) {
        workshop.build(repository + ":base-" + version, version);
        workshop.change(repository + ":base-" + version, repository + ":" + version,
                Stream.concat(Stream.of("ENV VERSION=" + version), Stream.of(changes)).toArray(String[]::new));
        return id(repository + ":" + version);
    }

    String id(String reference) {
        return workshop.docker("image", "inspect", "--format", "{{.Id}}", reference);
    }

    /// Starts the container.
    String start(String version, String... options) {
        return workshop.start(name, repository + ":" + version, options);
    }

    EngineAccess access(URI host) {
        return new EngineAccess(new DockerEndpoint(SOURCE, host, Optional.empty()), DockerSettings.USUAL);
    }

    DockerPipeline pipeline() {
        return pipeline(host);
    }

    DockerPipeline pipeline(URI host) {
        return new DockerPipeline(access(host), QUICK);
    }

    Member member(String image) {
        return member(new WorkloadId(SOURCE, "", "Container", name), image);
    }

    Member member(WorkloadId workload, String image) {
        var digest = new Digest(image);
        return new Member(1, workload, "shop", Members.ownership(workload, Owner.Kind.ENGINE), List.of(Members.BAD), 1,
                new Target(digest, ImageVersion.of(digest), "", repository, Optional.of("1"), Optional.empty()),
                Optional.empty());
    }

    /// The steps back to this image, in their order.
    List<Step> steps(String image) throws Exception {
        return inOrder(pipeline().plan(member(image), Members.purpose()));
    }

    static List<Step> inOrder(Part part) {
        return part.steps().stream().sorted(Comparator.comparing(Step::phase)).toList();
    }

    /// One field of a container, in the format of `docker inspect`.
    String field(String container, String format) {
        return workshop.docker("inspect", "--format", format, container);
    }

    /// All containers of this shop, with all that can be seen of them and does not move by itself.
    List<String> world() {
        return workshop.docker("ps", "--all", "--no-trunc", "--filter", "label=" + workshop.label(), "--format", "{{.ID}}")
                .lines().sorted().map(id -> field(id, "{{.Id}} {{.Name}} {{.Image}} {{.State.Status}} "
                        + "{{.State.StartedAt}} {{json .HostConfig.RestartPolicy}} {{.HostConfig.Memory}}")).toList();
    }

    @Override
    public void close() {
        workshop.close();
    }
}
