package dev.mintmark.kubernetes.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Part;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.Pipeline.Purpose;
import dev.mintmark.change.rollback.RollbackRefused;
import dev.mintmark.change.rollback.Step;
import dev.mintmark.change.rollback.Target;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.kubernetes.access.Kubeconfigs;
import dev.mintmark.kubernetes.access.Patience;
import dev.mintmark.kubernetes.typed.Connection;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.cluster.FakeCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A cluster at night with the service payments, which runs a bad version and is to go back to a good one.
final class Site implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("kubernetes/fake");
    static final String REPOSITORY = "registry.example/shop/payments";
    static final Digest BAD = new Digest("sha256:" + "b0".repeat(32));
    static final Digest GOOD = new Digest("sha256:" + "60".repeat(32));
    static final String PLAN = "k3j9x2m7q5ab";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofMillis(10), Duration.ofMillis(50),
            Duration.ofSeconds(2));

    final SteppableClock clock = SteppableClock.atNight();
    final FakeCluster cluster;
    private final Connection connection;

    Site() throws IOException {
        cluster = FakeCluster.start(clock);
        cluster.namespace("flux-system");
        var file = Files.createTempFile("mintmark-delivery", "");
        try {
            var found = Kubeconfigs.read(List.of(cluster.writeKubeconfig(file)), true);
            if (!(found.context("fake") instanceof Kubeconfigs.Found.Context(var context))) {
                throw new AssertionError(found.problems());
            }
            connection = new Connection(context, Map.of(), SHORT, clock.withZone(ZoneOffset.UTC));
        } finally {
            Files.delete(file);
        }
    }

    /// As another console has it: nothing is remembered between calls.
    Delivery delivery() {
        return delivery(Configuration.NONE);
    }

    Delivery delivery(Configuration configuration) {
        return new Delivery(connection, configuration);
    }

    Pipeline pipeline(String name) {
        return pipeline(name, false);
    }

    Pipeline pipeline(String name, boolean promoting) {
        return delivery().pipelines(promoting).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    Site put(String plural, String yaml) {
        cluster.put(plural, yaml(yaml));
        return this;
    }

    /// Somebody else changes the only object of a kind and name.
    void change(String plural, String name, Consumer<ObjectNode> change) {
        cluster.change(plural, object(plural, name).at("/metadata/namespace").asText(), name, "kubectl-edit", change);
    }

    void spec(String plural, String name, Consumer<ObjectNode> change) {
        change(plural, name, object -> change.accept(object.withObject("spec")));
    }

    void status(String plural, String name, String yaml) {
        change(plural, name, object -> object.withObject("status").setAll(yaml(yaml)));
    }

    JsonNode object(String plural, String name) {
        return cluster.now(plural).stream().filter(one -> one.path("metadata").path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode yaml(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (IOException e) {
            throw new AssertionError(yaml, e);
        }
    }

    /// What was written so far.
    List<String> writes() {
        return cluster.asked().stream().filter(line -> !line.startsWith("GET ") && !line.contains("dryRun=All"))
                .toList();
    }

    static WorkloadId payments(String kind) {
        return new WorkloadId(SOURCE, "shop", kind, "payments");
    }

    static Member member(String kind, Owner owner) {
        return new Member(1, payments(kind), "payments", new Ownership(payments(kind), owner, List.of()), List.of(BAD),
                3,
                new Target(GOOD, ImageVersion.of(GOOD), "main", REPOSITORY, Optional.of("1.4.1"), Optional.empty()),
                Optional.empty());
    }

    static Member with(Member member, String repository) {
        return member.with(new ManifestSource(repository, "main", ""));
    }

    Purpose purpose() {
        return purpose(PLAN, false);
    }

    Purpose purpose(String plan, boolean glass) {
        return new Purpose(plan, "errors after 1.4.2 (INC-314)", "ana", glass, clock.instant()
                .plus(Duration.ofHours(4)));
    }

    /// Carries out the steps of a phase, each twice, the second time by another console: it is accepted, and writes
    /// nothing.
    void carryOutTwice(Part part, Step.Phase phase) throws Exception {
        for (var step : steps(part, phase)) {
            if (pipeline(step.pipeline()).carryOut(step).already()) {
                throw new AssertionError("was so already: " + step);
            }
            var written = writes().size();
            if (!pipeline(step.pipeline()).carryOut(step).already() || writes().size() != written) {
                throw new AssertionError("was done again: " + step);
            }
        }
    }

    static List<Step> steps(Part part, Step.Phase phase) {
        return part.steps().stream().filter(step -> step.phase() == phase).toList();
    }

    static Step step(Part part, String act) {
        return part.steps().stream().filter(step -> step.act().equals(act)).findFirst().orElseThrow();
    }

    static Finding finding(Part part, String words) {
        return part.findings().stream().filter(one -> one.title().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError(words + " in " + part.findings()));
    }

    /// Why something was refused.
    static RollbackRefused refusal(Attempt attempt) throws Exception {
        try {
            attempt.make();
        } catch (RollbackRefused refused) {
            return refused;
        }
        throw new AssertionError("was not refused");
    }

    /// What is expected to be refused.
    @FunctionalInterface
    interface Attempt {

        void make() throws Exception;
    }

    @Override
    public void close() throws IOException {
        connection.close();
        cluster.close();
    }
}
