package dev.mintmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mintmark.app.wiring.Endpoints;
import dev.mintmark.app.wiring.Home;
import dev.mintmark.app.wiring.Surroundings;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.Intent;
import dev.mintmark.change.rollback.Run;
import dev.mintmark.change.rollback.Wanted;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A Deployment of ten goes back, in turn by a running console and by `kubectl rollout undo` with `rollout status`, on the
/// same cluster in memory: the time from the confirmation to the first call that changes something, and from the moment
/// at which the cluster has the last pod ready until that is told.
final class WayBack {

    private static final int ROUNDS = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SourceId SOURCE = new SourceId("kubernetes/fake");
    private static final WorkloadId WORKLOAD = new WorkloadId(SOURCE, "shop", "Deployment", "payments");
    private static final String REPOSITORY = "registry.example/shop/payments";
    private static final Digest GOOD = new Digest("sha256:" + "a1".repeat(32));
    private static final Digest BAD = new Digest("sha256:" + "b2".repeat(32));

    /// Milliseconds.
    private record Times(double firstCall, double told) {}

    private final FakeCluster cluster;
    private final Path folder;
    private final Path kubeconfig;

    private WayBack(FakeCluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
        this.kubeconfig = cluster.writeKubeconfig(folder.resolve("kubeconfig"));
    }

    static void measure(PrintStream out) throws Exception {
        var ours = new ArrayList<Times>();
        var theirs = new ArrayList<Times>();
        for (var round = -1; round < ROUNDS; round++) {
            try (var cluster = FakeCluster.start(Clock.systemUTC())) {
                cluster.controlWorkloads();
                cluster.startUp(Duration.ofMillis(300));
                var way = new WayBack(cluster, Files.createTempDirectory("mintmark-way-back"));
                way.deploy();
                var mintmark = way.mintmark();
                way.release(BAD);
                var kubectl = way.kubectl();
                if (round >= 0) {
                    ours.add(mintmark);
                    theirs.add(kubectl);
                }
            }
        }
        out.println();
        out.printf("## The way back of a Deployment of ten, %d rounds%n%n", ROUNDS);
        out.println("| milliseconds (median, max) | to the first call | from the last pod ready until told |");
        out.println("|---|---|---|");
        row(out, "a running console (budget 500 and 1,000)", ours);
        row(out, "`kubectl rollout undo`, then `rollout status`", theirs);
    }

    private static void row(PrintStream out, String name, List<Times> times) {
        out.printf("| %s | %s | %s |%n", name, figures(times.stream().mapToDouble(Times::firstCall).sorted().toArray()),
                figures(times.stream().mapToDouble(Times::told).sorted().toArray()));
    }

    private static String figures(double[] sorted) {
        return "%.0f, %.0f".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private void deploy() throws Exception {
        cluster.put("deployments", (ObjectNode) new ObjectMapper().readTree("""
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "payments", "namespace": "shop"},
                 "spec": {"replicas": 10, "selector": {"matchLabels": {"app": "payments"}},
                   "template": {"metadata": {"labels": {"app": "payments"}},
                     "spec": {"containers": [{"name": "payments", "image": "%s@%s"}]}}}}""".formatted(REPOSITORY, GOOD)));
        await(() -> isThere(GOOD));
        release(BAD);
    }

    private void release(Digest digest) throws InterruptedException, IOException {
        cluster.change("deployments", "shop", "payments", "kubectl", object ->
                ((ObjectNode) object.at("/spec/template/spec/containers/0")).put("image", REPOSITORY + "@" + digest));
        await(() -> isThere(digest));
    }

    private boolean isThere(Digest digest) {
        var pods = cluster.now("pods");
        return pods.size() == 10 && pods.stream().allMatch(pod -> !pod.path("metadata").has("deletionTimestamp")
                && pod.at("/status/containerStatuses/0/imageID").asText().endsWith(digest.value())
                && isReady(pod));
    }

    private static boolean isReady(JsonNode pod) {
        return pod.at("/status/containerStatuses/0/ready").asBoolean();
    }

    private Times mintmark() throws Exception {
        var around = new Surroundings(Map.of("USER", "benchmark", "HOME", folder.toString()), System.out, System.err,
                Clock.systemUTC(), ZoneOffset.UTC);
        var endpoints = new Endpoints(false, Optional.of(kubeconfig), List.of(), Optional.empty(), List.of());
        try (var wiring = Wiring.of(around, Home.in(folder.resolve("home")), endpoints)) {
            wiring.watchlist().watched().forEach(wiring.fleet()::watch);
            await(() -> wiring.fleet().snapshot().instances(WORKLOAD).count() == 10);
            wiring.arming().arm(SOURCE, SOURCE.name());
            var rollbacks = wiring.rollbacks();
            var plan = rollbacks.plan(new Intent(List.of(WORKLOAD), new Wanted.Version(GOOD), "to measure", Optional.empty(),
                    "benchmark", Optional.empty()));
            var ended = new ArrayBlockingQueue<Run>(1);
            var began = System.nanoTime();
            Thread.ofVirtual().name("way back").start(() -> {
                try {
                    rollbacks.run(plan, Map.of(), run -> run.doneAt().ifPresent(_ -> ended.offer(run)));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            await(() -> patches() > 0);
            return new Times(since(began), told(ended));
        }
    }

    private Times kubectl() throws Exception {
        // The call of the console before is on the list already, so another way back is told apart by its number.
        var before = patches();
        var began = System.nanoTime();
        var ended = new ArrayBlockingQueue<Integer>(1);
        Thread.ofVirtual().name("kubectl").start(() -> {
            try {
                run("rollout", "undo", "deployment/payments");
                ended.add(run("rollout", "status", "deployment/payments"));
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        await(() -> patches() > before);
        var called = since(began);
        return new Times(called, told(ended));
    }

    /// How often something was told to change for good.
    private long patches() {
        return cluster.asked().stream().filter(line -> line.startsWith("PATCH") && line.contains("/payments")
                && !line.contains("dryRun")).count();
    }

    /// From the moment at which the cluster has it until the first word of it.
    private double told(BlockingQueue<?> ended) throws InterruptedException, IOException {
        await(() -> isThere(GOOD));
        var there = System.nanoTime();
        if (ended.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) {
            throw new IOException("Nobody told of the end");
        }
        return since(there);
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kubectl", "--kubeconfig=" + kubeconfig, "--cache-dir=" + folder));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private static void await(BooleanSupplier expected) throws InterruptedException, IOException {
        var never = new ArrayBlockingQueue<Integer>(1);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("What was waited for did not come");
            }
            never.poll(2, TimeUnit.MILLISECONDS);
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
