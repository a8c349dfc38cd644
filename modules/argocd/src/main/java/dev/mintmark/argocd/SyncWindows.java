package dev.mintmark.argocd;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// When an application may be synced.
///
/// @param open whether a sync by hand is let through now
record SyncWindows(boolean open, List<Window> active, List<Window> assigned) {

    static SyncWindows of(JsonNode node) {
        return new SyncWindows(node.path("canSync").asBoolean(), windows(node.path("activeWindows")),
                windows(node.path("assignedWindows")));
    }

    private static List<Window> windows(JsonNode list) {
        return Application.each(list).map(node -> new Window(node.path("kind").asText(), node.path("schedule").asText(),
                node.path("duration").asText(), node.path("manualSync").asBoolean())).toList();
    }

    /// Those that decide: the active ones; if none is, those that would let it through.
    String words() {
        var deciding = active.isEmpty() ? assigned : active;
        return deciding.stream().map(Window::words).collect(Collectors.joining("; "));
    }

    /// @param kind `allow` or `deny`
    record Window(String kind, String schedule, String duration, boolean manual) {

        String words() {
            return Spoken.line(kind + " " + schedule + " for " + duration
                    + (manual ? ", manual syncs allowed" : ", manual syncs not allowed"));
        }
    }
}
