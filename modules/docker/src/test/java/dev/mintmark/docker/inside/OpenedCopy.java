package dev.mintmark.docker.inside;

import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.workshop.docker.DockerWorkshop;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A container that stands for a copy, on the engine of this machine, and the inside of it.
final class OpenedCopy implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("docker/test");
    static final URI LOCAL = URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock"));

    private final DockerWorkshop workshop;
    private final DockerInsides insides;
    private final String container;
    private final String image;

    private OpenedCopy(DockerWorkshop workshop, DockerInsides insides, String image, String container) {
        this.workshop = workshop;
        this.insides = insides;
        this.image = image;
        this.container = container;
    }

    /// @param options of `docker run`
    static OpenedCopy start(String... options) throws Exception {
        var workshop = DockerWorkshop.open();
        var image = workshop.unique("inside");
        workshop.build(image, "inside");
        return of(workshop, image, workshop.start(workshop.unique("copy"), image, options));
    }

    /// One whose first process runs this shell script.
    static OpenedCopy running(String script, String... options) throws Exception {
        var workshop = DockerWorkshop.open();
        var image = workshop.unique("inside");
        workshop.build(image, "inside");
        return of(workshop, image, workshop.startScript(workshop.unique("copy"), image, script, options));
    }

    /// One whose image has no shell, only a program that waits.
    static OpenedCopy withoutShell(String... options) throws Exception {
        var workshop = DockerWorkshop.open();
        var image = workshop.unique("shell-less");
        workshop.buildOnly(image, List.of("sleep"), "3600");
        return of(workshop, image, workshop.start(workshop.unique("copy"), image, options));
    }

    private static OpenedCopy of(DockerWorkshop workshop, String image, String container) {
        return new OpenedCopy(workshop, insides(LOCAL), image, container);
    }

    static DockerInsides insides(URI host) {
        return insides(host, DockerSettings.USUAL);
    }

    static DockerInsides insides(URI host, DockerSettings settings) {
        return new DockerInsides(new DockerEndpoint(SOURCE, host, Optional.empty()), settings);
    }

    DockerInside inside() {
        return insides.container(container);
    }

    DockerInsides insides() {
        return insides;
    }

    DockerWorkshop workshop() {
        return workshop;
    }

    String container() {
        return container;
    }

    String image() {
        return image;
    }

    @Override
    public void close() {
        insides.close();
        workshop.close();
    }
}
