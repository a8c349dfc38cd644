package dev.mintmark.app.cli;

import dev.mintmark.app.writing.Json;
import dev.mintmark.app.writing.JsonWords;
import dev.mintmark.fleet.finding.Acceptance;
import dev.mintmark.fleet.finding.Finding;
import dev.mintmark.fleet.finding.FindingKey;
import java.util.Map;
import java.util.Optional;

/// A finding as JSON.
record FindingJson(Json json, Map<FindingKey, Acceptance> accepted) {

    void finding(Finding finding) {
        var key = finding.key();
        json.text("id", key.id());
        json.text("key", key.toString());
        json.text("kind", key.kind().word());
        json.text("severity", JsonWords.of(finding.severity()));
        json.text("service", finding.service());
        json.text("source", key.workload().source().value());
        json.text("namespace", key.workload().namespace());
        json.text("workloadKind", key.workload().kind());
        json.text("workload", key.workload().name());
        json.text("about", key.about());
        json.text("what", finding.what());
        json.texts("evidence", finding.evidence());
        json.time("since", finding.since());
        json.text("next", finding.next());
        json.truth("guessed", finding.guessed());
        json.object("accepted", Optional.ofNullable(accepted.get(key)), this::acceptance);
    }

    private void acceptance(Acceptance acceptance) {
        json.text("reason", acceptance.reason());
        json.text("operator", acceptance.operator());
        json.time("at", acceptance.at());
        json.time("until", acceptance.until());
    }
}
