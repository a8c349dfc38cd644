package dev.mintmark.benchmarks;

import dev.mintmark.change.copy.CopyId;
import dev.mintmark.change.copy.CopyMode;
import dev.mintmark.change.copy.CopyOrigin;
import dev.mintmark.change.copy.CopyPlace;
import dev.mintmark.change.copy.CopyRequest;
import dev.mintmark.change.copy.LaunchProgress;
import dev.mintmark.change.copy.Lease;
import dev.mintmark.change.inside.TerminalSize;
import dev.mintmark.docker.DockerEndpoint;
import dev.mintmark.docker.DockerSettings;
import dev.mintmark.docker.copy.DockerCopies;
import dev.mintmark.docker.inside.DockerInsides;
import dev.mintmark.domain.workload.SourceId;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How long it takes from Enter to the first byte of a shell's prompt, in a debug copy and by `docker run -it` of the
/// same image, in turn. The copy is launched as a running console does it, its plan made before (it is on the screen
/// when Enter is pressed) or within the time. Needs an engine that has the image, and util-linux's `script`.
final class Prompt {

    private static final int ROUNDS = 20;
    private static final SourceId SOURCE = new SourceId("docker/default");
    private static final URI HOST = URI.create(Optional.ofNullable(System.getenv("DOCKER_HOST"))
            .orElse("unix:///var/run/docker.sock"));

    private Prompt() {}

    static void measure(String image, PrintStream out) throws Exception {
        var endpoint = new DockerEndpoint(SOURCE, HOST, Optional.empty());
        var times = new ArrayList<List<Double>>();
        try (var insides = new DockerInsides(endpoint, DockerSettings.USUAL)) {
            var copies = new DockerCopies(endpoint, DockerSettings.USUAL, Clock.systemUTC(), insides);
            for (var round = -1; round < ROUNDS; round++) {
                var figures = List.of(run(image), run(image, "--network", "none"), copy(copies, image)).stream()
                        .flatMap(List::stream).toList();
                if (round >= 0) {
                    times.add(figures);
                }
            }
        }
        out.println();
        out.printf("## From Enter to a prompt, %s, %d rounds%n%n", image, ROUNDS);
        out.printf("| milliseconds | min | median | max |%n|---|---|---|---|%n");
        var names = List.of("`docker run -it`", "`docker run -it --network none`", "debug copy, planned before",
                "debug copy, planning included", "of it: plan", "launch", "shell");
        for (var at = 0; at < names.size(); at++) {
            row(out, names.get(at), at, times);
        }
    }

    private static void row(PrintStream out, String name, int at, List<List<Double>> times) {
        var sorted = times.stream().mapToDouble(round -> round.get(at)).sorted().toArray();
        out.printf("| %s | %.0f | %.0f | %.0f |%n", name, sorted[0], sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    private static List<Double> run(String image, String... options) throws IOException, InterruptedException {
        var command = "docker run -it --rm " + String.join(" ", options) + " --entrypoint sh " + image;
        var began = System.nanoTime();
        var docker = new ProcessBuilder("script", "-qec", command, "/dev/null").redirectErrorStream(true).start();
        try (var output = docker.getInputStream(); var input = docker.getOutputStream()) {
            if (output.read() < 0) {
                throw new IOException("No prompt of " + command);
            }
            var took = since(began);
            input.write("exit\n".getBytes());
            input.flush();
            output.readAllBytes();
            return List.of(took);
        } finally {
            docker.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static List<Double> copy(DockerCopies copies, String image) throws Exception {
        var request = new CopyRequest(CopyId.fresh(), new CopyOrigin.OfImage(image), new CopyPlace(SOURCE, ""),
                CopyMode.HOLD, Lease.USUAL, "benchmark", "to measure", List.of(), Optional.empty(), List.of());
        try {
            var began = System.nanoTime();
            var plan = copies.plan(request);
            var planned = since(began);
            copies.launch(plan, LaunchProgress.NONE);
            var launched = since(began);
            try (var shell = copies.inside(request.id()).shell(TerminalSize.USUAL)) {
                if (shell.output().read() < 0) {
                    throw new IOException("No prompt in the copy");
                }
                var all = since(began);
                return List.of(all - planned, all, planned, launched - planned, all - launched);
            }
        } finally {
            copies.end(request.id());
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
