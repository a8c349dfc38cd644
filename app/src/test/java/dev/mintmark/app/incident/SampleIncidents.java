package dev.mintmark.app.incident;

import dev.mintmark.app.look.Sample;
import dev.mintmark.change.audit.AuditRecord;
import dev.mintmark.change.audit.AuditStage;
import dev.mintmark.change.audit.AuditUnavailable;
import dev.mintmark.domain.Problem;
import dev.mintmark.incident.Alert;
import dev.mintmark.incident.Incident;
import dev.mintmark.incident.IncidentEvent;
import dev.mintmark.incident.IncidentEvent.Collected;
import dev.mintmark.incident.Incidents;
import dev.mintmark.incident.IncidentsUnavailable;
import dev.mintmark.incident.PassingIncidents;
import dev.mintmark.testkit.FakeHistory;
import dev.mintmark.testkit.SteppableClock;
import dev.mintmark.testkit.audit.FakeAuditLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Incidents in memory, with a record and an audit that a test writes.
final class SampleIncidents {

    /// Begins long enough before the window's clock for a night to fit in.
    final SteppableClock clock = new SteppableClock(Sample.NOW.minus(Duration.ofMinutes(47)));
    final FakeHistory history = new FakeHistory();
    final FakeAuditLog audit = new FakeAuditLog(clock);
    final Incidents incidents = new Incidents(new PassingIncidents(clock), history, audit, clock, "ana");

    Incident open(String title, Optional<String> ticket, Optional<Alert> alert, String... services) {
        try {
            return incidents.open(new IncidentEvent.Opened(title, ticket, alert), List.of(services));
        } catch (IncidentsUnavailable impossible) {
            throw new AssertionError(impossible);
        }
    }

    void add(Incident to, IncidentEvent event) {
        try {
            incidents.add(to.id(), event);
        } catch (IncidentsUnavailable impossible) {
            throw new AssertionError(impossible);
        }
    }

    Alert alert() {
        return new Alert("HighErrorRate", Map.of("alertname", "HighErrorRate", "service", "payments", "severity", "page"),
                Map.of("summary", "payments answers 8 % of calls with 500", "runbook_url", "https://runbooks.example/payments"),
                clock.instant().minus(Duration.ofMinutes(3)));
    }

    /// From the alarm almost to the all-clear.
    SampleIncidents aNight() {
        var incident = open("payments answers 8 % of calls with 500", Optional.of("INC-314"), Optional.of(alert()),
                "payments", "checkout");
        pass(4);
        add(incident, new Collected(Collected.Kind.COMPARISON, "1111111 → 2222222: 1 file changed outside any package, "
                + "APP_POOL added", List.of("file outside any package: /app/lib/pool.jar changed",
                        "setting: APP_POOL added: 200"), Map.of("from", "sha256:1111", "to", "sha256:2222")));
        pass(3);
        add(incident, new IncidentEvent.Noted("pool.jar was replaced by hand in the build, nobody knows why yet.\n"
                + "Asking the release team; rolling back meanwhile."));
        pass(5);
        record("copy.launch", "copy-7f", AuditStage.STARTED, Map.of("image", "registry.example/shop/payments@sha256:2222",
                "place", "docker/local"));
        pass(6);
        add(incident, new IncidentEvent.Noted("Confirmed in the copy: the pool is never given back."));
        return this;
    }

    void pass(int minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }

    private void record(String act, String subject, AuditStage stage, Map<String, String> facts) {
        try {
            audit.append(new AuditRecord(act, subject, stage, "ana", "INC-314", facts));
        } catch (AuditUnavailable impossible) {
            throw new AssertionError(impossible);
        }
    }

    SampleIncidents closedOnes() {
        var first = open("search forgets half of its index", Optional.of("INC-298"), Optional.empty(), "search");
        pass(2);
        add(first, new IncidentEvent.Closed("rolled back, index rebuilt"));
        var second = open("mailer queue grows", Optional.empty(), Optional.empty(), "mailer", "gateway", "checkout",
                "ledger", "accounts", "catalogue");
        pass(1);
        add(second, new IncidentEvent.Closed(""));
        return this;
    }

    void loseTheRecord() {
        history.failWith(new Problem("history.locked", "The record could not be read.", "It is locked by another program.",
                "It is read again by itself."));
    }
}
