package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An application as a server told it. What is missing reads as empty.
record Application(ApplicationName id, JsonNode content) {

    private static final int MOST = 20_000;

    /// One in Argo CD's own namespace is named without it from here on: rules of permissions may not match it
    /// otherwise.
    static Application of(ApplicationName asked, JsonNode content) {
        var project = content.at("/spec/project").asText();
        var controller = content.at("/status/controllerNamespace").asText();
        var own = !controller.isEmpty() && controller.equals(content.at("/metadata/namespace").asText());
        return new Application(new ApplicationName(asked.server(), own ? "" : asked.namespace(), asked.name(),
                project.isEmpty() ? "default" : project), content);
    }

    JsonNode spec() {
        return content.path("spec");
    }

    JsonNode status() {
        return content.path("status");
    }

    String title() {
        return id.title();
    }

    String annotation(String key) {
        return content.path("metadata").path("annotations").path(key).asText();
    }

    String label(String key) {
        return content.path("metadata").path("labels").path(key).asText();
    }

    boolean isDeleting() {
        return !content.at("/metadata/deletionTimestamp").asText().isEmpty();
    }

    String syncStatus() {
        return Spoken.line(status().path("sync").path("status").asText("Unknown"));
    }

    String syncedTo() {
        return Spoken.shortRevision(status().path("sync").path("revision").asText());
    }

    String health() {
        return Spoken.line(status().path("health").path("status").asText("Unknown"));
    }

    /// What its automatic sync is set to; empty if there is no such setting.
    Optional<JsonNode> automated() {
        return Optional.of(spec().path("syncPolicy").path("automated")).filter(JsonNode::isObject);
    }

    boolean isAutoSyncOn() {
        return automated().filter(setting -> setting.path("enabled").asBoolean(true)).isPresent();
    }

    boolean selfHeals() {
        return automated().filter(setting -> setting.path("selfHeal").asBoolean()).isPresent();
    }

    List<ApplicationSource> sources() {
        var many = each(spec().path("sources")).map(ApplicationSource::of).toList();
        return !many.isEmpty() || !spec().path("source").isObject() ? many
                : List.of(ApplicationSource.of(spec().path("source")));
    }

    boolean isHydrated() {
        return spec().path("sourceHydrator").isObject();
    }

    /// The latest first.
    List<HistoryEntry> history() {
        var entries = new ArrayList<>(each(status().path("history")).map(HistoryEntry::of).toList());
        entries.sort((one, other) -> Long.compare(other.id(), one.id()));
        return List.copyOf(entries);
    }

    List<ResourceState> resources() {
        return each(status().path("resources")).map(ResourceState::of).toList();
    }

    List<String> images() {
        return each(status().path("summary").path("images")).map(JsonNode::asText).toList();
    }

    /// The operation that was asked for, running or not yet begun.
    Optional<ArgoOperation> operation() {
        var asked = content.path("operation");
        return Optional.of(asked).filter(JsonNode::isObject).filter(node -> !node.isEmpty())
                .map(node -> ArgoOperation.pending(node, status().path("operationState")));
    }

    /// The latest operation that was begun, over or not.
    Optional<ArgoOperation> latestOperation() {
        return Optional.of(status().path("operationState")).filter(JsonNode::isObject).filter(node -> !node.isEmpty())
                .map(ArgoOperation::of);
    }

    /// The one that occupies the application now, so that no other is taken.
    Optional<ArgoOperation> occupying() {
        return operation().or(() -> latestOperation().filter(ArgoOperation::isUnderWay));
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).limit(MOST);
    }
}
