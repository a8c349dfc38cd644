package dev.mintmark.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/// Decides whether a list asks for an object: `labelSelector` and `fieldSelector`, as far as anybody here uses them.
final class Selection {

    private Selection() {}

    static boolean matches(Request request, JsonNode object) {
        for (var term : request.query("labelSelector").split(",")) {
            var parts = term.split("==?", 2);
            var label = object.path("metadata").path("labels").path(parts[0]);
            if (!term.isEmpty() && (label.isMissingNode() || parts.length == 2 && !label.asText().equals(parts[1]))) {
                return false;
            }
        }
        for (var term : request.query("fieldSelector").split(",")) {
            var parts = term.split("==?", 2);
            if (!term.isEmpty() && !object.at("/" + parts[0].replace('.', '/')).asText().equals(parts[1])) {
                return false;
            }
        }
        return true;
    }
}
