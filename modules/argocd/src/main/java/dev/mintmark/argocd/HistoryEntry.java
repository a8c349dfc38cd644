package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One deployment that Argo CD remembers.
///
/// @param revision  empty if it had several sources
/// @param revisions of its sources, if it had several
record HistoryEntry(long id, String revision, List<String> revisions, Optional<Instant> deployedAt) {

    static HistoryEntry of(JsonNode node) {
        return new HistoryEntry(node.path("id").asLong(), node.path("revision").asText(),
                Application.each(node.path("revisions")).map(JsonNode::asText).toList(),
                ArgoTimes.of(node.path("deployedAt")));
    }

    String title() {
        return id + " (" + Spoken.shortRevision(revision) + deployedAt.map(at -> ", " + at).orElse("") + ")";
    }
}
