package dev.mintmark.app.findings;

import dev.mintmark.app.look.Sample;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.FleetSnapshot;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import dev.mintmark.fleet.finding.FindingKind;
import dev.mintmark.fleet.finding.FindingsDesk;
import dev.mintmark.fleet.finding.FindingsUnavailable;
import dev.mintmark.testkit.finding.FakeAcceptances;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Findings that a test says there are.
final class SampleFindings implements FindingsDesk {

    final List<Finding> found = new CopyOnWriteArrayList<>();
    final List<Problem> gaps = new CopyOnWriteArrayList<>();
    final FakeAcceptances acceptances = new FakeAcceptances(Sample.CLOCK);

    @Override
    public List<Finding> in(FleetSnapshot fleet) {
        return List.copyOf(found);
    }

    @Override
    public boolean learn(FleetSnapshot fleet, boolean registries) {
        return false;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(gaps);
    }

    @Override
    public FakeAcceptances acceptances() {
        return acceptances;
    }

    static WorkloadId workload(String source, String name) {
        return new WorkloadId(new SourceId("kubernetes/" + source), "shop", "Deployment", name);
    }

    static Finding finding(FindingKind kind, String service, String about, String what, Duration since, String next,
            String... evidence) {
        return new Finding(new FindingKey(kind, workload("prod-eu", service), about), service, what, List.of(evidence),
                Optional.of(Sample.NOW.minus(since)), next, false);
    }

    /// As on an ordinary day.
    SampleFindings several() {
        found.add(finding(FindingKind.MIXED_DIGESTS, "payments", "registry.example/shop/payments:2.14",
                "Two versions run behind registry.example/shop/payments:2.14.", Duration.ofMinutes(34),
                "Deploy the digest that is wanted; compare both first.",
                "9f3c2a1e04b7 runs on 17 instances, since 14:01",
                "4be01d79c1aa runs on 7 instances, since 9 Nov 10:12"));
        found.add(finding(FindingKind.HAND_EDIT, "payments", "kubectl-edit",
                "kubectl-edit changed what argocd-controller owns.", Duration.ofHours(2),
                "Bring the change into Git, or let the pipeline undo it.",
                "spec.template.spec.containers[payments].env[APP_POOL] by kubectl-edit at 12:29",
                "spec.template by argocd-controller at 11:58"));
        found.add(finding(FindingKind.WRITTEN_ROOT, "mailer", "",
                "1 of 4 instances wrote into its root file system: 312 files.", Duration.ofDays(3),
                "Look at what is written, then give it a volume or make the root read-only.",
                "mailer-1: /var/log/mailer/spool changed, 214 MB", "mailer-1: /tmp/cache added, 311 files"));
        found.add(finding(FindingKind.CONFIGURATION_MOVED, "search", "ConfigMap search-index",
                "ConfigMap search-index changed while the image stayed.", Duration.ofHours(26),
                "Restart the workload when it suits, so that all instances read the same.",
                "ConfigMap search-index: resourceVersion 88121, was 87003"));
        found.add(new Finding(new FindingKey(FindingKind.CLASS_MISMATCH, workload("prod-us", "ledger"), ""), "ledger",
                "A workload that keeps state is rolled like one that does not.", List.of(
                        "2 persistent volume claims: ledger-data-0, ledger-data-1", "strategy: RollingUpdate, maxSurge 25 %"),
                Optional.empty(), "Say what it is in the configuration, or make it a StatefulSet.", true));
        for (var service : List.of("catalogue", "checkout", "frontdoor", "gateway")) {
            found.add(finding(FindingKind.TAG_NOT_DIGEST, service, "registry.example/shop/" + service + ":latest",
                    "registry.example/shop/" + service + ":latest is asked for by its tag.", Duration.ofDays(12),
                    "Name the digest in the manifest, beside the tag.", "image: registry.example/shop/" + service
                            + ":latest"));
        }
        return this;
    }

    SampleFindings oneAccepted() {
        try {
            acceptances.accept(new Acceptance(found.getLast().key(),
                    "the vendor ships no digests before March, ticket OPS-88", "ana", Sample.NOW.minus(Duration.ofDays(2)),
                    Sample.NOW.plus(Duration.ofDays(28))));
        } catch (FindingsUnavailable impossible) {
            throw new AssertionError(impossible);
        }
        return this;
    }
}
