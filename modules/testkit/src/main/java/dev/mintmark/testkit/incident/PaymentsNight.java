package dev.mintmark.testkit.incident;

import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.domain.Problem;
import dev.mintmark.domain.image.Digest;
import dev.mintmark.domain.image.RunningImage.Identified;
import dev.mintmark.domain.workload.ContainerRole;
import dev.mintmark.domain.workload.Release;
import dev.mintmark.domain.workload.Rollout;
import dev.mintmark.domain.workload.SourceId;
import dev.mintmark.domain.workload.SourceKind;
import dev.mintmark.domain.workload.Workload;
import dev.mintmark.domain.workload.WorkloadId;
import dev.mintmark.fleet.VersionCount;
import dev.mintmark.fleet.history.HistoryEntry;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.IncidentId;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.incident.PassingIncidents;
import dev.mintmark.incident.Story;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import dev.mintmark.testkit.rollback.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One night on call, the same every time: payments went bad after a release, was looked at, and went back. Its parts can
/// be put together otherwise.
public final class PaymentsNight {

    public static final IncidentId INCIDENT = new IncidentId("k3m9x2ab");
    public static final String COPY = "abcdefgh23";
    public static final WorkloadId PAYMENTS = Members.workload("Deployment", "payments");
    public static final String OPERATOR = "ana";

    public final SteppableClock clock = new SteppableClock(Instant.parse("2026-11-20T20:00:00Z"));
    public final FakeHistory history = new FakeHistory();
    public final FakeAuditLog audit = new FakeAuditLog(clock);
    public final PassingIncidents store = new PassingIncidents(clock);
    public final Incidents incidents = incidents(OPERATOR);

    /// The same incidents, at another operator's console.
    public Incidents incidents(String operator) {
        return new Incidents(store, history, audit, clock, operator);
    }

    /// All of it, from the release to the all-clear.
    public PaymentsNight whole() throws Exception {
        runs(Members.GOOD, "2.13.4", "16", "Deploy 2.13.4");
        at("02:31:00").runs(Members.BAD, "2.14.0", "17", "Deploy 2.14.0");
        at("03:00:10").opened();
        at("03:01:40").compared();
        at("03:02:05").copied();
        at("03:03:30").acted("copy.exec", COPY + "/xyzxyz2345", AuditStage.STARTED, "INC-314", Map.of("program", "cat",
                "arguments", "1")).passes(1).acted("copy.exec", COPY + "/xyzxyz2345", AuditStage.SUCCEEDED, "INC-314",
                        Map.of("exit", "0"));
        at("03:04:00").add(new IncidentEvent.Noted("The pool has one connection.\n/app/conf/pool.conf is the only file that changed "
                + "outside any package."));
        at("03:05:00").ended();
        at("03:06:00").rolledBack();
        at("03:09:00").add(new IncidentEvent.Closed("Back on 2.13.4. The pool file goes into the package tomorrow."));
        return this;
    }

    /// Moves the clock on to this time of the night, in UTC.
    public PaymentsNight at(String time) {
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-11-21T" + time + "Z")));
        return this;
    }

    private PaymentsNight passes(int seconds) {
        clock.pass(Duration.ofSeconds(seconds));
        return this;
    }

    /// Payments is released, and is seen to run.
    public PaymentsNight runs(Digest digest, String tag, String revision, String cause) throws Exception {
        var reference = Members.REPOSITORY + ":" + tag;
        var now = clock.instant();
        var workload = new Workload(PAYMENTS, "payments", 10, Rollout.SETTLED, Map.of("app", reference));
        history.append(List.of(new HistoryEntry.SightGained(now, PAYMENTS.source(), SourceKind.KUBERNETES),
                new HistoryEntry.Released(now.plusSeconds(2), new Release(PAYMENTS, revision, "payments-5d9c7",
                        Map.of("app", reference), now, Optional.of(cause), Optional.of("argocd-controller"))),
                new HistoryEntry.Composition(now.plusSeconds(8), workload, List.of(new VersionCount("app",
                        ContainerRole.MAIN, new Identified(reference, Optional.of(digest), Optional.empty()), 10, 10,
                        now.plusSeconds(5))))));
        return this;
    }

    public static Alert alert() {
        return new Alert("HighErrorRate", Map.of("alertname", "HighErrorRate", "service", "payments", "severity", "page",
                "namespace", "shop"), Map.of("summary", "payments answers 5xx to 12 % of requests", "runbook_url",
                "https://runbooks.example/high-error-rate"), Instant.parse("2026-11-21T02:58:03Z"));
    }

    /// With a known id, so that what is written of it is the same every time.
    public PaymentsNight opened() throws IncidentsUnavailable {
        return add(new IncidentEvent.Opened("payments answers 5xx since 2.14.0", Optional.of("INC-314"), Optional.of(alert())))
                .add(new IncidentEvent.Pinned("payments"));
    }

    public PaymentsNight add(IncidentEvent event) throws IncidentsUnavailable {
        store.append(INCIDENT, OPERATOR, event);
        return this;
    }

    public PaymentsNight compared() throws IncidentsUnavailable {
        return add(new Collected(Collected.Kind.COMPARISON, "payments:2.13.4 → payments:2.14.0: 1 file changed outside any package.",
                List.of("file outside any package: /app/conf/pool.conf changed: 1 of 4 lines",
                        "setting: port 8443/tcp added: exposed"), Map.of("from", Members.REPOSITORY + ":2.13.4",
                                "from.digest", Members.GOOD.value(), "to", Members.REPOSITORY + ":2.14.0", "to.digest",
                                Members.BAD.value())));
    }

    /// A debug copy of what is bad is launched within four seconds.
    public PaymentsNight copied() throws Exception {
        acted("copy.launch", COPY, AuditStage.STARTED, "INC-314", Map.of("image", Members.REPOSITORY + "@" + Members.BAD,
                "digest", Members.BAD.value(), "source", "docker/default", "place", "docker/default", "mode", "hold", "lease",
                "1800", "most", "28800", "relaxed", "network=shop"));
        return passes(4).acted("copy.launch", COPY, AuditStage.SUCCEEDED, "INC-314", Map.of("digest", Members.BAD.value(),
                "until", clock.instant().plusSeconds(1_800).toString()));
    }

    public PaymentsNight ended() throws Exception {
        acted("copy.end", COPY, AuditStage.STARTED, "INC-314", Map.of("source", "docker/default", "place", "docker/default",
                "end", "asked"));
        return passes(2).acted("copy.end", COPY, AuditStage.SUCCEEDED, "INC-314", Map.of("confirmed",
                clock.instant().toString()));
    }

    /// What is good is rolled back to, and seen on every instance.
    public PaymentsNight rolledBack() throws Exception {
        var about = new HashMap<>(Map.of("plan", "sha256:" + "c".repeat(64), "workloads", PAYMENTS.toString(), "services",
                "payments", "route", "argo-cd kubernetes", "from.1", Members.BAD.value(), "to.1", Members.GOOD.value(),
                "ticket", "INC-314"));
        var begin = new HashMap<>(about);
        begin.putAll(Map.of("driver", "1 1 here", "console", "aaaaaaaaaaaa", "override.config", "The pool was meant to change",
                "check.001", "blocked config: ConfigMap payments-pool changed since 4be01d7 last ran. 02:29 by kubectl-edit.",
                "check.002", "warned undone-by: Auto-sync is on. automated: {}", "check.003", "passed owner: Argo CD owns it. "));
        acted("rollback.run", Members.PLAN, AuditStage.STARTED, "errors since 02:58", begin);
        step(1, "PAUSE", "Pause auto-sync of payments", "accepted: auto-sync is off");
        step(2, "CHANGE", "Set the image of payments", "accepted: revision 18");
        runs(Members.GOOD, "2.13.4", "18", "rollback to sha256:4be01d7" + "0".repeat(57) + " by ana: errors since 02:58 (INC-314)");
        passes(41);
        var done = Map.of("done", clock.instant().toString(), "stage", "WATCHING");
        acted("rollback.run", Members.PLAN, AuditStage.NOTED, "errors since 02:58", done);
        passes(1);
        about.putAll(Map.of("stage", "DONE", "done", done.get("done"), "seconds", "45", "member.1", "DONE 10 0 0 0 10"));
        return acted("rollback.run", Members.PLAN, AuditStage.SUCCEEDED, "errors since 02:58", about);
    }

    private void step(int number, String phase, String title, String answer) throws Exception {
        var subject = Members.PLAN + "/" + number;
        acted("rollback.step", subject, AuditStage.STARTED, "errors since 02:58", Map.of("phase", phase, "title", title, "call",
                "PATCH /api/v1/applications/payments"));
        passes(2).acted("rollback.step", subject, AuditStage.SUCCEEDED, "errors since 02:58", Map.of("answer", answer));
    }

    /// A line of the audit, by the operator.
    public PaymentsNight acted(String act, String subject, AuditStage stage, String reason, Map<String, String> facts)
            throws Exception {
        audit.append(new AuditRecord(act, subject, stage, OPERATOR, reason, facts));
        return this;
    }

    /// Somebody launches a copy of an image that has nothing to do with it.
    public PaymentsNight actedBy(String operator, String copy, String purpose) throws Exception {
        audit.append(new AuditRecord("copy.launch", copy, AuditStage.STARTED, operator, purpose, Map.of("image", "tools:1")));
        return this;
    }

    /// Somebody begins an act for a reason of their own.
    public PaymentsNight by(String operator, String act, String subject, Map<String, String> facts) throws Exception {
        audit.append(new AuditRecord(act, subject, AuditStage.STARTED, operator, "a reason of my own", facts));
        return this;
    }

    /// A source is seen again, or lost from sight.
    public PaymentsNight sight(SourceId source, boolean isSeen) throws Exception {
        history.append(List.of(isSeen ? new HistoryEntry.SightGained(clock.instant(), source, SourceKind.KUBERNETES)
                : new HistoryEntry.SightLost(clock.instant(), source, SourceKind.KUBERNETES, new Problem("fake.lost",
                        "It was not seen.", "It did not answer.", "Wait."))));
        return this;
    }

    public Story story() throws IncidentsUnavailable {
        return incidents.story(incidents.find(INCIDENT).orElseThrow());
    }
}
