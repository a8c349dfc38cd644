package dev.mintmark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mintmark.app.wiring.CopyHosts;
import dev.mintmark.app.wiring.RollbackRooms;
import dev.mintmark.app.wiring.Wiring;
import dev.mintmark.change.rollback.Check;
import dev.mintmark.change.rollback.Configuration;
import dev.mintmark.change.rollback.Finding;
import dev.mintmark.change.rollback.Identities;
import dev.mintmark.change.rollback.ManifestSource;
import dev.mintmark.change.rollback.Member;
import dev.mintmark.change.rollback.Owner;
import dev.mintmark.change.rollback.Ownership;
import dev.mintmark.change.rollback.Pipeline;
import dev.mintmark.change.rollback.RollbackPlace;
import dev.mintmark.change.rollback.SchemaPlace;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.testkit.rollback.FakeDelivery;
import dev.mintmark.testkit.rollback.FakePipeline;
import dev.mintmark.testkit.rollback.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// An operator, and a cluster on which payments ran [Members#GOOD] for hours and runs [Members#BAD] now, deployed by people.
final class RollbackBench {

    static final SourceId PROD = new SourceId("kubernetes/prod-eu");
    static final WorkloadId PAYMENTS = new WorkloadId(PROD, "shop", "Deployment", "payments");
    static final String IMAGE = Members.REPOSITORY + ":2.13.4";
    static final Problem WHY = new Problem("fake.why", "It was not done.", "A test wants it so.", "Mend it.");

    final Path home;
    final RunningClock clock = new RunningClock(Members.NIGHT);
    final LiveSource source = new LiveSource(PROD, clock);
    final FakeDelivery delivery = new FakeDelivery();
    final List<Function<Member, Finding>> findings = Collections.synchronizedList(new ArrayList<>());
    final List<Problem> problems = new ArrayList<>();
    final Operator operator;
    boolean armed = true;
    boolean production = true;
    FakePipeline pipeline = new FakePipeline("kubernetes", delivery);

    RollbackBench(Path home) {
        this.home = home;
        this.operator = new Operator(home).at(clock).wiredBy((around, there, endpoints) -> Wiring.of(around, there,
                endpoints, () -> List.of(source), () -> new CopyHosts(List.of(), armed ? Set.of(PROD) : Set.of()),
                this::rooms));
        source.run(PAYMENTS, "payments", IMAGE, Collections.nCopies(4, Members.GOOD));
        looks();
        clock.pass(Duration.ofHours(5));
        looks();
        clock.pass(Duration.ofHours(1));
        source.run(PAYMENTS, "payments", Members.REPOSITORY + ":2.14.0", Collections.nCopies(4, Members.BAD));
        delivery.deploy(PAYMENTS, Members.BAD);
        looks();
        clock.pass(Duration.ofMinutes(3));
    }

    private void looks() {
        assertThat(operator.calls("fleet").code()).isZero();
    }

    /// Lets instances follow what is delivered, as a controller does.
    RollbackBench converging() {
        delivery.follow(source::run);
        return this;
    }

    Called plans(String... more) {
        var arguments = new ArrayList<>(List.of("rollback", "plan", "payments", "--reason", "errors since 14:02"));
        arguments.addAll(List.of(more));
        return operator.calls(arguments.toArray(String[]::new));
    }

    /// A plan's id.
    String planned() {
        var called = plans("-o", "json");
        assertThat(called.json().path("id").asText()).as(called.err()).hasSize(12);
        return called.json().path("id").asText();
    }

    Called runs(String id, String... more) {
        var arguments = new ArrayList<>(List.of("rollback", "run", id, "--yes"));
        arguments.addAll(List.of(more));
        return operator.calls(arguments.toArray(String[]::new));
    }

    private RollbackRooms rooms() {
        return new RollbackRooms(List.of(new Place()), List.of(), List.of(), Identities.AS_SEEN, new Configured(), problems,
                List.of());
    }

    static Digest digest(String digit) {
        return new Digest("sha256:" + digit.repeat(64));
    }

    private final class Place implements RollbackPlace {

        @Override
        public SourceId source() {
            return PROD;
        }

        @Override
        public Ownership ownership(WorkloadId workload) {
            return Members.ownership(workload, Owner.Kind.KUBERNETES);
        }

        @Override
        public List<Pipeline> pipelines() {
            return List.of(pipeline);
        }

        @Override
        public List<Check> checks() {
            return List.of(new Check() {

                @Override
                public String name() {
                    return "in-flight";
                }

                @Override
                public List<Finding> look(Member member) {
                    return findings.stream().map(finding -> finding.apply(member)).toList();
                }
            });
        }
    }

    private final class Configured implements Configuration {

        @Override
        public Optional<ManifestSource> manifests(WorkloadId workload) {
            return Optional.empty();
        }

        @Override
        public Optional<SchemaPlace> schema(WorkloadId workload) {
            return Optional.empty();
        }

        @Override
        public boolean isProduction(WorkloadId workload) {
            return production;
        }
    }
}
