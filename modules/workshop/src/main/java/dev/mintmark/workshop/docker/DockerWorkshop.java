package dev.mintmark.workshop.docker;

import dev.mintmark.workshop.layer.PlainTar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds tiny images on a real engine and runs them, and takes all of it away when closed. Never touches what others
/// made: whatever it makes carries a label of its own.
public final class DockerWorkshop implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final String LABEL = "dev.mintmark.test";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final DockerCommand docker;
    private final SequencedSet<String> images = new LinkedHashSet<>();

    private DockerWorkshop(Optional<String> host) {
        docker = new DockerCommand(host);
    }

    /// On the engine that `docker` uses by itself.
    public static DockerWorkshop open() {
        return new DockerWorkshop(Optional.empty());
    }

    /// On another engine, for example `unix:///some/where.sock`.
    public static DockerWorkshop on(String host) {
        return new DockerWorkshop(Optional.of(host));
    }

    /// The label that all containers of this workshop carry, as `key=value`.
    public String label() {
        return LABEL + "=" + mark;
    }

    /// A name that nobody else uses: `checkout-1f0c92aa` for `checkout`.
    public String unique(String name) {
        return name + "-" + mark;
    }

    /// Builds an image and calls it `reference`. It has busybox, and a file `/build` with this text; so two builds of
    /// the same name are two images. Does nothing but wait, and ends at once when stopped.
    ///
    /// @return the image's ID
    public String build(String reference, String text) {
        var tar = contents(text);
        var id = run(tar, "import", "--change", "CMD [\"/bin/sh\",\"-c\",\"trap 'exit 0' TERM; "
                + "while true; do busybox sleep 3600 & wait $!; done\"]", "--change", "ENV PATH=/bin", "-", reference);
        images.add(id);
        return id;
    }

    /// Makes an image of another one that has a command, with another configuration.
    ///
    /// @param changes lines of a Dockerfile, for example `ENTRYPOINT ["/bin/sh"]`
    /// @return the new image's reference
    public String change(String image, String reference, String... changes) {
        var container = docker("create", "--label", label(), "--network", "none", image);
        var arguments = new ArrayList<>(List.of("commit"));
        for (var change : changes) {
            arguments.addAll(List.of("--change", change));
        }
        arguments.addAll(List.of(container, reference));
        images.add(docker(arguments.toArray(String[]::new)));
        docker("rm", container);
        return reference;
    }

    /// Makes an image of a tar archive of a root file system.
    ///
    /// @param changes lines of a Dockerfile
    /// @return the image's reference
    public String pack(String reference, byte[] rootFileSystem, String... changes) {
        var arguments = new ArrayList<>(List.of("import"));
        for (var change : changes) {
            arguments.addAll(List.of("--change", change));
        }
        arguments.addAll(List.of("-", reference));
        images.add(run(rootFileSystem, arguments.toArray(String[]::new)));
        return reference;
    }

    /// Builds an image that holds these programs and nothing else; each is busybox, which does what its own name says:
    /// `sleep` sleeps. So without a `sh` among them it has no shell. Its command is the first of them.
    ///
    /// @param programs  without a slash at their begin
    /// @param arguments of the first program
    public String buildOnly(String reference, List<String> programs, String... arguments) {
        var command = Stream.concat(Stream.of("/" + programs.getFirst()), Stream.of(arguments))
                .map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "CMD [", "]"));
        try {
            return pack(reference, Busybox.only(programs), command);
        } catch (IOException unreadable) {
            throw new AssertionError("busybox could not be packed", unreadable);
        }
    }

    /// Makes an empty image for another platform.
    ///
    /// @param platform for example `linux/arm64`
    /// @return the image's reference
    public String packFor(String platform, String reference) {
        var parts = platform.split("/");
        run(new PlainTar().file("config.json", "{\"os\":\"" + parts[0] + "\",\"architecture\":\"" + parts[1]
                + "\",\"config\":{},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[]}}").file("manifest.json",
                "[{\"Config\":\"config.json\",\"RepoTags\":[\"" + reference + "\"],\"Layers\":[]}]").bytes(), "load");
        images.add(reference);
        return reference;
    }

    /// Starts a container.
    ///
    /// @param options of `docker run`, before the image
    /// @return the container's ID
    public String start(String name, String image, String... options) {
        return create("run", name, image, List.of(options), List.of());
    }

    /// Starts a container that runs this shell script.
    public String startScript(String name, String image, String script, String... options) {
        return create("run", name, image, List.of(options), List.of("/bin/sh", "-c", script));
    }

    /// Starts a container as Compose would label it.
    public String startComposed(String project, String service, String image) {
        return start(unique(project + "-" + service), image, "--label", "com.docker.compose.project=" + project,
                "--label", "com.docker.compose.service=" + service);
    }

    /// Runs `docker` with these arguments, for all the rest.
    public String docker(String... arguments) {
        return run(NOTHING, arguments);
    }

    @Override
    public void close() {
        var containers = docker("ps", "--all", "--quiet", "--no-trunc", "--filter", "label=" + label());
        if (!containers.isBlank()) {
            containers.lines().forEach(id -> quietly("rm", "--force", "--volumes", id));
        }
        // An image that another one was made of is removed only after that one.
        images.reversed().forEach(id -> quietly("image", "rm", "--force", id));
    }

    private String create(String verb, String name, String image, List<String> options, List<String> command) {
        var arguments = new ArrayList<>(List.of(verb, "--detach", "--name", name, "--label", label(),
                "--network", "none", "--memory", "32m", "--stop-timeout", "1"));
        arguments.addAll(options);
        arguments.add(image);
        arguments.addAll(command);
        // Docker may print warnings before the ID.
        return docker(arguments.toArray(String[]::new)).lines().reduce("", (_, line) -> line);
    }

    private byte[] contents(String text) {
        try {
            return Busybox.rootFileSystem(Map.of("build", text));
        } catch (IOException unreadable) {
            throw new AssertionError("busybox could not be packed", unreadable);
        }
    }

    private String run(byte[] input, String... arguments) {
        try {
            return docker.run(input, arguments);
        } catch (IOException failed) {
            throw new AssertionError("docker could not be run", failed);
        }
    }

    /// The test itself may have removed it.
    private void quietly(String... arguments) {
        try {
            docker(arguments);
        } catch (AssertionError alreadyGone) {
            // Gone is what it should be.
        }
    }
}
