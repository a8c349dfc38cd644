package dev.mintmark.change.rollback;

import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.ImageVersion;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A plan as bytes: what is kept, and what its hash is over. The same plan has the same bytes, always.
public final class PlanCodec {

    /// Raised whenever the bytes change; older plans are then not read, only named.
    private static final int VERSION = 1;

    private PlanCodec() {}

    public static byte[] write(Plan plan) {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeInt(VERSION);
            write(plan, new PlanWriter(data));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws IOException if these are not, to the last byte, what [#write] makes of a plan
    public static Plan read(byte[] bytes) throws IOException {
        try (var data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (data.readInt() != VERSION) {
                throw new IOException("It was written by another version of the program");
            }
            var plan = read(new PlanReader(data));
            if (!Arrays.equals(write(plan), bytes)) {
                throw new IOException("It is not written as plans are");
            }
            return plan;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            throw new IOException("It is damaged: " + wrong.getMessage(), wrong);
        }
    }

    static Digest hash(Plan plan) {
        return hash(write(plan));
    }

    /// The hash of the plan that was written as these bytes.
    public static Digest hash(byte[] bytes) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Digest("sha256:" + HexFormat.of().formatHex(sha256));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static void write(Plan plan, PlanWriter out) throws IOException {
        out.text(plan.id().value());
        write(plan.intent(), out);
        out.instant(plan.madeAt());
        out.instant(plan.expiresAt());
        out.list(plan.members(), member -> write(member, out));
        out.list(plan.steps(), step -> write(step, out));
        out.list(plan.findings(), finding -> write(finding, out));
        out.list(plan.differences(), difference -> {
            out.number(difference.member());
            out.text(difference.subject());
            out.text(difference.diff());
        });
        out.list(plan.history(), out::text);
        out.map(plan.lock());
        out.optional(plan.forwardOf(), id -> out.text(id.value()));
    }

    private static Plan read(PlanReader in) throws IOException {
        return new Plan(new PlanId(in.text()), intent(in), in.instant(), in.instant(), in.list(() -> member(in)),
                in.list(() -> step(in)), in.list(() -> finding(in)),
                in.list(() -> new Difference(in.number(), in.text(), in.text())), in.list(in::text), in.map(),
                in.optional(() -> new PlanId(in.text())));
    }

    private static void write(Intent intent, PlanWriter out) throws IOException {
        out.list(intent.workloads(), workload -> write(workload, out));
        out.optional(switch (intent.wanted()) {
            case Wanted.LastGood() -> Optional.<Digest>empty();
            case Wanted.Version(var digest) -> Optional.of(digest);
        }, digest -> out.text(digest.value()));
        out.text(intent.reason());
        out.optional(intent.ticket(), out::text);
        out.text(intent.operator());
        out.optional(intent.breakGlass(), glass -> {
            out.text(glass.reason());
            out.text(glass.lasts().toString());
        });
    }

    private static Intent intent(PlanReader in) throws IOException {
        return new Intent(in.list(() -> workload(in)),
                in.optional(() -> new Digest(in.text())).<Wanted>map(Wanted.Version::new).orElseGet(Wanted.LastGood::new),
                in.text(), in.optional(in::text), in.text(),
                in.optional(() -> new BreakGlass(in.text(), Duration.parse(in.text()))));
    }

    private static void write(WorkloadId id, PlanWriter out) throws IOException {
        out.text(id.source().value());
        out.text(id.namespace());
        out.text(id.kind());
        out.text(id.name());
    }

    private static WorkloadId workload(PlanReader in) throws IOException {
        return new WorkloadId(new SourceId(in.text()), in.text(), in.text(), in.text());
    }

    private static void write(Member member, PlanWriter out) throws IOException {
        out.number(member.number());
        write(member.workload(), out);
        out.text(member.service());
        write(member.ownership(), out);
        out.list(member.from(), digest -> out.text(digest.value()));
        out.number(member.instances());
        write(member.target(), out);
        out.optional(member.manifests(), manifests -> {
            out.text(manifests.repository());
            out.text(manifests.branch());
            out.text(manifests.path());
        });
    }

    private static Member member(PlanReader in) throws IOException {
        return new Member(in.number(), workload(in), in.text(), ownership(in), in.list(() -> new Digest(in.text())),
                in.number(), target(in), in.optional(() -> new ManifestSource(in.text(), in.text(), in.text())));
    }

    private static void write(Ownership ownership, PlanWriter out) throws IOException {
        write(ownership.workload(), out);
        out.text(ownership.owner().kind().name());
        out.text(ownership.owner().namespace());
        out.text(ownership.owner().name());
        out.list(ownership.evidence(), evidence -> {
            out.text(evidence.where());
            out.text(evidence.what());
        });
    }

    private static Ownership ownership(PlanReader in) throws IOException {
        return new Ownership(workload(in), new Owner(Owner.Kind.valueOf(in.text()), in.text(), in.text()),
                in.list(() -> new Ownership.Evidence(in.text(), in.text())));
    }

    private static void write(Target target, PlanWriter out) throws IOException {
        out.text(target.digest().value());
        out.text(target.version().id().value());
        out.list(target.version().digests(), digest -> out.text(digest.value()));
        out.text(target.container());
        out.text(target.repository());
        out.optional(target.tag(), out::text);
        out.optional(target.health(), health -> {
            out.number(health.instances());
            out.instant(health.from());
            out.instant(health.to());
        });
    }

    private static Target target(PlanReader in) throws IOException {
        return new Target(new Digest(in.text()),
                new ImageVersion(new Digest(in.text()), in.list(() -> new Digest(in.text()))), in.text(), in.text(),
                in.optional(in::text), in.optional(() -> new Health(in.number(), in.instant(), in.instant())));
    }

    private static void write(Step step, PlanWriter out) throws IOException {
        out.number(step.number());
        out.text(step.phase().name());
        out.list(step.members(), out::number);
        out.text(step.pipeline());
        out.text(step.act());
        out.text(step.title());
        out.text(step.call());
        out.map(step.facts());
        out.optional(step.before(), out::instant);
    }

    private static Step step(PlanReader in) throws IOException {
        return new Step(in.number(), Step.Phase.valueOf(in.text()), in.list(in::number), in.text(), in.text(), in.text(),
                in.text(), in.map(), in.optional(in::instant));
    }

    private static void write(Finding finding, PlanWriter out) throws IOException {
        out.text(finding.check());
        out.number(finding.member());
        out.text(finding.verdict().name());
        out.text(finding.title());
        out.text(finding.evidence());
        out.text(finding.next());
        out.optional(finding.handled(), phase -> out.text(phase.name()));
    }

    private static Finding finding(PlanReader in) throws IOException {
        return new Finding(in.text(), in.number(), Finding.Verdict.valueOf(in.text()), in.text(), in.text(), in.text(),
                in.optional(() -> Step.Phase.valueOf(in.text())));
    }
}
